import { strToU8 } from 'fflate/browser';
import * as v from 'valibot';
import type { Instrument } from '../../model/index.ts';
import { InstrumentSchema, LanguageSchema, VersionSchema } from '../../model/index.ts';
import { parseJson } from './textForms.ts';

/** An instrument as it is stored: its expressions name their language and have no text. */
const RecordSchema = v.strictObject({
  ...InstrumentSchema.entries,
  versions: v.pipe(
    v.array(
      v.strictObject({
        ...VersionSchema.entries,
        expressions: v.pipe(
          v.array(v.strictObject({ language: LanguageSchema, provisions: v.array(v.never()) })),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
});

/** The instrument without its text: every expression is there, its list of provisions empty. */
export function withoutText(instrument: Instrument): Instrument {
  const versions = instrument.versions.map((version) => ({
    ...version,
    expressions: version.expressions.map(({ language }) => ({ language, provisions: [] })),
  }));
  return { ...instrument, versions };
}

/** An instrument without its text as JSON. */
export function encodeRecord(instrument: Instrument): Uint8Array {
  return strToU8(JSON.stringify(withoutText(instrument)));
}

/** What a record says of files: of ten hits of an answer nothing else is needed that the catalogue has not. */
const FilesSchema = v.object({
  source: v.object({ file: v.exactOptional(v.string()) }),
  versions: v.array(v.object({ file: v.exactOptional(v.string()) })),
});

/** Reads from a record the file that each version came from, where it is known; nothing when it is no record. */
export function decodeFiles(bytes: Uint8Array): readonly (string | undefined)[] | undefined {
  const result = v.safeParse(FilesSchema, parseJson(bytes));
  return result.success ? result.output.versions.map(({ file }) => file ?? result.output.source.file) : undefined;
}

/** Reads a record; nothing when it is not one. */
export function decodeRecord(bytes: Uint8Array): Instrument | undefined {
  const result = v.safeParse(RecordSchema, parseJson(bytes));
  return result.success ? result.output : undefined;
}
