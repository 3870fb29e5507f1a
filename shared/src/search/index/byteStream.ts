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
