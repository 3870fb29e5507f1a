export { isOtherName } from './abbreviation.ts';
export * from './queryCitation.ts';
export * from './rankedAnswer.ts';
export * from './ranker.ts';
export * from './rankingWeights.ts';
export type { Suggestion } from './suggestion.ts';
export { meantByName } from './concept.ts';
export type { Concept, QueryLexicon } from './concept.ts';
