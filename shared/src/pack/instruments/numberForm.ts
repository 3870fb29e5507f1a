import { formatChineseNumeral } from '../../text/index.ts';

/** The ways in which a number is printed inside a form: in Chinese, in digits, in full-width digits. */
const STYLES: readonly ((value: number) => string)[] = [
  formatChineseNumeral,
  String,
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];
export const STYLE_COUNT = STYLES.length;

/** How a printed number follows from an eId: texts, and between them styles, each for the next part of the eId's number. */
export type NumberForm = readonly (string | number)[];

/** The parts of the number that ends an eId: `art_133-1` has 133 and 1. Parts that are no plain digits end the list. */
function numberParts(eid: string): readonly number[] {
  const step = eid.slice(eid.lastIndexOf('__') + 1);
  const number = step.slice(step.lastIndexOf('_') + 1);
  const parts: number[] = [];
  for (const part of number.split('-')) {
    if (!/^[1-9]\d{0,7}$/.test(part)) break;
    parts.push(Number(part));
  }
  return parts;
}

function findPart(
  printed: string,
  from: number,
  value: number,
): { readonly style: number; readonly start: number; readonly end: number } | undefined {
  for (const [style, format] of STYLES.entries()) {
    const text = format(value);
    const start = printed.indexOf(text, from);
    if (start >= 0) return { style, start, end: start + text.length };
  }
  return undefined;
}

/** The form of a printed number beside its eId, 第十二条 and `art_12` give `["第", 0, "条"]`; the text itself where they share nothing. */
export function numberFormOf(printed: string, eid: string): NumberForm {
  const form: (string | number)[] = [];
  let at = 0;
  for (const value of numberParts(eid)) {
    const part = findPart(printed, at, value);
    if (part === undefined) break;
    if (part.start > at) form.push(printed.slice(at, part.start));
    form.push(part.style);
    at = part.end;
  }
  return at < printed.length ? [...form, printed.slice(at)] : form;
}

/** The printed number that a form gives for an eId; nothing when the eId has no part for one of its styles. */
export function expandNumberForm(form: NumberForm, eid: string): string | undefined {
  const parts = numberParts(eid);
  let next = 0;
  let text = '';
  for (const piece of form) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const value = parts[next];
    const format = STYLES[piece];
    if (value === undefined || format === undefined) return undefined;
    text += format(value);
    next += 1;
  }
  return text;
}
