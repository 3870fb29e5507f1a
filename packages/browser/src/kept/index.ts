export * from './keptCard.ts';
export * from './keptStore.ts';
export * from './narrowing.ts';
export * from './options.ts';
export * from './pins.ts';
export * from './recents.ts';
export * from './sessions.ts';
export { KEPT_NAMES, readKept, wrapKept } from './shapes.ts';
export type { Kept, KeptName } from './shapes.ts';
