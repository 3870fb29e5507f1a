import { strFromU8, strToU8 } from 'fflate/browser';
import * as v from 'valibot';
import { IsoDateSchema } from '../model/index.ts';
import type { IsoDate } from '../model/index.ts';
import { checksum } from './checksum.ts';

/** Two records are written in turn, so that one of them is always whole; the one with the higher sequence holds. */
export const RECORD_FILES = ['packs-0.record', 'packs-1.record'] as const;
/** A record is small; a larger file is none. */
export const LARGEST_RECORD = 1 << 20;

/** A pack that is installed, and the file that has it. */
export interface StoredPack {
  readonly name: string;
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** The day on which it was installed or last updated, where that is known. */
  readonly day?: IsoDate;
}

/** What is installed. */
export interface PackRecord {
  /** Counts the changes. */
  readonly sequence: number;
  readonly packs: readonly StoredPack[];
}

export const PACK_NAME = /^[a-z0-9-]{1,64}$/;

/**
 * A name for a pack after that of its file, the same one for the same file name: small letters, digits and hyphens of it, or, where it
 * has none, as in Chinese, `pack-` and the name's checksum.
 */
export function packNameFor(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.dutybook$/i, '');
  const name = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  if (name !== '' && !/[^\p{ASCII}]/u.test(base)) return name;
  const sum = checksum(strToU8(base)).toString(16).padStart(8, '0');
  return `${name === '' ? 'pack' : name.slice(0, 50)}-${sum}`;
}

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const PackRecordSchema = v.strictObject({
  sequence: natural,
  packs: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(PACK_NAME)),
      file: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}\.\d{1,16}\.dutybook$/)),
      size: natural,
      day: v.exactOptional(IsoDateSchema),
    }),
  ),
});

/** The file of a pack as of a change. */
export function packFileName(name: string, sequence: number): string {
  return `${name}.${sequence}.dutybook`;
}

/** Name and sequence of a pack's file; nothing when it is not one. */
export function parsePackFileName(file: string): { readonly name: string; readonly sequence: number } | undefined {
  const match = /^([a-z0-9-]{1,64})\.(\d{1,15})\.dutybook$/.exec(file);
  return match === null ? undefined : { name: match[1] ?? '', sequence: Number(match[2]) };
}

function seal(json: Uint8Array): string {
  return `${checksum(json).toString(16).padStart(8, '0')}\n`;
}

/** A record as bytes: a line with its checksum, then JSON. */
export function encodeRecordFile(record: PackRecord): Uint8Array {
  const json = strToU8(JSON.stringify(record));
  return strToU8(seal(json) + strFromU8(json));
}

/** Reads a record; nothing when it is torn or is none. */
export function decodeRecordFile(bytes: Uint8Array): PackRecord | undefined {
  const json = bytes.subarray(9);
  if (bytes.length < 9 || strFromU8(bytes.subarray(0, 9), true) !== seal(json)) return undefined;
  try {
    const result = v.safeParse(PackRecordSchema, JSON.parse(strFromU8(json)));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
