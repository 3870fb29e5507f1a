import type { Status } from '../../model/index.ts';
import type { Level } from '../index/index.ts';

const SET = {
  /** The order of certainty of the design: a citation, a name, words. Text is graded against the best of the answer. */
  citation: 200,
  name: 100,
  text: 60,

  titleExact: 1,
  aliasExact: 0.97,
  pinyinExact: 0.96,
  initialsExact: 0.9,
  titleStart: 0.9,
  aliasStart: 0.89,
  titlePart: 0.84,
  aliasPart: 0.8,
  pinyinStart: 0.82,
  pinyinPart: 0.72,
  initialsStart: 0.7,
  initialsPart: 0.66,
  topicExact: 0.6,
  similarTitle: 0.8,
  similarAlias: 0.78,
  /** How much of a partial match's grade depends on how much of the name it covers. */
  partCoverage: 0.15,
  /** Share of a name and of a query that have to agree for the name to be offered for a query that is no part of it. */
  leastSimilar: 0.6,
  /** Share of the pieces of a query that a name has to have to be compared with it: an error breaks two or three. */
  leastShared: 0.2,
  /** What the level of a law adds to or takes from a name's score. */
  levelOfName: 8,
  /** An abbreviation such as 刑诉法, of names that a citation can mean. */
  abbreviation: 0.9,
  /** A title with words left out, such as 大型活动条例. */
  shortened: 0.8,
  /** Of the instruments that a citation can mean, those graded below this share of the best are left out. */
  leastCitedShare: 0.8,
  /** What mistaking a character for one that sounds alike costs, where any other mistake costs 1. */
  soundAlike: 0.4,

  /** BM25F: term frequencies of the fields are weighted, summed, then saturated. */
  fieldBody: 1,
  fieldTitle: 1.5,
  /** An article's instrument counts little: every article of it has the same title. */
  fieldTitleOfArticle: 0.5,
  fieldHeading: 0.5,
  fieldAsked: 1,
  saturation: 1,
  lengthNorm: 0.4,
  /** Share of all documents under a title or heading with a term from which on the term tells nothing there. */
  commonGroup: 0.02,

  /** What a term gives a document at most, times its rarity: beyond it are only short texts that say little else. */
  likelyImpact: 1,
  /** How many of the things that a query asks for are looked up, the rarest first: the rest of a long question tells little. */
  mostConcepts: 32,
  /** So many documents have to be found for each that is asked for before the common rest of a query stops finding more. */
  spare: 3,

  /** A term of an expansion against one of the query, times the expansion's own weight. */
  expansion: 0.9,
  /** An expansion of more terms than this shares their weight. */
  expansionTerms: 4,
  /** Share of an expansion, by rarity, of whose terms a document has to have one. */
  tellingTerms: 0.5,
  /** Each further reading of a word typed in pinyin, against the one before. */
  spoken: 0.85,
  /** A term that the query would have without its typing error. */
  repaired: 0.4,
  prefixOfWord: 0.8,
  /** How strongly having all of the query's own words counts. */
  coverage: 0.6,
  /** An expansion of this weight says the same as the query's own words. */
  sureExpansion: 0.5,
  /** How many expansions of a query are looked up, the surest first. */
  mostExpansions: 10,
  /** What a second reason adds to the first, as a share of it. */
  secondReason: 0.1,

  /** Of the best by words, how many are read and compared with the query itself. */
  reread: 12,
  rereadTyped: 32,
  /** When fewer texts than this have all of a query, those that have the like of it are looked for as well. */
  enough: 5,
  /** What standing together adds to a text's score. */
  proximity: 0.2,
  phrase: 0.6,
  /** What saying all that is meant in one piece adds. */
  meaning: 0.4,
  /** Characters between the parts of a query at which standing near counts half. */
  proximityScale: 30,
  similarText: 2,
  leastSimilarText: 0.55,
  /** What each doubling of the questions that a law answers adds to its weight, for words and for questions. */
  learned: 0.01,
  learnedOfQuestion: 0.12,
  /** What each article of one version takes from the next of it, and of how many. */
  sameLaw: 0.01,
  sameLawMost: 4,

  /** What a version all of which speaks of the police gains: who asks here is an officer. */
  policing: 0.35,
  /** How much a text of each level counts; set on keywords and plain words. */
  levels: {
    constitution: 1,
    law: 1.4,
    interpretation: 0.95,
    administrative: 1.1,
    ministry: 1.05,
    local: 0.7,
    other: 0.9,
    amendment: 0.6,
    guidance: 1,
  } satisfies Readonly<Record<Level, number>>,
  /** How much a text counts by where it stands in its life; what is left out counts fully. */
  statuses: {
    repealed: 0.5,
    amended: 0.6,
    'not-yet-in-force': 0.8,
    draft: 0.8,
    proposed: 0.8,
    missing: 0.5,
  } as Partial<Readonly<Record<Status, number>>>,
};

/**
 * Every number that ranks one hit above another. They were set together on the cases of `known-item` and `officer-queries` and on the
 * five folds of STARD's training questions (`npm run eval:search`), one at a time until none of the sets gained by a change.
 */
export type RankingWeights = Readonly<typeof SET>;

/** The weights that the search uses. */
export const RANKING: RankingWeights = SET;
