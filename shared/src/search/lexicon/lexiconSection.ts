import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from '../index/byteStream.ts';
import { IndexDamage } from '../index/indexSource.ts';
import { encodeText } from '../index/utf8.ts';
import type { LexiconEntry } from './lexiconEntries.ts';

/**
 * The compiled lexicon, as it lies in a pack: four bytes `DBLX`; then varints: version, number of words, of lists of links, of links, of meant
 * texts, bytes of the words' text, bytes of the meant texts'; for each word twice its length in UTF-16 units, and one if it carries nothing; for
 * each word its list, as {@link listReferences} tells; for each list the number of its links; for each link the meant text; for each link a
 * byte, its weight in 255ths; the length of each meant text; then the words in UTF-8 and the meant texts, which are Chinese but for a few, in
 * UTF-16 with the low byte first. Words ascend by UTF-16 units.
 */
const MAGIC = [0x44, 0x42, 0x4c, 0x58];
const VERSION = 3;
const WEIGHT_STEPS = 255;
const MOST_TEXTS = 1 << 24;

/** A compiled lexicon: one array per column. A link has its meant text in the low 24 bits and its weight in 255ths above them. */
export interface LexiconTable {
  readonly words: string;
  readonly wordEnds: Uint32Array;
  /** For each word the list of its links: what is said in one row of a word list has the same. */
  readonly lists: Uint32Array;
  /** For each list where its links end. */
  readonly linkEnds: Uint32Array;
  readonly links: Uint32Array;
  readonly texts: string;
  readonly textEnds: Uint32Array;
  readonly empty: Uint8Array;
}

/** Words by UTF-16 units, which is how the matcher narrows. */
function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A text in UTF-16, the low byte first. */
function encodeUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let unit = 0; unit < text.length; unit += 1) {
    bytes[unit * 2] = text.charCodeAt(unit) & 0xff;
    bytes[unit * 2 + 1] = text.charCodeAt(unit) >>> 8;
  }
  return bytes;
}

/** Units that are made to characters at once: a call takes no more arguments than fit its stack. */
const UNITS_AT_ONCE = 4096;

/** The text that {@link encodeUnits} wrote. By hand, because a decoder of UTF-16 takes two megabytes of some hosts' memory. */
function decodeUnits(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length >>> 1);
  for (let unit = 0; unit < units.length; unit += 1)
    units[unit] = (bytes[unit * 2] ?? 0) | ((bytes[unit * 2 + 1] ?? 0) << 8);
  let text = '';
  for (let start = 0; start < units.length; start += UNITS_AT_ONCE)
    text += String.fromCharCode(...units.subarray(start, start + UNITS_AT_ONCE));
  return text;
}

/** Lists by their order, each once, and how words point to them: 0 is a list that none before has, n the nth before that one. */
function listReferences(meant: readonly LexiconEntry['meant'][]): {
  readonly lists: readonly LexiconEntry['meant'][];
  readonly references: readonly number[];
} {
  const lists: LexiconEntry['meant'][] = [];
  const known = new Map<string, number>();
  const references = meant.map((list) => {
    const key = JSON.stringify([...list]);
    const place = known.get(key);
    if (place !== undefined) return lists.length - place;
    known.set(key, lists.length);
    lists.push(list);
    return 0;
  });
  return { lists, references };
}

/**
 * The bytes of a lexicon; the same entries give the same bytes, in whatever order they come. Linear, but for the sorting.
 * @throws RangeError beyond 16 million different meant texts.
 */
export function writeLexiconSection(entries: ReadonlyMap<string, LexiconEntry>): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => byUnits(a, b));
  const texts = [...new Set(sorted.flatMap(([, { meant }]) => [...meant.keys()]))].sort(byUnits);
  if (texts.length > MOST_TEXTS) throw new RangeError('too many meant texts');
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const { lists, references } = listReferences(sorted.map(([, { meant }]) => meant));
  const links = lists.flatMap((list) => [...list]);
  const wordBytes = encodeText(sorted.map(([word]) => word).join(''));
  const textBytes = encodeUnits(texts.join(''));
  const section = new ByteWriter();
  section.bytes(Uint8Array.from(MAGIC));
  const sizes = [sorted.length, lists.length, links.length, texts.length, wordBytes.length, textBytes.length];
  for (const number of [VERSION, ...sizes]) section.varint(number);
  for (const [word, { empty }] of sorted) section.varint(word.length * 2 + (empty ? 1 : 0));
  for (const reference of references) section.varint(reference);
  for (const { size } of lists) section.varint(size);
  for (const [text] of links) section.varint(numbers.get(text) ?? 0);
  for (const [, weight] of links) section.byte(Math.round(weight * WEIGHT_STEPS));
  for (const text of texts) section.varint(text.length);
  section.bytes(wordBytes);
  section.bytes(textBytes);
  return section.finish();
}

function damaged(): Outcome<never> {
  return failure('lexicon-damaged', {
    en: 'The word list of this pack is damaged; install the pack again.',
    zh: '该资料包的词表已损坏，请重新安装。',
  });
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
  const { lists, linkEnds, links, texts, textEnds } = table;
  const list = lists[number] ?? 0;
  for (let place = list === 0 ? 0 : (linkEnds[list - 1] ?? 0); place < (linkEnds[list] ?? 0); place += 1) {
    const link = links[place] ?? 0;
    const text = link & 0xffffff;
    yield {
      text: texts.slice(text === 0 ? 0 : textEnds[text - 1], textEnds[text]),
      weight: (link >>> 24) / WEIGHT_STEPS,
    };
  }
}

/** Turns lengths into ends, in place. */
function endsOf(lengths: Uint32Array): Uint32Array {
  let end = 0;
  for (let place = 0; place < lengths.length; place += 1) {
    end += lengths[place] ?? 0;
    lengths[place] = end;
  }
  return lengths;
}

/** Turns references to lists into their numbers, in place. @throws IndexDamage for a list that is not there */
function listsFrom(references: Uint32Array, lists: number): Uint32Array {
  let seen = 0;
  for (let place = 0; place < references.length; place += 1) {
    const back = references[place] ?? 0;
    if (back > seen) throw new IndexDamage('lexicon');
    references[place] = seen - back;
    if (back === 0) seen += 1;
  }
  if (seen !== lists) throw new IndexDamage('lexicon');
  return references;
}

/** Turns the meant texts of links into links, in place. @throws IndexDamage for a text that is not there */
function linksWith(meant: Uint32Array, weights: Uint8Array, texts: number): Uint32Array {
  for (let place = 0; place < meant.length; place += 1) {
    const text = meant[place] ?? 0;
    if (text >= texts) throw new IndexDamage('lexicon');
    meant[place] = ((weights[place] ?? 0) << 24) | text;
  }
  return meant;
}

/** @throws IndexDamage, TypeError for what is no text */
function readTable(reader: ByteReader): LexiconTable {
  const [words = 0, listCount = 0, linkCount = 0, texts = 0, wordBytes = 0, textBytes = 0] = reader.varints(6);
  if (texts > MOST_TEXTS) throw new IndexDamage('lexicon');
  const shapes = reader.varints(words);
  const empty = new Uint8Array(words);
  for (let place = 0; place < words; place += 1) {
    const shape = shapes[place] ?? 0;
    empty[place] = shape & 1;
    shapes[place] = shape >>> 1;
  }
  const wordEnds = endsOf(shapes);
  const lists = listsFrom(reader.varints(words), listCount);
  const linkEnds = endsOf(reader.varints(listCount));
  const meant = reader.varints(linkCount);
  const links = linksWith(meant, reader.bytes(linkCount), texts);
  const textEnds = endsOf(reader.varints(texts));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const table = { words: decoder.decode(reader.bytes(wordBytes)), texts: decodeUnits(reader.bytes(textBytes)) };
  const whole =
    reader.done &&
    (wordEnds.at(-1) ?? 0) === table.words.length &&
    (linkEnds.at(-1) ?? 0) === linkCount &&
    (textEnds.at(-1) ?? 0) === table.texts.length;
  if (!whole) throw new IndexDamage('lexicon');
  return { ...table, wordEnds, lists, linkEnds, links, textEnds, empty };
}

/**
 * Reads a compiled lexicon, checking every number before it is used (that words ascend is left to the pack's checksum: out of order they are
 * only not found): `lexicon-damaged` when something is wrong with it, `lexicon-too-new` when a later Dutybook wrote it, `lexicon-too-old` when one
 * of before the first release did. Linear.
 */
export function readLexiconSection(section: Uint8Array): Outcome<LexiconTable> {
  try {
    const reader = new ByteReader(section);
    for (const byte of MAGIC) if (reader.byte() !== byte) return damaged();
    const version = reader.varint();
    if (version > VERSION) {
      return failure('lexicon-too-new', {
        en: 'The word list of this pack was made by a newer Dutybook; update Dutybook to use it.',
        zh: '该资料包的词表由更新版本制作，请升级后使用。',
      });
    }
    if (version < VERSION) {
      return failure('lexicon-too-old', {
        en: 'The word list of this pack was made by an earlier Dutybook; make the pack again.',
        zh: '该资料包的词表由较早版本制作，请重新制作资料包。',
      });
    }
    return success(readTable(reader));
  } catch (error) {
    if (error instanceof IndexDamage || error instanceof TypeError) return damaged();
    throw error;
  }
}
