export * from './comparedUnit.ts';
export * from './comparison.ts';
export * from './textDiff.ts';
