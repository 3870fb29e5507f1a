import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LawNames } from './lawNames.ts';
import { readReferences } from './readReferences.ts';

/**
 * Steps are counted, not time: while a text is read, every way to look at a string tells how many units it can touch at most. What a
 * regular expression is given counts with its length; all of them are given short pieces, but for the few that look at a line once.
 */
let steps = 0;
const restore: (() => void)[] = [];

function counting<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  cost: (self: string, args: unknown[], result: unknown, from: number) => number,
) {
  const original = owner[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]) {
      const from = this instanceof RegExp && this.global ? this.lastIndex : 0;
      const result = Reflect.apply(original, this, args);
      steps += 1 + cost(typeof this === 'string' ? this : '', args, result, from);
      return result;
    },
  });
  restore.push(() => Object.defineProperty(owner, name, { configurable: true, writable: true, value: original }));
}

const length = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

beforeEach(() => {
  steps = 0;
  counting(String.prototype, 'charAt', () => 0);
  counting(String.prototype, 'charCodeAt', () => 0);
  counting(String.prototype, 'startsWith', (_self, [word]) => length(word));
  counting(String.prototype, 'endsWith', (_self, [word]) => length(word));
  counting(String.prototype, 'slice', (_self, _args, result) => length(result));
  counting(String.prototype, 'trim', length);
  counting(String.prototype, 'trimStart', length);
  counting(String.prototype, 'normalize', length);
  counting(String.prototype, 'replace', length);
  counting(String.prototype, 'replaceAll', length);
  counting(String.prototype, 'split', length);
  counting(String.prototype, 'search', length);
  counting(String.prototype, 'includes', length);
  counting(String.prototype, 'lastIndexOf', length);
  counting(String.prototype, 'indexOf', (self, [, from], result) => {
    const start = typeof from === 'number' ? from : 0;
    return typeof result === 'number' && result >= 0 ? result - start : self.length - start;
  });
  // A search that goes on looks at what lies between two matches, not at the whole text each time.
  counting(RegExp.prototype, 'exec', (_self, [text], match, from) => {
    const end = Array.isArray(match) ? Number(Reflect.get(match, 'index')) + length(match[0]) : length(text);
    return end - from;
  });
  counting(RegExp.prototype, 'test', (_self, [text]) => length(text));
});
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

const NAMES = LawNames.of([
  { name: '中华人民共和国刑法', title: '中华人民共和国刑法' },
  {
    name: '最高人民法院关于适用《中华人民共和国刑法》的解释',
    title: '最高人民法院关于适用《中华人民共和国刑法》的解释',
  },
  { name: 'Crimes Act', title: 'Crimes Act 1961' },
]);

const PIECES = [
  '《',
  '》',
  '〈',
  '（',
  '）',
  '(',
  ')',
  '〔2009〕',
  '第',
  '一',
  '十',
  '条',
  '款',
  '项',
  '目',
  '之',
  '、',
  '，',
  '和',
  '至',
  '本法',
  '前款',
  '该条',
  '同',
  '“',
  '”',
  '规定',
  '依照',
  '刑法',
  '关于',
  '的解释',
  '以下简称',
  '最高人民法院',
  '合同',
  ' ',
  '\n',
  '\n\n',
  's',
  'ss 1',
  '(a)',
  '(1)',
  ', ',
  ' and ',
  'Act',
  'Crimes ',
  ' of the ',
  '1961',
  'Part 4',
  'A ',
  '第一、',
  '第一条、',
  '第三款',
  '办法',
  '中华人民共和国',
  '2012',
  '号',
  '　',
];

function stepsFor(text: string, context: { readonly law?: string }): number {
  steps = 0;
  readReferences(text, NAMES, context);
  return steps;
}

describe('the time of reading', () => {
  it('grows no faster than the text, however the text is made', () => {
    const pattern = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(''));
    const prefix = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''));
    const context = fc.constantFrom({}, { law: '某条例' }, { law: '刑法修正案' });
    fc.assert(
      fc.property(prefix, pattern, context, (prefix, pattern, context) => {
        const times = Math.ceil(2000 / pattern.length);
        const short = stepsFor(prefix + pattern.repeat(times), context);
        const long = stepsFor(prefix + pattern.repeat(4 * times), context);
        // Four times the text; what grows with its square would take sixteen times the steps.
        expect(long).toBeLessThan(7 * short + 40_000);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is bounded for each unit of the text', () => {
    for (const piece of [
      '《',
      '第一、',
      '依照第三条规定，',
      '（以下简称甲）',
      '《甲乙》（以下简称丙丁）\n',
      '前款',
      ' ',
      'A ',
      's 1, ',
      '第一条“',
      '《刑法》第一条、',
    ]) {
      const text = piece.repeat(Math.ceil(6000 / piece.length));
      expect(stepsFor(text, {}) / text.length, piece).toBeLessThan(3000);
    }
  }, 60_000);
});
