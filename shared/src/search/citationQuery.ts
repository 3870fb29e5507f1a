import { CHINESE_NUMERAL_CHARACTERS, normalise, parseNumeral } from '../text/index.ts';

/** A query that cites an article: the words that name the instrument, and the article in digits (`133-1`). */
export interface CitationQuery {
  readonly name: string;
  readonly article: string;
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d]+`;
const ARTICLE = new RegExp(
  `^《?([^《》]{1,80}?)》?\\s*第?\\s*(${NUMERAL})\\s*(?:条|tiao)(?:\\s*之\\s*(${NUMERAL}))?`,
  'u',
);
/** A name that ends like a law, and a bare number: 道交法91, 刑诉法 82. */
const BARE = new RegExp(`^《?([^《》\\d]{1,40}(?:法|条例|规定|办法|解释|规则|规范|细则|编))》?\\s*(\\d{1,4})$`, 'u');

/** Reads a query as a citation of an article, or nothing when it is none. Linear. */
export function readCitationQuery(query: string): CitationQuery | undefined {
  const normalised = normalise(query);
  const match = ARTICLE.exec(normalised) ?? BARE.exec(normalised);
  const value = match?.[2] === undefined ? undefined : parseNumeral(match[2]);
  const branch = match?.[3] === undefined ? 0 : parseNumeral(match[3]);
  const name = match?.[1]?.trim().replace(/第$/, '');
  if (name === undefined || name.length < 2 || value === undefined || branch === undefined) return undefined;
  return { name, article: branch === 0 ? String(value) : `${value}-${branch}` };
}

/**
 * Whether a short name is an abbreviation of a title: its characters stand in the title in order, from its first character on,
 * and both end alike (刑诉法 of 刑事诉讼法). `title` has no state prefix. Keys are compared, see `nameKey`.
 */
export function abbreviates(short: string, title: string): boolean {
  if (short.length < 2 || short.length >= title.length || short[0] !== title[0] || short.at(-1) !== title.at(-1))
    return false;
  let place = 0;
  for (const character of short) {
    place = title.indexOf(character, place);
    if (place < 0) return false;
    place += 1;
  }
  return true;
}
