export * from './checks/index.ts';
export * from './citationForm/index.ts';
export * from './normCitation.ts';
export * from './renumbering/index.ts';
export * from './shortName/index.ts';
export * from './trackedText.ts';
