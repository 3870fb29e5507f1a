import type { Outcome } from '../model/index.ts';

/** Something that is read when it is first asked for, and kept. A reading that failed is tried again; those who ask meanwhile share one. */
export class ReadOnce<Thing> {
  readonly #read: () => Promise<Outcome<Thing>>;
  #reading: Promise<Outcome<Thing>> | undefined;

  constructor(read: () => Promise<Outcome<Thing>>) {
    this.#read = read;
  }

  /** The thing, or why it could not be read; throws what its reading throws. */
  async get(): Promise<Outcome<Thing>> {
    this.#reading ??= this.#read();
    const reading = this.#reading;
    const read = await reading.catch((error: unknown) => {
      this.#reading = undefined;
      throw error;
    });
    if (!read.ok && this.#reading === reading) this.#reading = undefined;
    return read;
  }
}
