import type { Unzlib } from 'fflate/browser';

/** A stream that unpacks to more than this holds no page of a document. */
const MOST_BYTES = 128 * 1024 * 1024;
/** What all streams of a file may unpack to while they are tried. */
const MOST_BYTES_TRIED = 512 * 1024 * 1024;
/** DEFLATE (RFC 1951) packs at most 1,032 to 1. */
const MOST_RATIO = 1032;
const PIECE = 16 * 1024;
/** Streams are packed twice at times, never more often. */
const DEEPEST = 3;

const START = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]; // "stream"
const END = [0x65, 0x6e, 0x64]; // "end", as in "endstream"

interface PackedStream {
  readonly from: number;
  readonly to: number;
}

const standsAt = (bytes: Uint8Array, word: readonly number[], at: number) =>
  word.every((letter, index) => bytes[at + index] === letter);

/** A zlib header (RFC 1950). */
function isPacked(bytes: Uint8Array, at = 0): boolean {
  const method = bytes[at] ?? 0;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | (bytes[at + 1] ?? 0)) % 31 === 0;
}

/** The beginnings of packed streams, each with the next stream's beginning as its end at the latest. */
function packedStreams(bytes: Uint8Array): readonly PackedStream[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(0x73); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!standsAt(bytes, START, at) || standsAt(bytes, END, at - 3)) continue;
    const line = bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 2 : 1;
    if (isPacked(bytes, at + 6 + line)) starts.push(at + 6 + line);
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? bytes.length }));
}

type Inflater = Pick<Unzlib, 'push' | 'ondata'>;

/** In pieces, so that what one push unpacks to is bounded. */
function pushAll(inflater: Inflater, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) inflater.push(bytes.subarray(at, at + PIECE));
}

class Enough extends Error {}

/** Unpacks a stream piece by piece, keeping nothing. Answers how much came out in all, up to `limit`. */
class Trial {
  unpacked = 0;
  readonly #limit: number;
  readonly #create: () => Inflater;

  constructor(create: () => Inflater, limit: number) {
    this.#create = create;
    this.#limit = limit;
  }

  run(bytes: Uint8Array): void {
    const inflater = this.#level(DEEPEST);
    try {
      pushAll(inflater, bytes);
    } catch {
      // Damaged or done: what came out so far is what counts.
    }
  }

  #level(deeper: number): Inflater {
    const inflater = this.#create();
    let next: Inflater | undefined;
    let first = true;
    inflater.ondata = (data) => {
      this.unpacked += data.length;
      if (this.unpacked > this.#limit) throw new Enough();
      if (first && data.length > 1 && deeper > 1 && isPacked(data)) next = this.#level(deeper - 1);
      if (data.length > 0) first = false;
      try {
        if (next !== undefined) pushAll(next, data);
      } catch (error) {
        if (error instanceof Enough) throw error;
        next = undefined;
      }
    };
    return inflater;
  }
}

/**
 * Whether a stream of the file unpacks to more than 128 MB, or all that might together to more than 512 MB. Small streams are tried
 * for a first piece only, to see whether they are packed twice. Unpacks at most 640 MB, keeping none of it.
 */
export async function unpacksWithoutEnd(bytes: Uint8Array): Promise<boolean> {
  const { Unzlib } = await import('fflate/browser');
  let tried = 0;
  for (const { from, to } of packedStreams(bytes)) {
    const isLarge = (to - from) * MOST_RATIO > MOST_BYTES;
    if (!isLarge && !isPackedTwice(bytes.subarray(from, to), () => new Unzlib())) continue;
    const trial = new Trial(() => new Unzlib(), MOST_BYTES);
    trial.run(bytes.subarray(from, to));
    tried += trial.unpacked;
    if (trial.unpacked > MOST_BYTES || tried > MOST_BYTES_TRIED) return true;
  }
  return false;
}

const FIRST_PIECE = 512;

function isPackedTwice(bytes: Uint8Array, create: () => Inflater): boolean {
  let found = false;
  const inflater = create();
  inflater.ondata = (data) => {
    if (data.length < 2) return;
    found = isPacked(data);
    throw new Enough();
  };
  try {
    inflater.push(bytes.subarray(0, FIRST_PIECE));
  } catch {
    // Found out, or damaged.
  }
  return found;
}
