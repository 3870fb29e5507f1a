/** Bits written one after the other, into bytes that are used again for the next list: a build writes a hundred thousand of them. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  /** Bits that are not yet a byte, fewer than eight. */
  #buffer = 0;
  #used = 0;

  /** `count` bits of `value`, which has no more, highest first; at most 24. */
  bits(value: number, count: number): void {
    let buffer = (this.#buffer << count) | value;
    let used = this.#used + count;
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    while (used >= 8) {
      used -= 8;
      this.#bytes[this.#length] = buffer >>> used;
      this.#length += 1;
    }
    buffer &= (1 << used) - 1;
    this.#buffer = buffer;
    this.#used = used;
  }

  /** As many ones, and a zero; at most 23. */
  unary(count: number): void {
    this.bits(((1 << count) - 1) << 1, count + 1);
  }

  /** A copy of what was written, filled up to a byte; the next list begins. */
  finish(): Uint8Array {
    if (this.#used > 0) this.bits(0, 8 - this.#used);
    const written = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return written;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
