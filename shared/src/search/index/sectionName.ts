/** Names of the sections of an index; those of a layer have `-directory`, `-terms` and `-postings` behind them; a name has 24 characters at most. */
export const SECTION = {
  /** Versions and headings as stretches of documents. Read whole. */
  documents: 'search-documents',
  /** One byte for each document. Read whole. */
  lengths: 'search-lengths',
  labelStarts: 'search-label-starts',
  labels: 'search-labels',
  /** Terms of the documents' own text. */
  body: 'search-body',
  /** Terms of titles and headings, by version and heading. */
  groups: 'search-groups',
  names: 'search-names',
  /** Pieces of names, by the number of the name. */
  pieces: 'search-pieces',
  sounds: 'search-sounds',
  /** Terms of questions that a document is known to answer. */
  asked: 'search-asked',
  /** What questions teach of words and instruments. */
  learned: 'search-learned',
} as const;
