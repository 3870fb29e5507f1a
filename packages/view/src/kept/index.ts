export * from './keptCard.ts';
export * from './pins.ts';
export * from './recents.ts';
