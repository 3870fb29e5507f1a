export { checkFrontMatter } from './frontMatter.ts';
export { GuidelineReader } from './guideline.ts';
export type { Guideline } from './guideline.ts';
export { checkRequiredSections } from './requiredSection.ts';
export { checkStepBasis } from './stepBasis.ts';
export { checkStepNumbers } from './stepNumber.ts';
export { checkStepStarts } from './stepStart.ts';
export { checkUnits } from './unit.ts';
