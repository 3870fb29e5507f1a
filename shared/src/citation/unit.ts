/**
 * A unit is what is read in one go: a line with the break behind it, or several lines where an English sentence was broken to fit a
 * width. No reference crosses its border, so a change inside a unit changes the reading of no other one but by what is carried on.
 */

/** What stands before and behind a break that only fits a sentence to a width. */
const SOFT_BEFORE = /[A-Za-z0-9,;)(&’'-]/u;
const SOFT_BEHIND = /[A-Za-z0-9(&]/u;
/** The same in the middle of the number of an article: 第三\n条, 第\n三条. */
const SOFT_IN_NUMBER =
  /^(?:第\n[一二三四五六七八九十百千零〇０-９0-9]|[一二三四五六七八九十百千零〇０-９0-9]\n[条款项條項])$/u;

/**
 * A break behind which nothing goes on, whatever stands beside it, for texts whose lines are blocks of a page: with it between two list
 * items, `Road Act` and `Section 5` are two units.
 */
export const HARD_BREAK = ' \n';

/** The same inside the marks of a title, 《中华人民共和国\n刑法》, with what may be indented behind it. */
const IN_TITLE = /《[^《》。；]{0,60}\n[ \t\u3000]{0,8}[^《》。；\n]{0,60}》/u;
/** The same between numerals: 第四\n十三条. */
const IN_NUMERAL = /第[一二三四五六七八九十百千零〇]{1,7}\n[一二三四五六七八九十百千零〇]{1,7}[条款项條項]/u;
/** The last word of the name of an act, behind an indentation. */
const INDENTED_ACT = /[A-Za-z)]\n[ \t]{1,12}(?:Act|Regulations|Rules|Code|Law)\b/u;
/** What no name or number is broken behind; most lines end so. */
const ENDS_WORDS = ' 。；：》\n';
/** Most units of the lines on either side that are looked at. */
const LOOKED_AT = 62;

/** Whether a name or number is broken at the line feed at `at`; it depends on the two lines beside it alone. */
function isInside(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  // A hard break is never one, nor the end of a sentence.
  if (next === '\n' || next === '' || ENDS_WORDS.includes(text.charAt(at - 1))) return false;
  const earlier = text.slice(Math.max(0, at - LOOKED_AT), at);
  const before = earlier.slice(earlier.lastIndexOf('\n') + 1);
  const mayBeTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  const mayBeNumeral = before.lastIndexOf('第') >= before.length - 8;
  const mayBeAct = next === ' ' || next === '\t';
  if (!mayBeTitle && !mayBeNumeral && !mayBeAct) return false;
  const behind = text.slice(at, at + LOOKED_AT + 9);
  const second = behind.indexOf('\n', 1);
  const around = before + (second < 0 ? behind : behind.slice(0, second));
  return IN_TITLE.test(around) || IN_NUMERAL.test(around) || INDENTED_ACT.test(around);
}

/** Whether the line feed at `at` ends a unit; it depends on the two lines beside it alone. */
function isBorder(text: string, at: number): boolean {
  const isSoft = SOFT_BEFORE.test(text.charAt(at - 1)) && SOFT_BEHIND.test(text.charAt(at + 1));
  return !isSoft && !SOFT_IN_NUMBER.test(text.slice(at - 1, at + 2)) && !isInside(text, at);
}

/** The end of the unit that begins at `start`, behind its line break. */
export function unitEnd(text: string, start: number): number {
  let at = text.indexOf('\n', start);
  while (at >= 0 && !isBorder(text, at)) at = text.indexOf('\n', at + 1);
  return at < 0 ? text.length : at + 1;
}

/** Cuts a text into units; together they are the text. */
export function* unitsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = unitEnd(text, start);
    yield text.slice(start, end);
    start = end;
  }
}
