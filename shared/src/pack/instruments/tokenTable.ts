import { textOfUnits } from '../../storage/index.ts';
import type { ByteWriter } from '../../storage/index.ts';

/** Longest token in UTF-16 units: no byte of a text becomes more than 32. */
export const LONGEST_TOKEN = 16;
/** Codes of one byte are 1 to at most this; 0 ends a string, 255 stands before a unit that is in no token. */
const LAST_CODE = 254;
/** Lengths of tokens: those with a code of one byte, then the others. */
const RUNS = 2 * LONGEST_TOKEN;
const HEAD = 2 * RUNS;
/** A token's place is where its units begin, times this, and how many there are. */
const PLACE = 2 * LONGEST_TOKEN;

/** Most tokens when so many of them have a code of one byte. */
export function mostTokens(short: number): number {
  return short + (LAST_CODE - short) * 256;
}

/** Most codes of one byte that leave a code for each of `count` tokens; below 0 when there are not so many. */
export function mostShort(count: number): number {
  return Math.min(count, Math.floor((LAST_CODE * 256 - count) / 255));
}

function byLength(tokens: readonly string[]): readonly string[] {
  return [...tokens].sort((a, b) => a.length - b.length);
}

/** Length of the tokens of a run. */
function lengthOf(run: number): number {
  return (run % LONGEST_TOKEN) + 1;
}

/**
 * The pieces of text that have a code of their own, single units and frequent strings of up to {@link LONGEST_TOKEN}. The first
 * {@link short} of them take one byte, the others two. It is read at every opening of a pack: tokens of one length lie together, so that
 * each is found by counting, and an opening neither goes through them nor makes a string.
 */
export class TokenTable {
  /** How many tokens have a code of one byte. */
  readonly short: number;
  readonly count: number;
  /** The units of all tokens, one behind the other. */
  readonly units: Uint16Array;
  /** How many tokens each run has, see {@link lengthOf}. */
  readonly #runs: Uint16Array;
  /** Places of the tokens that were asked for; 0 for others. */
  readonly #places: Uint32Array;

  private constructor(runs: Uint16Array, units: Uint16Array) {
    this.#runs = runs;
    this.units = units;
    this.short = runs.subarray(0, LONGEST_TOKEN).reduce((sum, tokens) => sum + tokens, 0);
    this.count = runs.subarray(LONGEST_TOKEN).reduce((sum, tokens) => sum + tokens, this.short);
    this.#places = new Uint32Array(this.count);
  }

  /**
   * The table of tokens by how often they are used, most frequent first.
   * @throws RangeError for an empty or too long token, and for more than there are codes.
   */
  static of(ranked: readonly string[]): TokenTable {
    const short = mostShort(ranked.length);
    const isCodable = ({ length }: string) => length > 0 && length <= LONGEST_TOKEN;
    if (short < 0 || !ranked.every(isCodable)) throw new RangeError('tokens that have no code');
    const runs = new Uint16Array(RUNS);
    for (const [rank, { length }] of ranked.entries()) {
      const run = (rank < short ? 0 : LONGEST_TOKEN) + length - 1;
      runs[run] = (runs[run] ?? 0) + 1;
    }
    const text = [...byLength(ranked.slice(0, short)), ...byLength(ranked.slice(short))].join('');
    return new TokenTable(
      runs,
      Uint16Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)),
    );
  }

  /** Reads a table that takes all the bytes; nothing when they are none. Takes at most three times their memory. */
  static read(bytes: Uint8Array): TokenTable | undefined {
    if (bytes.length < HEAD || bytes.length % 2 !== 0) return undefined;
    // A copy, because units must lie aligned.
    const words = new Uint16Array(new Uint8Array(bytes).buffer);
    const runs = words.subarray(0, RUNS);
    const units = runs.reduce((sum, tokens, run) => sum + tokens * lengthOf(run), 0);
    if (units !== words.length - RUNS) return undefined;
    const table = new TokenTable(runs, words.subarray(RUNS));
    return table.short <= LAST_CODE && table.count <= mostTokens(table.short) ? table : undefined;
  }

  /** Where a token's units begin, times 32, and how many there are; 0 for a number that no token has. */
  place(token: number): number {
    const known = this.#places[token];
    if (known === undefined || known > 0) return known ?? 0;
    const place = this.#find(token);
    this.#places[token] = place;
    return place;
  }

  /** All tokens in the order of their codes. */
  tokens(): readonly string[] {
    return Array.from({ length: this.count }, (_, token) => {
      const place = this.place(token);
      const start = Math.floor(place / PLACE);
      return textOfUnits(this.units.subarray(start, start + (place % PLACE)));
    });
  }

  /** Writes the table, see FORMAT.md. */
  write(writer: ByteWriter): void {
    for (const words of [this.#runs, this.units]) {
      for (const word of words) {
        writer.byte(word & 0xff);
        writer.byte(word >>> 8);
      }
    }
  }

  #find(token: number): number {
    let first = 0;
    let start = 0;
    for (const [run, tokens] of this.#runs.entries()) {
      const length = lengthOf(run);
      if (token < first + tokens) return (start + (token - first) * length) * PLACE + length;
      first += tokens;
      start += tokens * length;
    }
    return 0;
  }
}
