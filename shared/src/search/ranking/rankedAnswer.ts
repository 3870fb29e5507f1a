import type { FoundDocument } from '../index/index.ts';
import type { Concept } from './concept.ts';
import type { NameMatchCode } from './nameMatcher.ts';
import type { CitedProvision } from './queryCitation.ts';

/** Why a document was found. */
export interface RankedReason {
  /**
   * `text`: it has the words of the query, or `matched` tells how they were understood; `asked`: people ask for it with them;
   * `similar-text`: it has something like them; `definition`: it defines and punishes the crime or violation that the query names.
   */
  readonly code: NameMatchCode | 'citation' | 'text' | 'asked' | 'similar-text' | 'definition';
  /** The name that matched, how a word of the query was understood (`酒驾 → 饮酒后驾驶机动车`), or how it was read aloud. */
  readonly matched?: string;
}

/** A found document. */
export interface RankedDocument {
  readonly document: FoundDocument;
  /** Higher is better; comparable within one answer. */
  readonly score: number;
  readonly why: readonly RankedReason[];
  /** What of the article a citation names. */
  readonly cited?: CitedProvision;
}

/** An article that a query cites and that no instrument has which its name can mean. */
export interface AbsentArticle {
  readonly name: string;
  /** In digits, `133-1`. */
  readonly article: string;
}

/** The answer to a query. */
export interface RankedAnswer {
  /** Best first. */
  readonly ranked: readonly RankedDocument[];
  /** How many documents have anything of the query, as far as they were looked for; at least as many as are ranked. */
  readonly total: number;
  /** What the query cites and is here, in its order. */
  readonly cited: readonly CitedProvision[];
  /** What it cites and is not here. */
  readonly absent: readonly AbsentArticle[];
  /** What was looked for, to be marked in the texts. */
  readonly concepts: readonly Concept[];
  /** Names close to the query, when none has it as typed. */
  readonly similarNames: readonly string[];
  /** Words of a text that the query is likely to have been meant as, when no text has them as typed. */
  readonly corrected?: string;
}
