export * from './corpus.ts';
export * from './engine.ts';
export * from './marking.ts';
export type { NameMatchCode } from './nameIndex.ts';
export type { QueryTerm } from './textIndex.ts';
