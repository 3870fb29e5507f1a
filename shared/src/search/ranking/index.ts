export * from './queryCitation.ts';
export * from './ranker.ts';
export * from './rankingWeights.ts';
export type { Concept, QueryLexicon } from './concept.ts';
