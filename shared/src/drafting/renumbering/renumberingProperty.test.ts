import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LawNames } from '../../citation/index.ts';
import { readDraft } from './draft.ts';
import type { ArticleChange } from './numbering.ts';
import { renumber } from './renumbering.ts';
import { edited } from './textEdits.ts';

/*
 * Drafts are made from a plan that says which articles each reference means, and read again by a resolver of their own that knows
 * nothing of the engine: it finds articles by marks in their words and references by marks around them.
 */

const TITLE = '滨海市测试管理办法';
const names = LawNames.of([]);

/** What a reference of the plan means: articles by their place, from first to last. */
interface PlannedReference {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

interface Plan {
  readonly count: number;
  /** Places of articles that are branches of the one before. */
  readonly branches: readonly boolean[];
  readonly references: readonly (readonly PlannedReference[])[];
  readonly arabic: boolean;
  readonly blank: boolean;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

function chinese(value: number): string {
  if (value < 10) return CHINESE_DIGITS.charAt(value);
  if (value < 20) return `十${value % 10 === 0 ? '' : CHINESE_DIGITS.charAt(value % 10)}`;
  return `${CHINESE_DIGITS.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : CHINESE_DIGITS.charAt(value % 10)}`;
}

function numbersOf({ count, branches }: Plan): readonly string[] {
  let value = 0;
  let branch = 0;
  return Array.from({ length: count }, (_, place) => {
    if (place > 0 && branches[place] === true) branch += 1;
    else {
      value += 1;
      branch = 0;
    }
    return branch === 0 ? String(value) : `${value}-${branch}`;
  });
}

function label(number: string, arabic: boolean): string {
  const [value = '', branch] = number.split('-');
  const write = (digits: string) => (arabic ? digits : chinese(Number(digits)));
  return `第${write(value)}条${branch === undefined ? '' : `之${write(branch)}`}`;
}

/** The words of a reference; `relative` ones where the article before is meant. */
function wordsOf(
  { from, to, style }: PlannedReference,
  at: number,
  numbers: readonly string[],
  arabic: boolean,
): string {
  const write = (place: number) => label(numbers[place] ?? '', arabic);
  if (from === to) {
    if (style === 1 && from === at - 1) return '前条';
    return style === 2 ? `本办法${write(from)}` : style === 3 ? `${write(from)}第二款` : write(from);
  }
  if (to === from + 1 && style !== 1)
    return style === 2 ? `${write(from)}和${write(to)}` : `${write(from)}、${write(to)}`;
  return `${write(from)}至${write(to)}`;
}

function draftOf(plan: Plan): string {
  const numbers = numbersOf(plan);
  const articles = numbers.map((number, at) => {
    const references = (plan.references[at] ?? []).map(
      (reference, place) => `依照⟦${at}.${place}:${wordsOf(reference, at, numbers, plan.arabic)}⟧的规定办理。`,
    );
    return `${label(number, plan.arabic)}　本条是〖${at}〗。${references.join('')}`;
  });
  return `# ${TITLE}\n\n${articles.join(plan.blank ? '\n\n' : '\n')}\n`;
}

function valueOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (text: string | undefined) => (text === undefined || text === '' ? 0 : CHINESE_DIGITS.indexOf(text));
  return (numeral.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + digit(ones);
}

const LABEL = /第([\d零一二三四五六七八九十]+)条(?:之([\d零一二三四五六七八九十]+))?/u;

/** The order of articles by their marks, and what each marked reference means, as sets of marks. */
function resolve(text: string): { readonly order: readonly string[]; readonly meaning: ReadonlyMap<string, string> } {
  const order: string[] = [];
  const numbers = new Map<string, number>();
  const inside: { readonly id: string; readonly words: string; readonly at: number }[] = [];
  const keyOf = (words: string) => {
    const [, value = '', branch] = LABEL.exec(words) ?? [];
    return `${valueOf(value)}-${branch === undefined ? 0 : valueOf(branch)}`;
  };
  for (const line of text.split('\n')) {
    const mark = /〖(\d+|新)〗/u.exec(line)?.[1];
    if (mark === undefined) continue;
    numbers.set(keyOf(line), order.length);
    for (const [, id = '', words = ''] of line.matchAll(/⟦(\d+\.\d+):([^⟧]+)⟧/gu))
      inside.push({ id, words, at: order.length });
    order.push(mark);
  }
  const meaning = new Map(
    inside.map(({ id, words, at }) => {
      const marks = words.split(/[、和]/u).flatMap((part) => {
        if (part.startsWith('前条')) return [order[at - 1] ?? '?'];
        const ends = part.split('至').map((end) => numbers.get(keyOf(end)));
        const [from] = ends;
        const to = ends.at(-1);
        return from === undefined || to === undefined ? ['?'] : order.slice(from, to + 1);
      });
      return [
        id,
        [...new Set(marks)]
          .filter((mark) => mark !== '新')
          .sort()
          .join(' '),
      ] as const;
    }),
  );
  return { order, meaning };
}

const planned: fc.Arbitrary<Plan> = fc.integer({ min: 3, max: 24 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    branches: fc.array(
      fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      { minLength: count, maxLength: count },
    ),
    references: fc.array(
      fc.array(
        fc.tuple(fc.nat(count - 1), fc.nat(4), fc.nat(3)).map(([from, length, style]) => ({
          from,
          to: Math.min(count - 1, length < 3 ? from : from + length - 2),
          style,
        })),
        { maxLength: 3 },
      ),
      { minLength: count, maxLength: count },
    ),
    arabic: fc.boolean(),
    blank: fc.boolean(),
  }),
);

function place(plan: Plan, number: number, isAfter: boolean) {
  const at = number % plan.count;
  return isAfter ? { after: at } : { before: at };
}

function run(text: string, change: ArticleChange) {
  const draft = readDraft({ text, title: TITLE }, names);
  if (!draft.ok) throw new Error(draft.problem.message.en);
  const result = renumber(draft.value, change, [], names);
  if (!result.ok) return undefined;
  const { edits, notes } = result.value.draft;
  return { text: edited(text, edits), notes };
}

describe('renumbering', () => {
  it('leaves every reference at the same articles, whatever is inserted', () => {
    fc.assert(
      fc.property(planned, fc.nat(99), fc.boolean(), fc.boolean(), (plan, number, isAfter, asBranch) => {
        const text = draftOf(plan);
        const after = run(text, { type: 'insert', to: place(plan, number, isAfter), text: '本条是〖新〗。', asBranch });
        expect(Object.fromEntries(resolve(after?.text ?? '').meaning)).toEqual(
          Object.fromEntries(resolve(text).meaning),
        );
        expect(after?.notes.filter(({ code }) => !/widened|written-out/u.test(code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves every reference at the same articles, whatever is moved', () => {
    fc.assert(
      fc.property(planned, fc.nat(99), fc.nat(99), fc.boolean(), (plan, number, target, isAfter) => {
        const text = draftOf(plan);
        const after = run(text, { type: 'move', at: number % plan.count, to: place(plan, target, isAfter) });
        if (after === undefined) return;
        const [was, is] = [resolve(text), resolve(after.text)];
        expect(is.order.toSorted()).toEqual(was.order.toSorted());
        expect(Object.fromEntries(is.meaning)).toEqual(Object.fromEntries(was.meaning));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves references to other articles where they were when one is removed, and notes all others', () => {
    fc.assert(
      fc.property(planned, fc.nat(99), (plan, number) => {
        const text = draftOf(plan);
        const at = number % plan.count;
        const after = run(text, { type: 'remove', at });
        const [was, is] = [resolve(text), resolve(after?.text ?? '')];
        const noted = new Set(
          after?.notes.map(({ start }) => /⟦(\d+\.\d+):[^⟦]*$/u.exec(after.text.slice(0, start + 1))?.[1]),
        );
        for (const [id, meaning] of was.meaning) {
          const there = is.meaning.get(id);
          const others = meaning.split(' ').filter((mark) => mark !== String(at));
          if (there === undefined || noted.has(id)) continue;
          expect(there, `${id} in ${after?.text}`).toBe(others.join(' '));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is undone by removing what was inserted', () => {
    fc.assert(
      fc.property(planned, fc.nat(99), fc.boolean(), fc.boolean(), (plan, number, isAfter, asBranch) => {
        const plain = {
          ...plan,
          references: plan.references.map((list) => list.map((each) => ({ ...each, style: 0 }))),
        };
        const text = draftOf(plain);
        const to = place(plain, number, isAfter);
        const inserted = run(text, { type: 'insert', to, text: '本条是〖新〗。', asBranch });
        const at = 'after' in to ? to.after + 1 : to.before;
        expect(run(inserted?.text ?? '', { type: 'remove', at })?.text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
