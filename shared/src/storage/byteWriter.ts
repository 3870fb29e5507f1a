/** Bytes that are written one after the other, in a buffer that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 to 2³² − 1: seven bits a byte, lowest first, the eighth says that more follow (LEB128). */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Room for so many bytes behind what was written, for whoever writes many in one loop and then calls {@link wroteTo}. */
  room(most: number): { readonly buffer: Uint8Array; readonly at: number } {
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    return { buffer: this.#bytes, at: this.#length };
  }

  /** Counts bytes up to a place of the buffer that {@link room} gave as written. */
  wroteTo(end: number): void {
    this.#length = end;
  }

  /** What was written, without a copy. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Forgets what was written. */
  clear(): void {
    this.#length = 0;
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
