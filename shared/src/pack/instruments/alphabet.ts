import type { ByteReader } from './byteReader.ts';
import { UnitBuffer } from '../../storage/index.ts';
import type { ByteWriter } from '../../storage/index.ts';
import { LONGEST_TOKEN } from './tokenTable.ts';
import type { TokenTable } from './tokenTable.ts';
import { TokenTrie } from './tokenTrie.ts';

/** Ends a string. */
const END = 0;
/** The unit itself follows in two bytes. */
const ESCAPE = 255;
/** Stands for a byte behind the end: no token is so far. */
const NONE = 2 ** 24;

/**
 * Texts written by tokens, see {@link TokenTable}: the most frequent ones take one byte, others two, a unit that is in no token three.
 * Chinese law takes two thirds of a byte a character so, against 3 in UTF-8, and reading it is a look-up for each token; nothing is
 * unpacked. Tokens are UTF-16 units, so that every text comes back as it was, broken ones included.
 */
export class Alphabet {
  readonly table: TokenTable;
  /** For writing only: readers pay nothing for it. */
  #trie: TokenTrie | undefined;
  readonly #units = new UnitBuffer();

  constructor(table: TokenTable) {
    this.table = table;
  }

  /** Writes a text and its end, the longest token first at every place. */
  write(text: string, writer: ByteWriter): void {
    this.#trie ??= new TokenTrie(this.table.tokens());
    const trie = this.#trie;
    const { short } = this.table;
    const { buffer, at } = writer.room(text.length * 3 + 1);
    let to = at;
    for (let place = 0; place < text.length; ) {
      const token = trie.longest(text, place);
      if (token < 0) {
        const unit = text.charCodeAt(place);
        buffer[to] = ESCAPE;
        buffer[to + 1] = unit & 0xff;
        buffer[to + 2] = unit >>> 8;
        to += 3;
        place += 1;
        continue;
      }
      if (token < short) {
        buffer[to] = token + 1;
        to += 1;
      } else {
        buffer[to] = short + 1 + ((token - short) >>> 8);
        buffer[to + 1] = (token - short) & 0xff;
        to += 2;
      }
      place += trie.length;
    }
    buffer[to] = END;
    writer.wroteTo(to + 1);
  }

  /** Reads a text up to its end; a code without a token, or no end, fails the reader. A byte gives at most `LONGEST_TOKEN` units. */
  read(reader: ByteReader): string {
    this.#units.length = 0;
    this.readUnits(reader, this.#units);
    return reader.hasFailed ? '' : this.#units.text();
  }

  /** Reads a text as {@link read} does, behind what the buffer has. */
  readUnits(reader: ByteReader, into: UnitBuffer): void {
    const { table } = this;
    const { short, units: all } = table;
    const { source } = reader;
    let units = into.units;
    let { length } = into;
    for (let at = reader.position; ; ) {
      const code = source[at] ?? NONE;
      at += 1;
      if (length + LONGEST_TOKEN > units.length) {
        into.length = length;
        units = into.room(LONGEST_TOKEN);
      }
      if (code === END) {
        into.length = length;
        reader.moveTo(at);
        return;
      }
      if (code === ESCAPE) {
        units[length] = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8);
        length += 1;
        at += 2;
        continue;
      }
      let token = code - 1;
      if (code > short) {
        token = short + (code - short - 1) * 256 + (source[at] ?? NONE);
        at += 1;
      }
      const place = table.place(token);
      if (place === 0) return reader.fail();
      const start = place >>> 5;
      const end = start + (place & 31);
      for (let unit = start; unit < end; unit += 1, length += 1) units[length] = all[unit] ?? 0;
    }
  }

  /** Passes over a text and its end. */
  skip(reader: ByteReader): void {
    const { short } = this.table;
    for (let code = reader.byte(); code !== END; code = reader.byte()) {
      if (code > short) reader.byte();
      if (code === ESCAPE) reader.byte();
    }
  }
}
