export * from './joinedLexicon.ts';
export * from './lexicon.ts';
export { readLexiconFile } from './lexiconFile.ts';
export type { LexiconFile, LexiconKind, LexiconRow, Meant } from './lexiconFile.ts';
export * from './lexiconWeights.ts';
export * from './wordLexicon.ts';
export { phrasesOf } from './lexiconPhrases.ts';
