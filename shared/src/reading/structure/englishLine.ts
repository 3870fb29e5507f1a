/** What one line of an English text is, before it is known where it belongs. */
export type EnglishLine =
  | {
      readonly type: 'division';
      readonly level: EnglishDivision;
      readonly number: string;
      readonly digits: string;
      readonly heading: string;
    }
  | {
      readonly type: 'item';
      readonly style: EnglishItemStyle;
      readonly number: string;
      readonly digits: string;
      readonly text: string;
    }
  | { readonly type: 'text'; readonly text: string };

/** The divisions of an act; a Section or Article is what is cited. */
export type EnglishDivision = 'annex' | 'part' | 'subpart' | 'chapter' | 'section' | 'article';

/** How a member of a list is marked, outer styles before inner ones: 1. (1) (a) (i) (A). */
export const ENGLISH_ITEM_STYLES = ['1.', '(1)', '(a)', '(i)', '(A)', '•', '◦'] as const;
export type EnglishItemStyle = (typeof ENGLISH_ITEM_STYLES)[number];

const DIVISION =
  /^(Part|Chapter|Division|Subpart|Section|Article|Schedule|Annex|Appendix)[ \u00a0]+(\d{1,4}[A-Z]{0,2}|[IVXLC]{1,7}|[A-Z])\b[.:—–-]?(?:[ \u00a0]+[—–:-]?[ \u00a0]*(.*))?$/u;
const DIVISION_LEVEL: Readonly<Record<string, EnglishDivision>> = {
  Part: 'part',
  Chapter: 'chapter',
  Division: 'section',
  Subpart: 'subpart',
  Section: 'article',
  Article: 'article',
  Schedule: 'annex',
  Annex: 'annex',
  Appendix: 'annex',
};
const LONGEST_DIVISION = 120;
const ROMAN = /^[ivxl]+$/;
const BRACKETED = /^(\(([0-9]{1,3}|[a-z]{1,4}|[A-Z]{1,2})\))[ \t\u00a0]*(.*)$/u;
const NUMBERED = /^((\d{1,3})[.)])[ \t\u00a0]+(\S.*)$/u;
const LETTERED = /^(([a-z])[.)])[ \t\u00a0]+(\S.*)$/u;
const BULLET = /^([•●▪■‣∙·\uf0b7*–-])[ \t\u00a0]+(\S.*)$/u;
const INNER_BULLET = /^([◦○o])[ \t\u00a0]+(\S.*)$/u;

function divisionLine(line: string): EnglishLine | undefined {
  if (line.length > LONGEST_DIVISION) return undefined;
  const match = DIVISION.exec(line);
  const level = match?.[1] === undefined ? undefined : DIVISION_LEVEL[match[1]];
  if (match?.[2] === undefined || level === undefined) return undefined;
  const heading = match[3] ?? '';
  if (/[a-z][.;]$/u.test(heading)) return undefined;
  return {
    type: 'division',
    level,
    number: line.slice(0, line.length - heading.length).trim(),
    digits: match[2].toLowerCase(),
    heading,
  };
}

/** (i) is roman unless the list around it has come to (h); `previous` is the letter before it. */
function bracketStyle(inner: string, previous: string | undefined): EnglishItemStyle {
  if (/^\d/.test(inner)) return '(1)';
  if (/^[A-Z]/.test(inner)) return '(A)';
  const follows = previous !== undefined && inner.length === 1 && inner.charCodeAt(0) === previous.charCodeAt(0) + 1;
  if (!ROMAN.test(inner) || follows) return '(a)';
  return inner === 'i' || inner.length > 1 || previous === undefined ? '(i)' : '(a)';
}

/**
 * Reads one line of an English text on its own. `lastLetter` is the letter of the last member of the style (a), which decides what an
 * (i) is. Linear in its length.
 */
export function readEnglishLine(line: string, lastLetter?: string): EnglishLine {
  const division = divisionLine(line);
  if (division !== undefined) return division;
  const bracketed = BRACKETED.exec(line);
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined) {
    const style = bracketStyle(bracketed[2], lastLetter);
    return { type: 'item', style, number: bracketed[1], digits: bracketed[2], text: bracketed[3] ?? '' };
  }
  for (const [style, pattern] of [
    ['1.', NUMBERED],
    ['(a)', LETTERED],
  ] as const) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) {
      return { type: 'item', style, number: match[1], digits: match[2], text: match[3] ?? '' };
    }
  }
  for (const [style, pattern] of [
    ['•', BULLET],
    ['◦', INNER_BULLET],
  ] as const) {
    const match = pattern.exec(line);
    if (match?.[1] !== undefined) return { type: 'item', style, number: match[1], digits: '', text: match[2] ?? '' };
  }
  return { type: 'text', text: line };
}
