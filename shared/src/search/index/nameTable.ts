import { defined } from '../../model/index.ts';
import { nameKey, pinyinKeys } from '../../text/index.ts';
import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';
import { LayerWriter } from './layerWriter.ts';
import type { LayerSections } from './layerWriter.ts';
import { NameColumn } from './nameColumn.ts';
import { namePieces } from './namePieces.ts';
import { fullLines, initialLines, spokenLine } from './spokenLine.ts';
import { encodeText } from './utf8.ts';

export const NAME_ROLES = ['title', 'alias', 'topic', 'phrase'] as const;
/** A phrase is a word of the language and no name of an instrument: it is there to be found by its sound. */
export type NameRole = (typeof NAME_ROLES)[number];

type ColumnName = 'name' | 'key' | 'full' | 'initials';

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

/** A name that is its key stands as an empty line. Pinyin has its initials marked (see `spokenLine`). */
const COLUMNS = ['name', 'key', 'spoken'] as const;

/**
 * The table as bytes: varints: number of names, bytes of the three texts of {@link COLUMNS}; for each name its instrument × 4 + role;
 * then the texts in UTF-8, a line feed behind each line.
 */
export function writeNames(names: readonly IndexedName[]): Uint8Array {
  const rows = names.map(({ name, syllables = [] }) => {
    const plain = name.replace(/\s+/g, ' ').trim();
    const key = nameKey(plain);
    return { name: key === plain ? '' : plain, key, spoken: spokenLine(syllables) };
  });
  const texts = COLUMNS.map((column) => encodeText(rows.map((row) => `${row[column]}\n`).join('')));
  const writer = new ByteWriter();
  writer.varint(names.length);
  for (const { length } of texts) writer.varint(length);
  for (const { instrument, role } of names) writer.varint(instrument * NAME_ROLES.length + NAME_ROLES.indexOf(role));
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
  readonly #heads: Uint32Array;
  /** The texts of {@link COLUMNS}. */
  readonly #texts: readonly Uint8Array[];
  readonly #columns: Partial<Record<ColumnName, NameColumn>> = {};
  /** Those that were asked for: a query asks for the same names at every keystroke. */
  readonly #entries: NameEntry[] = [];

  /** @throws IndexDamage */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.size = reader.varint();
    const lengths = COLUMNS.map(() => reader.varint());
    this.#heads = reader.varints(this.size);
    this.#texts = lengths.map((length) => reader.bytes(length));
    if (!reader.done) throw new IndexDamage('name table');
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

  #column(name: ColumnName): NameColumn {
    const known = this.#columns[name];
    if (known !== undefined) return known;
    const [names = NOTHING, keys = NOTHING, spoken = NOTHING] = this.#texts;
    const bytes = {
      name: () => names,
      key: () => keys,
      full: () => fullLines(spoken),
      initials: () => initialLines(spoken),
    };
    const column = new NameColumn(bytes[name](), this.size);
    this.#columns[name] = column;
    return column;
  }
}

const NOTHING = new Uint8Array(0);

/** A name with its syllables where they are known. */
export function indexedName(
  instrument: number,
  role: NameRole,
  name: string,
  syllables: ReadonlyMap<string, readonly string[]>,
): IndexedName {
  return defined({ instrument, role, name, syllables: syllables.get(name) });
}
