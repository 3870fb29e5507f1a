/**
 * Every number that ranks one hit above another. Names are graded from 0 to 1 and multiplied by `name`; text is graded by BM25F
 * against the best of the answer and multiplied by `text`. The grades are ordered by how certain each kind of match is (design:
 * citation, name, words); within that order they were set on the 80 records by their titles, pinyin and aliases.
 */
export const WEIGHTS = {
  name: 100,
  text: 60,
  citation: 200,

  titleExact: 1,
  aliasExact: 0.97,
  pinyinExact: 0.96,
  initialsExact: 0.9,
  titleStart: 0.9,
  aliasStart: 0.86,
  titlePart: 0.84,
  aliasPart: 0.8,
  pinyinStart: 0.82,
  pinyinPart: 0.72,
  initialsStart: 0.7,
  topicExact: 0.6,
  similarTitle: 0.8,
  similarAlias: 0.74,
  /** How much of a partial match's grade depends on how much of the name it covers. */
  partCoverage: 0.15,

  fieldTitle: 4,
  fieldAlias: 3,
  /** An article's instrument counts little: every article of it has the same title. */
  fieldTitleOfArticle: 0.5,
  fieldHeading: 2,
  fieldTopic: 1.5,
  fieldBody: 1,

  saturation: 1.2,
  lengthNorm: 0.5,
  prefixOfWord: 0.8,
  /** A text that has less of the query than this, by rarity of its terms, is no answer. */
  leastCoverage: 0.34,
} as const;

/** fuse.js calls 0 a perfect and 1 no match; beyond this a name is another name. */
export const LARGEST_NAME_DISTANCE = 0.4;
