import type { Provision } from '../../model/index.ts';
import { formatChineseNumeral } from '../../text/index.ts';

/** Set in the word of an article whose words are not all that lies between its start and the next article's. */
export const SCATTERED = 2 ** 31;
/** Set in the word of an article that its label says all about, see {@link plainName}. */
const PLAIN = 2 ** 30;

/** Articles are labelled `26` or `133-1`. */
const LABEL = /^([1-9]\d{0,7})(?:-([1-9]\d{0,7}))?$/;

/** What one word of the section `article-words` says. */
export interface ArticleWord {
  /** Where the article's words begin in `texts`. */
  readonly start: number;
  readonly isScattered: boolean;
  readonly isPlain: boolean;
}

/** The name of an article that is called what its label says, 第一百三十三条之一 for `133-1`; nothing for another label. */
export function plainName(label: string): Pick<Provision, 'type' | 'eid' | 'number'> | undefined {
  const [, first, second] = LABEL.exec(label) ?? [];
  if (first === undefined) return undefined;
  const branch = second === undefined ? '' : `之${formatChineseNumeral(Number(second))}`;
  return { type: 'article', eid: `art_${label}`, number: `第${formatChineseNumeral(Number(first))}条${branch}` };
}

function isPlain({ eid, number, heading }: Provision): boolean {
  if (heading !== undefined || !eid.startsWith('art_')) return false;
  const name = plainName(eid.slice('art_'.length));
  return name !== undefined && name.number === number;
}

/** The word of an article whose words begin at `start`. @throws RangeError when that is 1 GiB or more. */
export function articleWord(article: Provision, start: number, isWhole: boolean): number {
  return wordsEnd(start) + (isWhole ? 0 : SCATTERED) + (isPlain(article) ? PLAIN : 0);
}

/** The word behind the last article: where all words end. @throws RangeError when that is 1 GiB or more. */
export function wordsEnd(end: number): number {
  if (end >= PLAIN) throw new RangeError('the words of a pack take less than 1 GiB');
  return end;
}

/** What a word says; every 32-bit word says something. */
export function readArticleWord(word: number): ArticleWord {
  return { start: word % PLAIN, isScattered: word >= SCATTERED, isPlain: word % SCATTERED >= PLAIN };
}
