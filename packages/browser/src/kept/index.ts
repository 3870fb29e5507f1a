export * from '@dutybook/view/kept';
export * from './keptStore.ts';
export * from './narrowing.ts';
export * from './options.ts';
export * from './sessions.ts';
export { KEPT_NAMES, readKept, wrapKept } from './shapes.ts';
export type { Kept, KeptName } from './shapes.ts';
