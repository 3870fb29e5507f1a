import type { ByteWriter } from './byteWriter.ts';

/** Longest token in UTF-16 units: an entry's head fits a byte, and no byte of a text becomes more than 32. */
export const LONGEST_TOKEN = 16;
/** Codes of one byte are 1 to at most this; 0 ends a string, 255 stands before a unit that is in no token. */
export const LAST_CODE = 254;

const HEAD = 3;
/** Least bytes of an entry: its head and one unit. */
const LEAST_ENTRY = 3;

/** Most tokens when so many of them have a code of one byte. */
export function mostTokens(short: number): number {
  return short + (LAST_CODE - short) * 256;
}

/** Most codes of one byte that leave a code for each of `count` tokens. */
export function mostShort(count: number): number {
  return Math.min(count, Math.floor((LAST_CODE * 256 - count) / 255));
}

/** In the order of their UTF-16 units, and each once. */
function inOrder(tokens: readonly string[]): readonly string[] {
  return [...tokens].sort((a, b) => (a < b ? -1 : 1));
}

function sharedLength(before: string, token: string): number {
  const most = Math.min(before.length, token.length - 1);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === token.charCodeAt(shared)) shared += 1;
  return shared;
}

/**
 * The pieces of text that have a code of their own, single units and frequent strings of up to {@link LONGEST_TOKEN}. The first
 * {@link short} of them take one byte, the others two. It is read at every opening of a pack, so its units lie in one array, and no string
 * is made before a text is read.
 */
export class TokenTable {
  /** How many tokens have a code of one byte. */
  readonly short: number;
  /** The units of all tokens, one behind the other. */
  readonly units: Uint16Array;
  /** Where each token begins among the units, and the end of the last. */
  readonly starts: Uint32Array;

  private constructor(short: number, units: Uint16Array, starts: Uint32Array) {
    this.short = short;
    this.units = units;
    this.starts = starts;
  }

  /**
   * The table of tokens by how often they are used, most frequent first.
   * @throws RangeError for an empty or too long token, and for more than there are codes.
   */
  static of(ranked: readonly string[]): TokenTable {
    const short = mostShort(ranked.length);
    const isCodable = ({ length }: string) => length > 0 && length <= LONGEST_TOKEN;
    if (short < 0 || !ranked.every(isCodable)) throw new RangeError('tokens that have no code');
    // Within a length of code the order is free: sorted, tokens share most of their units with the one before.
    const tokens = [...inOrder(ranked.slice(0, short)), ...inOrder(ranked.slice(short))];
    const text = tokens.join('');
    const units = Uint16Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
    const starts = new Uint32Array(tokens.length + 1);
    for (const [place, { length }] of tokens.entries()) starts[place + 1] = (starts[place] ?? 0) + length;
    return new TokenTable(short, units, starts);
  }

  /** Reads a table that takes all the bytes; nothing when they are none. Linear; takes at most 11 times their memory. */
  static read(bytes: Uint8Array): TokenTable | undefined {
    const [short = 0, low = 0, high = 0] = bytes;
    const count = low + 256 * high;
    if (bytes.length < HEAD + count * LEAST_ENTRY) return undefined;
    if (short > LAST_CODE || short > count || count > mostTokens(short)) return undefined;
    const starts = startsOf(bytes, count);
    return starts && new TokenTable(short, unitsOf(bytes, starts), starts);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  token(place: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[place], this.starts[place + 1]));
  }

  /** All tokens in the order of their codes. */
  tokens(): readonly string[] {
    return Array.from({ length: this.count }, (_, place) => this.token(place));
  }

  /** Writes the table, see FORMAT.md. */
  write(writer: ByteWriter): void {
    const tokens = this.tokens();
    for (const byte of [this.short, tokens.length & 0xff, tokens.length >>> 8]) writer.byte(byte);
    let before = '';
    for (const token of tokens) {
      const shared = sharedLength(before, token);
      writer.byte((shared << 4) | (token.length - shared - 1));
      for (let at = shared; at < token.length; at += 1) {
        writer.byte(token.charCodeAt(at) & 0xff);
        writer.byte(token.charCodeAt(at) >>> 8);
      }
      before = token;
    }
  }
}

/** Where the tokens begin among their units; nothing when an entry shares what is not there, is too long, or is cut. */
function startsOf(bytes: Uint8Array, count: number): Uint32Array | undefined {
  const starts = new Uint32Array(count + 1);
  let at = HEAD;
  let total = 0;
  let before = 0;
  for (let place = 0; place < count; place += 1) {
    const head = bytes[at] ?? 0;
    const shared = head >>> 4;
    const own = (head & 15) + 1;
    at += 1 + 2 * own;
    if (shared > before || shared + own > LONGEST_TOKEN || at > bytes.length) return undefined;
    before = shared + own;
    total += before;
    starts[place + 1] = total;
  }
  return at === bytes.length ? starts : undefined;
}

/** The units of the tokens, whose entries were checked. */
function unitsOf(bytes: Uint8Array, starts: Uint32Array): Uint16Array {
  const count = starts.length - 1;
  const units = new Uint16Array(starts[count] ?? 0);
  let at = HEAD;
  let to = 0;
  let before = 0;
  for (let place = 0; place < count; place += 1) {
    const start = to;
    const end = starts[place + 1] ?? 0;
    const shared = (bytes[at] ?? 0) >>> 4;
    at += 1;
    for (let unit = 0; unit < shared; unit += 1, to += 1) units[to] = units[before + unit] ?? 0;
    for (; to < end; to += 1, at += 2) units[to] = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    before = start;
  }
  return units;
}
