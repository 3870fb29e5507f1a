import { memorySource } from './byteSource.ts';
import type { FileSpace, Pieces } from './fileSpace.ts';

/** What a killed space rejects with. */
export class Killed extends Error {}

/**
 * Files in memory, for tests of the pack store: it can be killed at any step, as by a crash or a cut of power, and leaves what a disk
 * would then hold. A step is the beginning of a write, half of a piece, a piece, or a removal.
 */
export class MemoryFileSpace implements FileSpace {
  readonly files: Map<string, Uint8Array>;
  /** Steps taken so far. */
  steps = 0;
  readonly #killAt: number;
  #work: Promise<unknown> = Promise.resolve();

  /** `killAt` is the number of the step that is not taken any more. */
  constructor(files: ReadonlyMap<string, Uint8Array> = new Map(), killAt = Number.POSITIVE_INFINITY) {
    this.files = new Map(files);
    this.#killAt = killAt;
  }

  async list(): Promise<readonly string[]> {
    this.#live();
    return [...this.files.keys()];
  }

  async read(name: string) {
    this.#live();
    const bytes = this.files.get(name);
    return bytes && memorySource(bytes);
  }

  async write(name: string, pieces: Pieces): Promise<void> {
    this.#step();
    this.files.set(name, new Uint8Array(0));
    for await (const piece of pieces) {
      this.#append(name, piece.subarray(0, piece.length >>> 1));
      this.#append(name, piece.subarray(piece.length >>> 1));
    }
    this.#step();
  }

  async remove(name: string): Promise<void> {
    this.#step();
    this.files.delete(name);
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#work.then(work, work);
    this.#work = next;
    return next;
  }

  #append(name: string, piece: Uint8Array): void {
    this.#step();
    const before = this.files.get(name) ?? new Uint8Array(0);
    const after = new Uint8Array(before.length + piece.length);
    after.set(before);
    after.set(piece, before.length);
    this.files.set(name, after);
  }

  #step(): void {
    this.#live();
    this.steps += 1;
    this.#live();
  }

  #live(): void {
    if (this.steps >= this.#killAt) throw new Killed('killed');
  }
}
