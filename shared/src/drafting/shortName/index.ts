export { declarationsOf } from './declaration.ts';
export type { Declaration } from './declaration.ts';
export { renameShortName, shortNameAt } from './renaming.ts';
export type { ShortNameAt } from './renaming.ts';
