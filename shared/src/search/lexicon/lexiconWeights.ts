/**
 * How sure an entry is that a text which has the meant words answers a query which has the said ones. The query's own words are 1.
 * The order is the one the marks of the data files promise; the values wait for the search's own evaluation.
 */
export const LEXICON_WEIGHTS = {
  /** The article that defines it, as a citation; nothing else is as sure, and nothing else has this weight. */
  article: 1,
  /** No mark: the law's own words for it. */
  same: 0.8,
  /** `=`: the same of what is no act. An article that punishes what is done with a thing does not define the thing. */
  thing: 0.74,
  /** `~`: part of it, or one of several readings. */
  likely: 0.5,
  /** `?`: belongs to the same matter. */
  related: 0.25,
  /** From Chinese to English: fewer provisions, vaguer words. */
  backwards: 0.75,
  /** The same number, written as law writes it. */
  number: 0.7,
  /** At most so many alternatives of one query; the weakest go first. */
  most: 32,
} as const;

/** The marks of the data files, and the certainty of an entry without one. */
export const CERTAINTIES = ['same', 'likely', 'related'] as const;
export type EntryCertainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_MARKS: Readonly<Record<string, EntryCertainty>> = { '~': 'likely', '?': 'related' };
