/** A Chinese number as statutes write it, or digits. */
export const CHINESE_NUMBER =
  '(?:[\\d０-９]+(?:[.,．，][\\d０-９]+)*[十百千万亿]{0,2}|[〇零一二两三四五六七八九十百千万亿]{1,12})';

/** An English number: digits, or words up to ninety-nine with hundred. */
const ENGLISH_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';
export const ENGLISH_NUMBER = `(?:\\d[\\d,]{0,14}(?:\\.\\d{1,4})?|${ENGLISH_WORD}(?:[ -]${ENGLISH_WORD}){0,3})`;

/** “三日以上十日以下”, “三日以下”, “三日以上”, “三日”: numbers of a unit as Chinese law limits them. */
export function chineseRange(unit: string): string {
  const one = `${CHINESE_NUMBER}${unit}`;
  const upTo = `(?:[至到]${one})?`;
  return `(?:${one}以上、?(?:不满)?${one}(?:以下)?|${one}${upTo}(?:以上|以下|以内)?)`;
}

/** What stands before a place in its clause, a bounded way back. */
export function clauseBefore(text: string, at: number, marks: RegExp): string {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.split(marks).at(-1) ?? '';
}
