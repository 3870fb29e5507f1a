import { formatChineseNumeral } from '../../text/index.ts';

/** The number of an article: 133 with branch 1 for 第一百三十三条之一, 95 with branch 1 for section 95A. */
export interface ArticleNumber {
  readonly value: number;
  /** 0 where it has none. */
  readonly branch: number;
}

/** The number of a {@link Place}'s article: `133-1`, `95A`; nothing for other forms. */
export function parseArticle(written: string): ArticleNumber | undefined {
  const [, value, branch, letter] = /^(\d{1,8})(?:-(\d{1,3})|([A-Za-z]))?$/u.exec(written) ?? [];
  if (value === undefined) return undefined;
  if (letter !== undefined) return { value: Number(value), branch: letter.toLowerCase().charCodeAt(0) - 0x60 };
  return { value: Number(value), branch: branch === undefined ? 0 : Number(branch) };
}

/** A text by which numbers are told apart. */
export function articleKey({ value, branch }: ArticleNumber): string {
  return branch === 0 ? String(value) : `${value}-${branch}`;
}

/** Whether one number stands before another. */
export function isBefore(one: ArticleNumber, other: ArticleNumber): boolean {
  return one.value < other.value || (one.value === other.value && one.branch < other.branch);
}

const POSITIONAL = '〇一二三四五六七八九';

/** A whole number in the digits that another one is written with: 一百零三, 一〇三, 103, １０３. */
export function numeralLike(sample: string, value: number): string {
  if (/^[0-9]/u.test(sample)) return String(value);
  if (/^[０-９]/u.test(sample))
    return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const isPositional = sample.length > 1 && !/[十百千万拾佰仟]/u.test(sample);
  if (!isPositional) return formatChineseNumeral(value);
  return String(value).replace(/\d/gu, (digit) => POSITIONAL.charAt(Number(digit)));
}

/** The letter that a section's branch is written with: 95A; nothing where letters do not reach. */
export function branchLetter(branch: number): string | undefined {
  return branch >= 1 && branch <= 26 ? String.fromCharCode(0x40 + branch) : undefined;
}
