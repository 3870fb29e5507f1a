export * from './card.ts';
export * from './library.ts';
export * from './lookup.ts';
export * from './openLibrary.ts';
