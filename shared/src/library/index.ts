export * from './builtInPack.ts';
export * from './card.ts';
export * from './library.ts';
export * from './libraryPack.ts';
export * from './lookup.ts';
export * from './openLibrary.ts';
export * from './packBuilding.ts';
export type { PackInfo } from './packInfo.ts';
