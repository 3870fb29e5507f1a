export * from './bodyLines.ts';
export * from './index/index.ts';
export * from './lexicon/index.ts';
export * from './learning/index.ts';
export * from './marking.ts';
export * from './ranking/index.ts';
