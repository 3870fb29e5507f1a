/**
 * Bytes that are read one after the other. Behind the end, and once failed, it reads zeros: whoever reads asks `hasFailed` when a step is
 * done. Every loop over a reader must end when `isAtEnd`, which a failed reader is.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether something was read that is not there, or that whoever reads has found wrong. */
  get hasFailed(): boolean {
    return this.#failed;
  }

  /** Whether nothing follows; also once failed. */
  get isAtEnd(): boolean {
    return this.#failed || this.#at === this.#bytes.length;
  }

  /** The next byte; 0 behind the end. */
  byte(): number {
    const value = this.#failed ? undefined : this.#bytes[this.#at];
    if (value === undefined) {
      this.fail();
      return 0;
    }
    this.#at += 1;
    return value;
  }

  /** A whole number from 0 to 2³² − 1, see `ByteWriter.varint`. */
  varint(): number {
    let value = 0;
    for (let weight = 1; weight <= 2 ** 28; weight *= 128) {
      const next = this.byte();
      value += (next & 127) * weight;
      if (next < 128) {
        if (value >= 2 ** 32) this.fail();
        return this.#failed ? 0 : value;
      }
    }
    this.fail();
    return 0;
  }

  /** The next bytes, in place; none when there are fewer. */
  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (this.#failed || end > this.#bytes.length) {
      this.fail();
      return new Uint8Array(0);
    }
    this.#at = end;
    return this.#bytes.subarray(end - length, end);
  }

  /** All bytes, those that were read among them: with {@link position} and {@link moveTo} for whoever reads many in one loop. */
  get source(): Uint8Array {
    return this.#bytes;
  }

  /** Place of the next byte; the end once failed. */
  get position(): number {
    return this.#failed ? this.#bytes.length : this.#at;
  }

  /** Goes on at a place; fails when that is behind the end. */
  moveTo(position: number): void {
    if (position > this.#bytes.length) this.fail();
    else this.#at = position;
  }

  /** All bytes that follow, in place. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }

  /** Fails it for good, as for content that cannot be. */
  fail(): void {
    this.#failed = true;
  }
}
