export * from './normCitation.ts';
export * from './renumbering/index.ts';
