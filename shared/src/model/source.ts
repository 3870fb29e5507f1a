import * as v from 'valibot';
import { LocalizedSchema } from './localized.ts';
import type { Localized } from './localized.ts';

/** A place in a source: the document, and the paragraphs (`P1` is its first non-blank one) or the file it came from. */
export interface Locator {
  /** Identifies the source document. */
  readonly document: string;
  readonly title?: Localized;
  readonly paragraphs: readonly string[];
  /** Row of the source's table of records, for the built-in library. */
  readonly row?: string;
  /** Path of an imported file from the folder on that was imported, with `/` between folders. */
  readonly file?: string;
}

export const LocatorSchema = v.strictObject({
  document: v.pipe(v.string(), v.minLength(1)),
  title: v.exactOptional(LocalizedSchema),
  paragraphs: v.array(v.pipe(v.string(), v.regex(/^P\d+$/, 'a paragraph like P12'))),
  row: v.exactOptional(v.string()),
  file: v.exactOptional(v.string()),
});
