export * from './documentTable.ts';
export * from './indexBuilder.ts';
export * from './indexSource.ts';
export * from './searchIndex.ts';
export { SECTION } from './sectionName.ts';
export * from './questionLearning.ts';
export { joinIndexes } from './joinedIndex.ts';
