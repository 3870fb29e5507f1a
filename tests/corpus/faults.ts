import type { CheckCode } from '@dutybook/shared/drafting';
import { formatChineseNumeral, parseNumeral } from '@dutybook/shared/text';

/** A draft with one fault put in, and where that stands. */
export interface FaultyDraft {
  readonly code: CheckCode;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Which of several faults that have one code. */
  readonly kind?: string;
  /** Whether the fix gives back the draft as it was. */
  readonly isUndone?: true;
}

/** Chooses among so many, the same again for the same draft. */
export type Choose = (count: number) => number;

type Fault = (text: string, choose: Choose) => FaultyDraft | undefined;

/** An article of a draft that ends its line: where it begins, its number, and where its last full stop is. */
interface ArticleLine {
  readonly start: number;
  readonly numeral: string;
  readonly number: number;
  readonly stop: number;
}

const ARTICLE = /^(?:#+ |\*\*)?第([一二三四五六七八九十百零]+)条(?:\*\*)?[ \u3000][^\n]*?[^；：\n](。)$/gmu;
const HEAD = /^(?:#+ |\*\*)?第([一二三四五六七八九十百零]+)条(?:\*\*)?[ \u3000]/gmu;
const NAMED = /《(中华人民共和国[^《》〈〉（）]{3,20}法)》/gu;
const ITEM = /^[ \t]*（([二三四五六七八九])）/gmu;

function articleLines(text: string): readonly ArticleLine[] {
  const heads = [...text.matchAll(HEAD)].map(({ index }) => index);
  return [...text.matchAll(ARTICLE)].map((match) => ({
    start: match.index,
    numeral: match[1] ?? '',
    number: heads.indexOf(match.index) + 1,
    stop: match.index + match[0].length - 1,
  }));
}

function put(text: string, at: number, words: string, code: CheckCode, fault = words): FaultyDraft {
  const start = at + words.indexOf(fault);
  return { code, text: text.slice(0, at) + words + text.slice(at), start, end: start + fault.length };
}

function changed(text: string, at: number, old: string, now: string, code: CheckCode): FaultyDraft {
  return { code, text: text.slice(0, at) + now + text.slice(at + old.length), start: at, end: at + now.length };
}

/** Words at the end of some article of the draft; `fault` is the part of them that is wrong. */
const atAnEnd =
  (code: CheckCode, words: string, fault = words): Fault =>
  (text, choose) => {
    const lines = articleLines(text).slice(1);
    const line = lines[choose(lines.length)];
    return line && put(text, line.stop, words, code, fault);
  };

/** What a draft calls itself: 本法, 本条例. */
function ownName(text: string): string {
  const title = /^# (.+)$/mu.exec(text)?.[1] ?? '';
  return `本${/(?:条例|规定|办法|细则|法)$/u.exec(title.replace(/[（(][^（()）]*[）)]$/u, ''))?.[0] ?? '法'}`;
}

const misspelt: Fault = (text, choose) => {
  const names = [...text.matchAll(NAMED)];
  const match = names[choose(names.length)];
  const [written = '', name = ''] = match ?? [];
  if (match === undefined) return undefined;
  const place = '中华人民共和国'.length + choose(name.length - '中华人民共和国'.length - 1);
  const wrong = `《${name.slice(0, place)}之${name.slice(place + 1)}》`;
  return changed(text, match.index, written, wrong, 'unknown-instrument');
};

/** The last article is numbered on by one, so that a number is left out. */
const gap: Fault = (text) => {
  const [before, last] = [...text.matchAll(HEAD)].slice(-2);
  const number = parseNumeral(before?.[1] ?? '');
  if (last === undefined || number === undefined) return undefined;
  const numeral = last[1] ?? '';
  const at = last.index + last[0].indexOf(numeral);
  return changed(text, at, numeral, formatChineseNumeral(number + 2), 'numbering-gap');
};

const repeat: Fault = (text, choose) => {
  const heads = [...text.matchAll(HEAD)];
  const place = 2 + choose(heads.length - 3);
  const head = heads[place];
  const before = heads[place - 1]?.[1];
  if (head === undefined || before === undefined) return undefined;
  const numeral = head[1] ?? '';
  return changed(text, head.index + head[0].indexOf(numeral), numeral, before, 'numbering-repeat');
};

const headInDigits: Fault = (text, choose) => {
  const heads = [...text.matchAll(HEAD)];
  const head = heads[choose(heads.length)];
  if (head === undefined) return undefined;
  const numeral = head[1] ?? '';
  const digits = String(parseNumeral(numeral));
  return changed(text, head.index + head[0].indexOf(numeral), numeral, digits, 'numeral-form');
};

const halfWidthItem: Fault = (text, choose) => {
  const items = [...text.matchAll(ITEM)];
  const item = items[choose(items.length)];
  if (item === undefined) return undefined;
  const at = item.index + item[0].indexOf('（');
  return changed(text, at, `（${item[1]}）`, `(${item[1]})`, 'item-brackets');
};

const itemsInDigits: Fault = (text, choose) => {
  const lines = articleLines(text).slice(1);
  const line = lines[choose(lines.length)];
  if (line === undefined) return undefined;
  return put(text, line.stop + 1, '下列情形除外：\n\n1. 已经登记的；\n\n2. 正在办理登记的。', 'item-form', '1.');
};

const firstArticle =
  (code: CheckCode, words: string, fault = words): Fault =>
  (text) => {
    const [line] = articleLines(text);
    return line === undefined || line.number !== 1 ? undefined : put(text, line.stop, words, code, fault);
  };

const ownBeyondTheEnd: Fault = (text, choose) => {
  const words = `${ownName(text)}第九百条`;
  return atAnEnd('internal-reference', `，并依照${words}办理`, words)(text, choose);
};

/** A short name that a later article declares. */
const early: Fault = (text, choose) => {
  const lines = articleLines(text).slice(1);
  if (lines.length < 4) return undefined;
  const place = choose(lines.length - 2);
  const [first, second] = [lines[place], lines[place + 2]];
  if (first === undefined || second === undefined) return undefined;
  const later = '，并遵守《滨海市值守管理规定》（以下简称《值守规定》）';
  const whole = text.slice(0, second.stop) + later + text.slice(second.stop);
  return put(whole, first.stop, '，并依照《值守规定》第三条办理', 'short-name-early', '《值守规定》');
};

const twice: Fault = (text, choose) => {
  const lines = articleLines(text).slice(1);
  if (lines.length < 4) return undefined;
  const place = choose(lines.length - 2);
  const [first, second] = [lines[place], lines[place + 2]];
  if (first === undefined || second === undefined) return undefined;
  const declared = '，并报值守的单位（以下简称值守单位）';
  const faulty = put(text, second.stop, declared, 'short-name-twice', '值守单位');
  const by = declared.length;
  return {
    ...faulty,
    text: faulty.text.slice(0, first.stop) + declared + faulty.text.slice(first.stop),
    start: faulty.start + by,
    end: faulty.end + by,
  };
};

/** The words of an article of another law, one of them another one. */
const quoted =
  (words: string, wrong: string): Fault =>
  (text, choose) =>
    atAnEnd(
      'words-differ',
      `，《中华人民共和国行政处罚法》第五条规定“${words.replace(wrong, `${wrong}地`)}”`,
      `${wrong}地`,
    )(text, choose);

const PUNISHMENT = '中华人民共和国行政处罚法';
/** An article of a version that another one has replaced. */
const OLD = '《中华人民共和国治安管理处罚法（2012年修正）》第四十三条';
/** An article of a version that the library does not have. */
const NOT_HELD = `《${PUNISHMENT}》（1950年公布）第九条`;

/** Faults that a draft can have, each put in alone. Made the same way for every draft; some drafts have no place for some. */
export const FAULTS: readonly Fault[] = [
  misspelt,
  atAnEnd('missing-provision', `，并依照《${PUNISHMENT}》第九百条的规定处理`, `《${PUNISHMENT}》第九百条`),
  atAnEnd('not-checked', `，并依照${NOT_HELD}的规定处理`, NOT_HELD),
  atAnEnd('outdated-version', `，并依照${OLD}的规定处理`, OLD),
  quoted('行政处罚遵循公正、公开的原则。', '遵循'),
  early,
  twice,
  firstArticle('relative-reference', '，依照前条的规定办理', '前条'),
  ownBeyondTheEnd,
  gap,
  repeat,
  headInDigits,
  itemsInDigits,
  atAnEnd('reference-order', '，并依照第二项第一款的规定办理', '第二项第一款'),
  atAnEnd('doubtful-figure', '，全年办理20 13起', '20 13'),
  atAnEnd('reference-brackets', `，并依照《${PUNISHMENT}》第九条第（一）项的规定处理`, '第（一）项'),
  halfWidthItem,
  firstArticle('full-name', '，参照治安管理处罚法第二条的规定', '治安管理处罚法'),
  atAnEnd(
    'consecutive-articles',
    `，并依照《${PUNISHMENT}》第三条、第四条、第五条的规定处理`,
    '第三条、第四条、第五条',
  ),
];

/** Numbers that the name of a draft gives. */
export function chooser(name: string): Choose {
  let seed = Array.from(name).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  return (count) => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * Math.max(count, 0));
  };
}

/** All faults that can be put into a draft, by numbers that its name gives. */
export function faultyDrafts(text: string, name: string): readonly FaultyDraft[] {
  const choose = chooser(name);
  return FAULTS.flatMap((fault) => fault(text, choose) ?? []);
}
