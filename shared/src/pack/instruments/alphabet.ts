import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';
import type { TokenTable } from './tokenTable.ts';
import { LAST_CODE } from './tokenTable.ts';
import { TokenTrie } from './tokenTrie.ts';

/** Ends a string. */
const END = 0;
/** The unit itself follows in two bytes. */
const ESCAPE = 255;
/** What `String.fromCharCode` takes at once. */
const CHUNK = 4096;

/**
 * Texts written by tokens, see {@link TokenTable}: the most frequent ones take one byte, others two, a unit that is in no token three.
 * Chinese law takes two thirds of a byte a character so, against 3 in UTF-8, and reading it is a look-up for each token; nothing is
 * unpacked. Tokens are UTF-16 units, so that every text comes back as it was, broken ones included.
 */
export class Alphabet {
  readonly table: TokenTable;
  /** For writing only: readers pay nothing for it. */
  #trie: TokenTrie | undefined;
  /** The units of the string that is read; kept, because a new list for each string costs more than filling it. */
  readonly #units: number[] = [];

  constructor(table: TokenTable) {
    this.table = table;
  }

  /** Writes a text and its end, the longest token first at every place. */
  write(text: string, writer: ByteWriter): void {
    this.#trie ??= new TokenTrie(this.table.tokens());
    const trie = this.#trie;
    const { short } = this.table;
    for (let at = 0; at < text.length; ) {
      const token = trie.longest(text, at);
      if (token < 0) {
        const unit = text.charCodeAt(at);
        writer.byte(ESCAPE);
        writer.byte(unit & 0xff);
        writer.byte(unit >>> 8);
        at += 1;
        continue;
      }
      if (token < short) {
        writer.byte(token + 1);
      } else {
        writer.byte(short + 1 + ((token - short) >>> 8));
        writer.byte((token - short) & 0xff);
      }
      at += trie.length;
    }
    writer.byte(END);
  }

  /** Reads a text up to its end; a code without a token fails the reader. A byte gives at most `LONGEST_TOKEN` units. */
  read(reader: ByteReader): string {
    const { short, starts, units: all } = this.table;
    const units = this.#units;
    let text = '';
    let length = 0;
    for (;;) {
      const code = reader.byte();
      if (code === END) break;
      if (code > LAST_CODE) {
        units[length] = reader.byte() | (reader.byte() << 8);
        length += 1;
      } else {
        const token = code <= short ? code - 1 : short + (code - short - 1) * 256 + reader.byte();
        const end = starts[token + 1];
        if (end === undefined) {
          reader.fail();
          return '';
        }
        for (let at = starts[token] ?? 0; at < end; at += 1, length += 1) units[length] = all[at] ?? 0;
      }
      if (length < CHUNK) continue;
      text += textOf(units, length);
      length = 0;
    }
    return text + textOf(units, length);
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

function textOf(units: number[], length: number): string {
  units.length = length;
  return String.fromCharCode(...units);
}
