import type { Mention } from './mention.ts';

const NUMERALS = '一二三四五六七八九十百千零〇０-９0-9';
const HAN_NUMERALS = '一二三四五六七八九十百千零〇';
const UNITS = '条款项條項';
/** Last characters of the name of a law. */
const NAME_END = '》〉法典例定办释则';
const EMPHASIS = '(?:[*_]{1,3}|`)';
const BELOW = `第(?:[${NUMERALS}]{1,8}[款项項]|[（(])`;

/**
 * What may stand inside a reference and is no part of it: emphasis (《刑法》**第三条**), the end of a link ([《刑法》](…)第三条), the border
 * of a table's cells (刑法 | 第三条), the end of a line in the middle of a name or a number (第三\n条).
 */
const MARKS = new RegExp(
  [
    `(?<=[${NAME_END}])${EMPHASIS}(?: ?${EMPHASIS})?(?=第)`,
    `(?<=[\\d)])${EMPHASIS}(?=,? (?:of|in|under) )`,
    `(?<=[\\d)])\\]\\([^()\\s]{1,300}\\)(?=,? (?:of|in|under) )`,
    `${EMPHASIS}(?<=\\b(?:of|in|under) (?:the )?${EMPHASIS})(?=[A-Z])`,
    `(?<=\\d{4})${EMPHASIS}(?=,? (?:s|ss|sections?|art|articles?|regs?) ?\\d)`,
    `(?<=[条條])${EMPHASIS}(?: ?${EMPHASIS})?(?=${BELOW})`,
    `(?<=[${NAME_END}])${EMPHASIS}?[ \\t]?\\|[ \\t]?${EMPHASIS}?(?=第[${NUMERALS}]{1,12}[条條])`,
    `(?<=[${NAME_END}${UNITS}])\\]\\([^()\\s]{1,300}\\)(?=第|》)`,
    `(?<=《)\\[(?=[^\\]\\n]{1,80}\\]\\()`,
    `\\n(?<=《[^《》\\n]{0,60}\\n)[ \\t\\u3000]{0,8}(?=[^《》\\n]{0,60}》)`,
    `\\n(?<=第[${HAN_NUMERALS}]{1,7}\\n)(?=[${HAN_NUMERALS}]{1,7}[${UNITS}])`,
    `(?<=[${NUMERALS}])\\n(?=[${UNITS}])`,
    `(?<=第)\\n(?=[${NUMERALS}])`,
  ].join('|'),
  'gu',
);
/** Without these there is nothing of it: most units are plain, and are told so at a glance. */
const MAY_BE_MARKED = /[*_`|\]]|\n[^]/u;
const MAY_BE_SPACED = new RegExp(`[ \\u3000][${HAN_NUMERALS}${UNITS}]`, 'u');
/** A number that a scan put spaces into: 第 九 十 一 条. 第二 三条 may be two. */
const SPACED = new RegExp(`第[ \\u3000]?(?=[^条條]{0,8}[十百千])(?:[${HAN_NUMERALS}][ \\u3000]?){2,9}[${UNITS}]`, 'gu');

/** The same with digits, each set apart: 第 1 0 1 条. 第 1 2条 may be two. */
const SPACED_DIGITS = /第[ \u3000](?:[\d０-９][ \u3000]){2,4}[条款项]/gu;

/** A unit of text as it is read, and where each of its places was. */
export interface PlainUnit {
  readonly text: string;
  /** The place in the unit as it was written of the start or end of a piece of the plain text. */
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function spacesIn({ 0: words, index }: RegExpExecArray): readonly Cut[] {
  return [...words.matchAll(/[ \u3000]/gu)].map((space) => ({
    start: index + space.index,
    end: index + space.index + 1,
  }));
}

/** The unit without what stands inside references and is no part of them; nothing where there is nothing of it. Linear. */
export function plainUnit(written: string): PlainUnit | undefined {
  const marks = [...(MAY_BE_MARKED.test(written) ? written.matchAll(MARKS) : [])].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const spaces = MAY_BE_SPACED.test(written)
    ? [SPACED, SPACED_DIGITS].flatMap((spaced) => [...written.matchAll(spaced)].flatMap(spacesIn))
    : [];
  if (marks.length === 0 && spaces.length === 0) return undefined;
  const cuts: readonly Cut[] = [...marks, ...spaces].sort((a, b) => a.start - b.start);
  let text = '';
  const places: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    text += written.slice(from, to);
    for (; from < to; from += 1) places.push(from);
  };
  for (const { start, end } of cuts) {
    keep(start);
    from = end;
  }
  keep(written.length);
  return {
    text,
    start: (at) => places[at] ?? written.length,
    end: (at) => (at === 0 ? 0 : (places[at - 1] ?? written.length - 1) + 1),
  };
}

/** A mention of the plain text as one of the unit as it was written. */
export function asWritten(mention: Mention, { start, end }: PlainUnit): Mention {
  const place = { start: start(mention.start), end: end(mention.end) };
  if (mention.type === 'rejection' || mention.quotation === undefined) return { ...mention, ...place };
  const { quotation } = mention;
  return { ...mention, ...place, quotation: { start: start(quotation.start), end: end(quotation.end) } };
}
