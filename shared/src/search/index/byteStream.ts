import { IndexDamage } from './indexSource.ts';

/** Reads what a `ByteWriter` wrote; throws {@link IndexDamage} at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = bytes;
    this.place = place;
  }

  get done(): boolean {
    return this.place >= this.#bytes.length;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#bytes.length - this.place;
  }

  byte(): number {
    const value = this.#bytes[this.place];
    if (value === undefined) throw new IndexDamage('ends too early');
    this.place += 1;
    return value;
  }

  /** A whole number as `ByteWriter.varint` writes it. */
  varint(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new IndexDamage('number too long');
  }

  /** As many whole numbers. Those of one byte and of two are read in the loop: a table is read while nothing is compiled yet. */
  varints(count: number): Uint32Array {
    if (count > this.left) throw new IndexDamage('ends too early');
    const values = new Uint32Array(count);
    const bytes = this.#bytes;
    let at = this.place;
    for (let place = 0; place < count; place += 1) {
      const first = bytes[at] ?? 255;
      const second = bytes[at + 1] ?? 255;
      if (first < 128) {
        values[place] = first;
        at += 1;
      } else if (second < 128) {
        values[place] = first - 128 + second * 128;
        at += 2;
      } else {
        this.place = at;
        values[place] = this.varint();
        at = this.place;
      }
    }
    this.place = at;
    return values;
  }

  /** The next bytes, in place. */
  bytes(length: number): Uint8Array {
    if (this.place + length > this.#bytes.length) throw new IndexDamage('ends too early');
    this.place += length;
    return this.#bytes.subarray(this.place - length, this.place);
  }
}

/** Little-endian 32-bit whole numbers; copied, so that the bytes may lie at any offset. */
export function readUint32s(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, place) => view.getUint32(place * 4, true));
}
