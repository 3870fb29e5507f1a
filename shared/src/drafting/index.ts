export * from './normCitation.ts';
