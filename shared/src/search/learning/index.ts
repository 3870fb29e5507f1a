export * from './askedFile.ts';
export * from './askedSections.ts';
export * from './askedTerms.ts';
