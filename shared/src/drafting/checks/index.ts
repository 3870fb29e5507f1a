export * from './draftChecker.ts';
export * from './finding.ts';
export { ignoreEdit } from './ignoreComment.ts';
export { lookupQuery } from './lookupQuery.ts';
export { stateInDraft } from './ownReference.ts';
export type { OwnReferences } from './ownReference.ts';
export * from './similarTitles.ts';
