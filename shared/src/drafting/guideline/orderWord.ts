/**
 * Words that order or forbid. 须知 is a notice, 无须 no order, 不得不 and 不得已 forbid nothing, 禁止令 is a thing; in English, may not
 * forbids in rules.
 */
const ORDER =
  /应当|必须|严禁|不得(?!不|已)|禁止(?!令|性|标[志线])|(?<![必无毋不])须(?!知)|\bmust(?:[ \n]+not)?\b(?!-)|\bshall(?:[ \n]+not)?\b|\bmay[ \n]+not\b/giu;
/** Pairs of marks between which words are those of somebody else, or a name. */
const MARKS = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
] as const;

/** A word in a text. */
export interface OrderWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The first word from `start` to `end` that orders or forbids, outside of quotations and titles. Linear. */
export function firstOrder(text: string, start: number, end: number): OrderWord | undefined {
  const words = text.slice(start, end);
  for (const match of words.matchAll(ORDER)) {
    const before = words.slice(0, match.index);
    if (MARKS.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))) continue;
    const [word] = match;
    return { start: start + match.index, end: start + match.index + word.length, word: word.replace(/\s+/gu, ' ') };
  }
  return undefined;
}
