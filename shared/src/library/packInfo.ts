import * as v from 'valibot';
import type { Localized } from '../model/index.ts';
import { LocalizedSchema } from '../model/index.ts';

/** What a pack says of itself: a claim of whoever made it, shown beside what can be proved. */
export interface PackInfo {
  readonly title: Localized;
  /** Terms under which it may be passed on, in the words of whoever made it. */
  readonly licence?: string;
}

const PackInfoSchema = v.object({ title: LocalizedSchema, licence: v.exactOptional(v.string()) });

/** JSON in ASCII, so that no host has to encode it: other characters as escapes, which JSON has for all. */
export function encodePackInfo({ title, licence }: PackInfo): Uint8Array {
  const json = JSON.stringify({ title, ...(licence === undefined ? {} : { licence }) });
  const ascii = json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

/** Reads what {@link encodePackInfo} wrote, whatever a later version has added; nothing when it is not that. */
export function decodePackInfo(bytes: Uint8Array): PackInfo | undefined {
  try {
    const result = v.safeParse(PackInfoSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
