import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { encodeText } from '../index/utf8.ts';
import type { LexiconEntry } from './lexiconEntries.ts';

/**
 * The compiled lexicon, as it lies in a pack. Little-endian: seven 32-bit words (magic `DBLX`, version, number of words, of links,
 * of meant texts, bytes of the words' text, bytes of the meant texts'), then arrays of 32-bit numbers: ends of the words in their
 * text (UTF-16 units), ends of each word's links, links (meant text in the low 24 bits, weight in 255ths above), ends of the meant
 * texts; then one byte per word (1: carries nothing); then both texts in UTF-8. Words ascend by UTF-16 units.
 */
const MAGIC = 0x584c4244;
const VERSION = 1;
const HEAD = 7;
const WEIGHT_STEPS = 255;
const MOST_TEXTS = 1 << 24;

/** A compiled lexicon, readable in place: one array per column. */
export interface LexiconTable {
  readonly words: string;
  readonly wordEnds: Uint32Array;
  readonly linkEnds: Uint32Array;
  readonly links: Uint32Array;
  readonly texts: string;
  readonly textEnds: Uint32Array;
  readonly empty: Uint8Array;
}

function ends(texts: readonly string[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(texts, (text) => (end += text.length));
}

/** Words by UTF-16 units, which is how the matcher narrows. */
function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The bytes of a lexicon; the same entries give the same bytes, in whatever order they come. Linear, but for the sorting.
 * @throws RangeError beyond 16 million different meant texts.
 */
export function writeLexiconSection(entries: ReadonlyMap<string, LexiconEntry>): Uint8Array {
  const words = [...entries.keys()].sort(byUnits);
  const texts = [...new Set([...entries.values()].flatMap(({ meant }) => [...meant.keys()]))].sort(byUnits);
  if (texts.length > MOST_TEXTS) throw new RangeError('too many meant texts');
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const links: number[] = [];
  const linkEnds: number[] = [];
  for (const word of words) {
    for (const [text, weight] of entries.get(word)?.meant ?? []) {
      links.push(((Math.round(weight * WEIGHT_STEPS) << 24) | (numbers.get(text) ?? 0)) >>> 0);
    }
    linkEnds.push(links.length);
  }
  const wordBytes = encodeText(words.join(''));
  const textBytes = encodeText(texts.join(''));
  const head = [MAGIC, VERSION, words.length, links.length, texts.length, wordBytes.length, textBytes.length];
  const numbersPart = Uint32Array.from([...head, ...ends(words), ...linkEnds, ...links, ...ends(texts)]);
  const bytes = new Uint8Array(numbersPart.byteLength + words.length + wordBytes.length + textBytes.length);
  const view = new DataView(bytes.buffer);
  numbersPart.forEach((value, place) => view.setUint32(place * 4, value, true));
  let place = numbersPart.byteLength;
  for (const word of words) bytes[place++] = entries.get(word)?.empty === true ? 1 : 0;
  bytes.set(wordBytes, place);
  bytes.set(textBytes, place + wordBytes.length);
  return bytes;
}

function damaged(): Outcome<never> {
  return failure('lexicon-damaged', {
    en: 'The word list of this pack is damaged; install the pack again.',
    zh: '该资料包的词表已损坏，请重新安装。',
  });
}

function ascends(values: Uint32Array, last: number): boolean {
  let before = 0;
  for (const value of values) {
    if (value < before) return false;
    before = value;
  }
  return before === last;
}

function isWhole(table: LexiconTable): boolean {
  const { words, wordEnds, linkEnds, links, texts, textEnds } = table;
  if (!ascends(wordEnds, words.length) || !ascends(linkEnds, links.length) || !ascends(textEnds, texts.length))
    return false;
  return links.every((link) => (link & 0xffffff) < textEnds.length);
}

/** The word with this number. */
export function wordAt({ words, wordEnds }: LexiconTable, number: number): string {
  return words.slice(number === 0 ? 0 : wordEnds[number - 1], wordEnds[number]);
}

/** The links of a word: meant texts with their weights, surest first. */
export function* linksOf(
  table: LexiconTable,
  number: number,
): Generator<{ readonly text: string; readonly weight: number }> {
  const { linkEnds, links, texts, textEnds } = table;
  for (let place = number === 0 ? 0 : (linkEnds[number - 1] ?? 0); place < (linkEnds[number] ?? 0); place += 1) {
    const link = links[place] ?? 0;
    const text = link & 0xffffff;
    yield {
      text: texts.slice(text === 0 ? 0 : textEnds[text - 1], textEnds[text]),
      weight: (link >>> 24) / WEIGHT_STEPS,
    };
  }
}

/**
 * Reads a compiled lexicon, checking every number before it is used (that words ascend is
 * left to the pack's checksum: out of order they are only not found): `lexicon-damaged` when something is wrong with it,
 * `lexicon-too-new` when a later Dutybook wrote it. Linear. Like
 * everything that reads typed arrays in place it wants a little-endian host, which all of them are.
 */
export function readLexiconSection(section: Uint8Array): Outcome<LexiconTable> {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  if (section.byteLength < HEAD * 4 || view.getUint32(0, true) !== MAGIC) return damaged();
  if (view.getUint32(4, true) !== VERSION) {
    return failure('lexicon-too-new', {
      en: 'The word list of this pack was made by a newer Dutybook; update Dutybook to use it.',
      zh: '该资料包的词表由更新版本制作，请升级后使用。',
    });
  }
  const [words = 0, links = 0, texts = 0, wordBytes = 0, textBytes = 0] = [2, 3, 4, 5, 6].map((n) =>
    view.getUint32(n * 4, true),
  );
  const expected = HEAD * 4 + (2 * words + links + texts) * 4 + words + wordBytes + textBytes;
  if (expected !== section.byteLength) return damaged();
  const bytes = section.byteOffset % 4 === 0 ? section : new Uint8Array(section);
  let place = HEAD * 4;
  const column = (length: number): Uint32Array => {
    const values = new Uint32Array(bytes.buffer, bytes.byteOffset + place, length);
    place += length * 4;
    return values;
  };
  const [wordEnds, linkEnds, linkColumn, textEnds] = [column(words), column(words), column(links), column(texts)];
  const empty = bytes.subarray(place, place + words);
  place += words;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const table: LexiconTable = {
      words: decoder.decode(bytes.subarray(place, place + wordBytes)),
      texts: decoder.decode(bytes.subarray(place + wordBytes)),
      wordEnds,
      linkEnds,
      links: linkColumn,
      textEnds,
      empty,
    };
    return isWhole(table) ? success(table) : damaged();
  } catch {
    return damaged();
  }
}
