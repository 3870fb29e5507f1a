import { strToU8 } from 'fflate/browser';
import { citedKey } from '../citation/index.ts';
import type { Instrument, IsoDate, Localized } from '../model/index.ts';
import { isIsoDate } from '../model/index.ts';
import { textChecksum } from '../pack/index.ts';
import { writeUint32s } from '../storage/index.ts';
import type { Repeal } from './repeals.ts';
import { titleKeys } from './repeals.ts';

/** A repeal of an instrument that the pack has not. */
export interface StoredRepeal {
  /** Number of the instrument of the pack that repeals. */
  readonly by: number;
  readonly from: IsoDate;
  /** The name that is ended, as written. */
  readonly name: string;
}

/** Words of a repeal: checksum of the name's key, number of the instrument, the day as a number, where the name ends. */
const COLUMNS = 4;
/** Keys of an instrument: of its titles in both languages. */
const KEYS = 2;

/** Words of a section that may lie anywhere. */
function wordsOf(bytes: Uint8Array, count: number): Uint32Array {
  return new Uint32Array(bytes.slice(0, count * 4).buffer);
}

/** The section `repeals`, see FORMAT.md. Of several repeals of one name by one instrument the first counts. */
export function encodeRepeals(repeals: readonly Repeal[], instruments: readonly Instrument[]): Uint8Array {
  const numbers = new Map(instruments.map(({ id }, number) => [id, number]));
  const kept = new Map<string, Repeal>();
  for (const repeal of repeals) {
    const key = `${repeal.by.id}\n${repeal.name}`;
    if (!kept.has(key)) kept.set(key, repeal);
  }
  const list = [...kept.values()];
  let end = 0;
  const words = list.flatMap(({ by, name, from }) => {
    end += name.length;
    return [textChecksum(citedKey(name)), numbers.get(by.id) ?? 0, Number(from.replaceAll('-', '')), end];
  });
  const text = strToU8(list.map(({ name }) => name).join(''));
  const head = writeUint32s(Uint32Array.from([list.length, ...words]));
  const bytes = new Uint8Array(head.length + text.length);
  bytes.set(head);
  bytes.set(text, head.length);
  return list.length === 0 ? new Uint8Array(0) : bytes;
}

/** The section `title-keys`, see FORMAT.md. */
export function encodeTitleKeys(instruments: readonly { readonly title: Localized }[]): Uint8Array {
  const keys = instruments.flatMap(({ title }) => {
    const [first, second] = titleKeys(title).map(textChecksum);
    return [first ?? 0, second ?? 0];
  });
  return writeUint32s(Uint32Array.from(keys));
}

/** Checksums of the keys of the titles of so many instruments, two each; nothing when there are not so many. */
export function readTitleKeys(bytes: Uint8Array, instruments: number): Uint32Array | undefined {
  return bytes.length === instruments * KEYS * 4 ? wordsOf(bytes, instruments * KEYS) : undefined;
}

/** The instrument that has a place among the checksums of {@link readTitleKeys}. */
export function instrumentOfKey(place: number): number {
  return Math.floor(place / KEYS);
}

/** The repeals of a pack as they lie in it: looked through by checksums, and read when one fits. */
export class StoredRepeals {
  readonly count: number;
  readonly #words: Uint32Array;
  readonly #bytes: Uint8Array;
  #names: string | undefined;

  private constructor(words: Uint32Array, bytes: Uint8Array) {
    this.count = words.length / COLUMNS;
    this.#words = words;
    this.#bytes = bytes;
  }

  /** Reads the section of a pack with so many instruments; nothing when it is none. Linear in the repeals. */
  static read(bytes: Uint8Array, instruments: number): StoredRepeals | undefined {
    if (bytes.length < 4) return undefined;
    const [count = 0] = wordsOf(bytes, 1);
    const head = 4 + count * COLUMNS * 4;
    if (head > bytes.length) return undefined;
    const words = wordsOf(bytes.subarray(4), count * COLUMNS);
    for (let place = 1; place < words.length; place += COLUMNS)
      if ((words[place] ?? 0) >= instruments) return undefined;
    return new StoredRepeals(words, bytes.slice(head));
  }

  /** Checksum of the key of the name that a repeal ends. */
  checksum(place: number): number {
    return this.#words[place * COLUMNS] ?? 0;
  }

  /** A repeal; nothing for one that names no day. */
  at(place: number): StoredRepeal | undefined {
    const [by = 0, day = 0, end = 0] = this.#words.subarray(place * COLUMNS + 1, (place + 1) * COLUMNS);
    const start = place === 0 ? 0 : (this.#words[place * COLUMNS - 1] ?? 0);
    this.#names ??= new TextDecoder().decode(this.#bytes);
    const from = `${day}`.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    return isIsoDate(from) ? { by, from, name: this.#names.slice(start, end) } : undefined;
  }
}
