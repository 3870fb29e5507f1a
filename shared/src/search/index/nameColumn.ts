import { IndexDamage } from './indexSource.ts';

/** One column of a table as one string, so that looking for a part in thousands of lines is one search of the engine. */
export class NameColumn {
  readonly #text: string;
  /** Where the lines begin, and where the last one ends with its line feed. */
  readonly #starts: Uint32Array;

  /** `bytes` is a text in UTF-8, of so many lines with a line feed behind each. Linear. @throws IndexDamage */
  constructor(bytes: Uint8Array, lines: number) {
    this.#text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#starts = new Uint32Array(lines + 1);
    let end = 0;
    for (let line = 1; line <= lines; line += 1) {
      end = this.#text.indexOf('\n', end) + 1;
      if (end === 0) throw new IndexDamage('name table');
      this.#starts[line] = end;
    }
    if (end !== this.#text.length) throw new IndexDamage('name table');
  }

  line(number: number): string {
    return this.#text.slice(this.#starts[number], (this.#starts[number + 1] ?? 1) - 1);
  }

  /** The lines that have the part, in order, each once. */
  *linesWith(part: string): Generator<number> {
    if (part === '' || part.includes('\n')) return;
    let at = this.#text.indexOf(part);
    let line = 0;
    while (at >= 0) {
      line = this.#lineAt(at, line);
      yield line;
      at = this.#text.indexOf(part, this.#starts[line + 1]);
    }
  }

  /** The line of a place that is not before line `first`: in steps that double, because lines that are found are often near. */
  #lineAt(place: number, first: number): number {
    let step = 1;
    while ((this.#starts[first + step] ?? Number.POSITIVE_INFINITY) <= place) step *= 2;
    let low = first + (step >>> 1);
    let high = Math.min(first + step, this.#starts.length);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
