export * from './doubtfulFigure.ts';
export * from './normalise.ts';
export * from './numeral.ts';
export * from './pinyin.ts';
export * from './romanNumeral.ts';
export * from './scriptVariant.ts';
export { foldedUnit } from './foldedUnit.ts';
export * from './limit/findLegalLimits.ts';
export * from './limit/legalLimit.ts';
