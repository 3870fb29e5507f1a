import { INSTRUMENT_SECTIONS } from '../pack/index.ts';

/** Sections of a pack that the library knows beside those of the instruments and of the index. */
export const LIBRARY_SECTIONS = {
  info: 'pack-info',
  lexicon: 'lexicon',
  shortNames: 'short-names',
  citedNames: 'cited-names',
  citationTables: 'citation-tables',
  cites: 'cites',
  citedBy: 'cited-by',
  repeals: 'repeals',
  titleKeys: 'title-keys',
} as const;

/** Critical sections that the library knows what to do with. */
export const UNDERSTOOD: readonly string[] = [
  ...Object.values(INSTRUMENT_SECTIONS),
  ...Object.values(LIBRARY_SECTIONS),
];
