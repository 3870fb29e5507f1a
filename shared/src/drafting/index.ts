export * from './normCitation.ts';
export * from './renumbering/index.ts';
export * from './checks/index.ts';
