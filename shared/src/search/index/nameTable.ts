import { defined } from '../../model/index.ts';
import { nameKey, pinyinKeys } from '../../text/index.ts';
import { ByteWriter, writeUint32s } from '../../storage/index.ts';
import { IndexDamage } from './indexSource.ts';
import { LayerWriter } from './layerWriter.ts';
import type { LayerSections } from './layerWriter.ts';
import { namePieces } from './namePieces.ts';
import { encodeText } from './utf8.ts';

export const NAME_ROLES = ['title', 'alias', 'topic', 'phrase'] as const;
/** A phrase is a word of the language and no name of an instrument: it is there to be found by its sound. */
export type NameRole = (typeof NAME_ROLES)[number];

/** A name to be found, with its pinyin when it is Chinese. */
export interface IndexedName {
  /** Place of the instrument in the library; 0 for a phrase. */
  readonly instrument: number;
  readonly role: NameRole;
  readonly name: string;
  readonly syllables?: readonly string[];
}

/** A name as it stands in the table. */
export interface NameEntry {
  readonly instrument: number;
  readonly role: NameRole;
  readonly name: string;
  readonly key: string;
  readonly full: string;
  readonly initials: string;
}

/** Names, then their keys, pinyin, initials: a text each, with lines for the names. A name is empty where it is its key. */
const COLUMNS = ['name', 'key', 'full', 'initials'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Words before the texts: number of names, then the length of each text in bytes. */
const HEAD = 1 + COLUMNS.length;

/** One column of the table as one string, so that looking for a part in thousands of names is one search of the engine. */
class Column {
  readonly #text: string;
  readonly #starts: Uint32Array;

  /** `text` is lines with a line end behind each; `starts` where they begin, and where the last one ends. */
  constructor(text: string, starts: Uint32Array) {
    this.#text = text;
    this.#starts = starts;
  }

  line(number: number): string {
    return this.#text.slice(this.#starts[number], (this.#starts[number + 1] ?? 1) - 1);
  }

  /** The lines that have the part, in order, each once. */
  *linesWith(part: string): Generator<number> {
    if (part === '' || part.includes('\n')) return;
    let at = this.#text.indexOf(part);
    let line = 0;
    while (at >= 0) {
      line = this.#lineAt(at, line);
      yield line;
      const next = this.#starts[line + 1] ?? 0;
      // Lines that do not rise would be gone through for ever.
      if (next <= at) throw new IndexDamage('name table');
      at = this.#text.indexOf(part, next);
    }
  }

  /** The line of a place that is not before line `first`: in steps that double, because lines that are found are often near. */
  #lineAt(place: number, first: number): number {
    let step = 1;
    while ((this.#starts[first + step] ?? Number.POSITIVE_INFINITY) <= place) step *= 2;
    let low = first + (step >>> 1);
    let high = Math.min(first + step, this.#starts.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Lines with a line end behind each, and where each begins, in UTF-16 units, with the end of the last. */
function linesOf(texts: readonly string[]): { readonly text: string; readonly starts: Uint32Array } {
  const starts = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end += text.length + 1;
    starts[place + 1] = end;
  }
  return { text: texts.map((text) => `${text}\n`).join(''), starts };
}

/**
 * The table as bytes: 32-bit words, little-endian: the number of names, the bytes of the four texts of {@link COLUMNS}; for each name its
 * instrument × 4 + role; for each text where its lines begin, in UTF-16 units, and its end; then the texts in UTF-8.
 */
export function writeNames(names: readonly IndexedName[]): Uint8Array {
  const rows = names.map(({ name, syllables }) => {
    const { full, initials } = syllables === undefined ? { full: '', initials: '' } : pinyinKeys(syllables);
    const plain = name.replace(/\s+/g, ' ').trim();
    const key = nameKey(plain);
    return { name: key === plain ? '' : plain, key, full, initials };
  });
  const columns = COLUMNS.map((column) => linesOf(rows.map((row) => row[column])));
  const texts = columns.map(({ text }) => encodeText(text));
  const heads = names.map(({ instrument, role }) => instrument * NAME_ROLES.length + NAME_ROLES.indexOf(role));
  const words = [
    names.length,
    ...texts.map(({ length }) => length),
    ...heads,
    ...columns.flatMap(({ starts }) => [...starts]),
  ];
  const writer = new ByteWriter();
  writer.bytes(writeUint32s(Uint32Array.from(words)));
  for (const text of texts) writer.bytes(text);
  return writer.finish();
}

/** The pieces of each name, in the order of the names; none of a topic or a phrase, which are not offered for a query with errors. */
export function writeNamePieces(names: readonly IndexedName[]): LayerSections {
  const layer = new LayerWriter();
  for (const { role, name, syllables } of names) {
    const named = role === 'title' || role === 'alias';
    const spoken = syllables === undefined ? '' : pinyinKeys(syllables).full;
    layer.addTerms(named ? [...new Set([...namePieces(nameKey(name)), ...namePieces(spoken)])] : []);
  }
  return layer.finish();
}

/** Names of instruments, and phrases, by number. */
export interface NameList {
  readonly size: number;
  /** A name; nothing for a number that none has. */
  entry(number: number): NameEntry | undefined;
  /** Names whose key (see `nameKey`), pinyin or initials have the part, ascending, each once. */
  with(column: 'key' | 'full' | 'initials', part: string): Iterable<number>;
}

/**
 * A list of names as it lies in a section; a few characters each, resident from the first query on. A column is read as text when it is
 * first looked at: pinyin only for those who type it.
 */
export class NameTable implements NameList {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #heads: Uint32Array;
  readonly #starts: Readonly<Record<ColumnName, Uint32Array>>;
  readonly #ends: Readonly<Record<ColumnName, readonly [start: number, end: number]>>;
  readonly #columns: Partial<Record<ColumnName, Column>> = {};
  /** Those that were asked for: a query asks for the same names at every keystroke. */
  readonly #entries: NameEntry[] = [];

  /** @throws IndexDamage */
  constructor(bytes: Uint8Array) {
    const [size = 0, ...lengths] = wordsOf(bytes, 0, HEAD);
    const words = HEAD + size + COLUMNS.length * (size + 1);
    const total = lengths.reduce((sum, length) => sum + length, words * 4);
    if (size > bytes.length || total !== bytes.length) throw new IndexDamage('name table');
    this.size = size;
    this.#bytes = bytes;
    this.#heads = wordsOf(bytes, HEAD, size);
    const starts = COLUMNS.map((_, place) => wordsOf(bytes, HEAD + size + place * (size + 1), size + 1));
    const [nameStarts = NONE, keyStarts = NONE, fullStarts = NONE, initialStarts = NONE] = starts;
    this.#starts = { name: nameStarts, key: keyStarts, full: fullStarts, initials: initialStarts };
    const [name = 0, key = 0, full = 0, initials = 0] = lengths;
    const at = words * 4;
    this.#ends = {
      name: [at, at + name],
      key: [at + name, at + name + key],
      full: [at + name + key, at + name + key + full],
      initials: [at + name + key + full, at + name + key + full + initials],
    };
  }

  /** @throws IndexDamage for a column that is not what it says */
  entry(number: number): NameEntry | undefined {
    const known = this.#entries[number] ?? this.#read(number);
    if (known !== undefined) this.#entries[number] = known;
    return known;
  }

  #read(number: number): NameEntry | undefined {
    const head = this.#heads[number];
    if (head === undefined) return undefined;
    const role = NAME_ROLES[head % NAME_ROLES.length];
    if (role === undefined) return undefined;
    const column = (name: ColumnName) => this.#column(name);
    const key = column('key').line(number);
    return {
      instrument: Math.floor(head / NAME_ROLES.length),
      role,
      key,
      name: column('name').line(number) || key,
      get full() {
        return column('full').line(number);
      },
      get initials() {
        return column('initials').line(number);
      },
    };
  }

  /** Linear in the size of the column, at memory speed. @throws IndexDamage for a column that is not what it says */
  *with(column: 'key' | 'full' | 'initials', part: string): Generator<number> {
    yield* this.#column(column).linesWith(part);
  }

  #column(name: ColumnName): Column {
    const known = this.#columns[name];
    if (known !== undefined) return known;
    const [start, end] = this.#ends[name];
    const text = new TextDecoder().decode(this.#bytes.subarray(start, end));
    const starts = this.#starts[name];
    if (starts[0] !== 0 || starts.at(-1) !== text.length) throw new IndexDamage('name table');
    const column = new Column(text, starts);
    this.#columns[name] = column;
    return column;
  }
}

const NONE = new Uint32Array(0);

/** Words of a table, copied, so that its bytes may lie anywhere. @throws IndexDamage beyond its end */
function wordsOf(bytes: Uint8Array, first: number, count: number): Uint32Array {
  const end = (first + count) * 4;
  if (end > bytes.length) throw new IndexDamage('name table');
  return new Uint32Array(bytes.slice(first * 4, end).buffer);
}

/** A name with its syllables where they are known. */
export function indexedName(
  instrument: number,
  role: NameRole,
  name: string,
  syllables: ReadonlyMap<string, readonly string[]>,
): IndexedName {
  return defined({ instrument, role, name, syllables: syllables.get(name) });
}
