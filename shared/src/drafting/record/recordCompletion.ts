import { CERTAINTIES, KINDS, LANGUAGES, RELATIONS, STATUSES, SUBTYPES } from '../../model/index.ts';
import type { Localized } from '../../model/index.ts';
import { isRecordKey, RECORD_KEY_NAMES, RECORD_KEYS } from './recordKeys.ts';

/** A key or a value that the front matter of a record may go on with. */
export interface RecordCompletion {
  readonly type: 'key' | 'value';
  readonly label: string;
  /** What takes the place of the words from `start` to `end`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly about?: Required<Localized>;
}

/** Longest front matter that is looked at, in UTF-16 units. */
const LONGEST = 20_000;

/** Where values come from a list: what stands before the cursor in its line, and the list. */
const LISTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^kind:[ \t]*([\w-]*)$/u, KINDS],
  [/^subtype:[ \t]*([\w-]*)$/u, SUBTYPES],
  [/^status:[ \t]*([\w-]*)$/u, STATUSES],
  [/^backTranslated:[ \t]*\[(?:[^\]]*[, ])?([\w-]*)$/u, LANGUAGES],
  [/(?:^|[\s{,])relation:[ \t]*([\w-]*)$/u, RELATIONS],
  [/(?:^|[\s{,])certainty:[ \t]*([\w-]*)$/u, CERTAINTIES],
];

/** The lines of the front matter that has the offset, and where they begin. */
function frontMatterAt(text: string, offset: number): { readonly start: number; readonly yaml: string } | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/u.exec(text.slice(0, 10))?.[0];
  if (opening === undefined || offset < opening.length || offset > LONGEST) return undefined;
  const rest = text.slice(opening.length, LONGEST);
  const closing = /^---[ \t]*\r?$/mu.exec(rest);
  const yaml = closing === null ? rest : rest.slice(0, closing.index);
  // Without its end, the front matter is what is written so far; it must not take the text below for keys.
  const isInside = closing === null ? !/\n#/u.test(rest.slice(0, offset - opening.length)) : true;
  return isInside && offset - opening.length <= yaml.length ? { start: opening.length, yaml } : undefined;
}

/**
 * What the front matter of a Dutybook record may go on with at an offset: keys that it does not have yet, or the values that a key takes.
 * Nothing elsewhere. Linear in the front matter.
 */
export function completeRecord(text: string, offset: number): readonly RecordCompletion[] {
  const matter = frontMatterAt(text, offset);
  if (matter === undefined) return [];
  const { start: from, yaml } = matter;
  const lineStart = yaml.lastIndexOf('\n', offset - from - 1) + 1;
  const before = yaml.slice(lineStart, offset - from);
  const behind = /^[\w-]*/u.exec(yaml.slice(offset - from))?.[0] ?? '';
  const end = offset + behind.length;
  for (const [place, values] of LISTS) {
    const typed = place.exec(before)?.[1];
    if (typed === undefined) continue;
    return values.map((value) => ({ type: 'value', label: value, text: value, start: offset - typed.length, end }));
  }
  if (!/^\w*$/u.test(before) || yaml.charAt(end - from) === ':') return [];
  return missingKeys(yaml, from + lineStart, end);
}

function missingKeys(yaml: string, start: number, end: number): readonly RecordCompletion[] {
  const present = new Set([...yaml.matchAll(/^(\w+):/gmu)].map(([, key = '']) => key));
  return RECORD_KEY_NAMES.filter(isRecordKey)
    .filter((key) => !present.has(key))
    .map((key) => ({
      type: 'key',
      label: key,
      text: `${key}: `,
      start,
      end,
      about: RECORD_KEYS[key],
    }));
}
