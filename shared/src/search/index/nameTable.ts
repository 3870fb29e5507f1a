import { defined } from '../../model/index.ts';
import { nameKey, pinyinKeys } from '../../text/index.ts';
import { IndexDamage } from './indexSource.ts';
import { LayerWriter } from './layerWriter.ts';
import type { LayerSections } from './layerWriter.ts';
import { namePieces } from './namePieces.ts';

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

/** One column of the table as one string, so that looking for a part in thousands of names is one search of the engine. */
class Column {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = `\n${text}\n`;
    let count = 0;
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1)) count += 1;
    this.#starts = new Uint32Array(count);
    let line = 0;
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1)) {
      this.#starts[line] = at + 1;
      line += 1;
    }
  }

  get length(): number {
    return this.#starts.length - 1;
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
      at = this.#text.indexOf(part, this.#starts[line + 1]);
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

const COLUMN_BREAK = '\n\n';

/** The table as text: heads, names, keys, pinyin, initials, each a column with a line for a name. */
export function writeNames(names: readonly IndexedName[]): Uint8Array {
  const rows = names.map(({ instrument, role, name, syllables }) => {
    const { full, initials } = syllables === undefined ? { full: '', initials: '' } : pinyinKeys(syllables);
    const plain = name.replace(/\s+/g, ' ').trim();
    const key = nameKey(plain);
    return [`${NAME_ROLES.indexOf(role)} ${instrument}`, plain, key === plain ? '=' : key, full, initials] as const;
  });
  const columns = [0, 1, 2, 3, 4].map((column) => rows.map((row) => `${row[column] ?? ''} `).join('\n'));
  return encodeText(columns.join(COLUMN_BREAK));
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

function encodeText(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** Names of instruments, and phrases, by number. */
export interface NameList {
  readonly size: number;
  entry(number: number): NameEntry | undefined;
  /** Names whose key (see `nameKey`), pinyin or initials have the part, ascending, each once. */
  with(column: 'key' | 'full' | 'initials', part: string): Iterable<number>;
}

/** A list of names as it lies in a section; a few characters each, resident from the first query on. */
export class NameTable implements NameList {
  readonly #heads: readonly string[];
  readonly #names: readonly string[];
  readonly #keys: Column;
  readonly #full: Column;
  readonly #initials: Column;
  /** Those that were asked for: a query asks for the same names at every keystroke. */
  readonly #entries: NameEntry[] = [];

  /** @throws IndexDamage */
  constructor(bytes: Uint8Array) {
    const columns = new TextDecoder().decode(bytes).split(COLUMN_BREAK);
    const [heads = '', names = '', keys = '', full = '', initials = ''] = columns;
    if (columns.length !== 5) throw new IndexDamage('name table');
    this.#heads = heads.split('\n');
    this.#names = names.split('\n').map((name) => name.slice(0, -1));
    const keyLines = keys.split('\n').map((key, line) => (key === '= ' ? `${this.#names[line] ?? ''} ` : key));
    this.#keys = new Column(keyLines.join('\n'));
    this.#full = new Column(full);
    this.#initials = new Column(initials);
    const lines = [this.#names.length, this.#keys.length, this.#full.length, this.#initials.length];
    if (lines.some((length) => length !== this.#heads.length)) throw new IndexDamage('name table');
  }

  get size(): number {
    return this.#heads[0] === '' ? 0 : this.#heads.length;
  }

  entry(number: number): NameEntry | undefined {
    const known = this.#entries[number] ?? this.#read(number);
    if (known !== undefined) this.#entries[number] = known;
    return known;
  }

  #read(number: number): NameEntry | undefined {
    if (number >= this.size) return undefined;
    const [role = '', instrument = ''] = (this.#heads[number] ?? '').split(' ');
    const named = NAME_ROLES[Number(role)];
    const name = this.#names[number];
    if (named === undefined || name === undefined || !Number.isInteger(Number(instrument))) return undefined;
    return {
      instrument: Number(instrument),
      role: named,
      name,
      key: this.#keys.line(number).slice(0, -1),
      full: this.#full.line(number).slice(0, -1),
      initials: this.#initials.line(number).slice(0, -1),
    };
  }

  /** Linear in the size of the column, at memory speed. */
  *with(column: 'key' | 'full' | 'initials', part: string): Generator<number> {
    yield* { key: this.#keys, full: this.#full, initials: this.#initials }[column].linesWith(part);
  }
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
