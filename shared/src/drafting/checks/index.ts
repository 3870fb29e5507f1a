export * from './draftChecker.ts';
export * from './finding.ts';
export { ignoreEdit } from './ignoreComment.ts';
export { lookupQuery } from './lookupQuery.ts';
export * from './similarTitles.ts';
