import type { Status } from '../../model/index.ts';
import type { Level } from '../index/index.ts';

const SET = {
  /** The order of certainty of the design: a citation, a name, words. Text is graded against the best of the answer. */
  citation: 200,
  name: 100,
  text: 60,
  /** The article that defines the offence which a query names: before other texts, behind names that begin so. Set on plain words. */
  definition: 76,

  // Names: the order is that of certainty, whole before beginning before part, title before alias, as typed before as it sounds; the
  // distances were set on the prefixes, pinyin and titles of the evaluation sets, and on titles of the corpus with drawn errors.
  titleExact: 1,
  aliasExact: 0.97,
  /** An alias of two characters, 消防, which also begins the titles of laws. */
  shortAlias: 0.86,
  /** A name that has all words of the query, in another order. */
  otherOrder: 0.95,
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
  /** A title with words left out, such as 湖泊垂钓条例 for 湖泊垂钓管理条例. */
  shortened: 0.8,
  /** Of the instruments that a citation can mean, those graded below this share of the best are left out. */
  leastCitedShare: 0.8,

  // Words: BM25F, whose term frequencies of the fields are weighted, summed, then saturated. Set on keywords, procedure and plain words,
  // and held against STARD, which hardly moves with them.
  fieldBody: 1,
  /** Of a version as a whole. Its articles answer a question better, so it counts little more than a text. */
  fieldTitle: 1.5,
  /** An article's instrument counts little: every article of it has the same title. */
  fieldTitleOfArticle: 0.5,
  fieldHeading: 0.5,
  fieldAsked: 1,
  /** k1 and b of BM25. Articles are short: their lengths differ less in what they say than the formula takes for granted. */
  saturation: 1,
  lengthNorm: 0.4,
  /** Share of all documents under a title or heading with a term from which on the term tells nothing there. */
  commonGroup: 0.02,

  // How much is looked at: set so that no evaluation set loses by it, and a keystroke takes a few milliseconds.
  /** What a term gives a document at most, times its rarity: beyond it are only short texts that say little else. */
  likelyImpact: 1,
  /** How many of the things that a query asks for are looked up, the rarest first: the rest of a long question tells little. */
  mostConcepts: 32,
  /** So many documents have to be found for each that is asked for before the common rest of a query stops finding more. */
  spare: 3,

  // What the query means: set on plain words, English and pinyin.
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
  /** Share of all texts from which on such a term is too common to be looked up. */
  commonRepair: 0.03,
  /** A term that begins with a word that is being typed. */
  prefixOfWord: 0.8,
  /** How strongly having all of the query's own words counts. */
  coverage: 0.6,
  /** An expansion of this weight says the same as the query's own words. */
  sureExpansion: 0.5,
  /** How many expansions of a query are looked up, the surest first. */
  mostExpansions: 10,
  /** What a second reason adds to the first, as a share of it. */
  secondReason: 0.1,

  // Reading the texts of the best: set on typing errors, of the sets and drawn from the corpus, on prefixes of texts and on plain words.
  /**
   * Of the best by words, how many are read; how many of those that have all of a query beside them; and of a query that hardly any text
   * has as typed, how many of those that fit it best.
   */
  reread: 12,
  rereadWhole: 4,
  rereadTyped: 32,
  /** When fewer texts than this have all of a query, or have it in one piece, those that have the like of it are looked for as well. */
  enough: 5,
  /** What having all words of a query adds to a text's score, and what standing together adds to that. */
  together: 0.1,
  proximity: 0.2,
  phrase: 0.6,
  /** What saying all that is meant in one piece adds. */
  meaning: 0.4,
  /** What being asked for with all words of the query adds. */
  askedWhole: 0.4,
  /** What stating a figure of the kind that is asked for adds. */
  figure: 0.6,
  /** Characters between the parts of a query at which standing near counts half. */
  proximityScale: 30,
  /** What having the like of a mistyped query adds, at most, and the likeness from which on it adds anything. */
  similarText: 2.5,
  leastSimilarText: 0.6,
  /** What each doubling of the questions that a law answers adds to its weight, for words and for questions. */
  learned: 0.01,
  learnedOfQuestion: 0.12,
  /** What each article of one version takes from the next of it, and of how many. */
  sameLaw: 0.01,
  sameLawMost: 4,

  // What a text is, whatever is asked: set on keywords, plain words and prefixes of texts.
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
