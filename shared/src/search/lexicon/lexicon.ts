/** Words that may stand in a text for words of the query. */
export interface Expansion {
  /** In normalised form; look it up like a query of its own. */
  readonly text: string;
  /** How surely it means what was asked, above 0 and at most 1, where 1 is the query's own words. */
  readonly weight: number;
  /** For people: the words of the query and what they were taken for. */
  readonly why: string;
}

/** A thesaurus, as the search sees it: pure, and fast enough for every keystroke. */
export interface Lexicon {
  /** What else to look for; best first, without the query's own words, empty when nothing is known. */
  expansions(normalisedQuery: string): readonly Expansion[];
}
