import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';

/** Ends a string. */
const END = 0;
/** Codes from 1 to here are one character each; from the next to the last but one, with the byte behind, one of the following. */
const LAST_SHORT = 199;
const FIRST_LONG = 200;
const ESCAPE = 255;
const SHORT = LAST_SHORT;
/** Most characters that have a code. */
export const MOST_CHARACTERS = SHORT + (ESCAPE - FIRST_LONG) * 256;
/** What `String.fromCharCode` takes at once. */
const CHUNK = 2048;

/**
 * The characters of a pack by how often they occur, and texts written by them: frequent ones take one byte, others two, those that are
 * not in the alphabet three. Chinese law takes 1.3 bytes a character so, against 3 in UTF-8, and deflate sees twice as far back.
 * Characters are UTF-16 units, so that every text comes back as it was, broken ones included.
 */
export class Alphabet {
  /** Most frequent first. */
  readonly characters: string;
  readonly #rank = new Map<number, number>();

  /** @throws RangeError when there are more characters than codes. */
  constructor(characters: string) {
    if (characters.length > MOST_CHARACTERS)
      throw new RangeError(`an alphabet has at most ${MOST_CHARACTERS} characters`);
    this.characters = characters;
    for (let rank = 0; rank < characters.length; rank += 1) this.#rank.set(characters.charCodeAt(rank), rank);
  }

  /** The alphabet of counted UTF-16 units; of two that are equally frequent the smaller comes first. */
  static ofCounts(counts: ReadonlyMap<number, number>): Alphabet {
    const ranked = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).slice(0, MOST_CHARACTERS);
    return new Alphabet(ranked.map(([unit]) => String.fromCharCode(unit)).join(''));
  }

  /** Writes a text and its end. */
  write(text: string, writer: ByteWriter): void {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const rank = this.#rank.get(unit);
      if (rank === undefined) {
        writer.byte(ESCAPE);
        writer.byte(unit & 0xff);
        writer.byte(unit >>> 8);
      } else if (rank < SHORT) {
        writer.byte(rank + 1);
      } else {
        writer.byte(FIRST_LONG + ((rank - SHORT) >>> 8));
        writer.byte((rank - SHORT) & 0xff);
      }
    }
    writer.byte(END);
  }

  /** Reads a text up to its end; a code without a character fails the reader. */
  read(reader: ByteReader): string {
    let text = '';
    let units: number[] = [];
    for (;;) {
      const code = reader.byte();
      if (code === END) break;
      units.push(this.#unit(code, reader));
      if (units.length === CHUNK) {
        text += String.fromCharCode(...units);
        units = [];
      }
    }
    return units.length === 0 ? text : text + String.fromCharCode(...units);
  }

  #unit(code: number, reader: ByteReader): number {
    if (code === ESCAPE) return reader.byte() | (reader.byte() << 8);
    const rank = code <= LAST_SHORT ? code - 1 : SHORT + (code - FIRST_LONG) * 256 + reader.byte();
    if (rank >= this.characters.length) reader.fail();
    return this.characters.charCodeAt(rank) || 0;
  }
}
