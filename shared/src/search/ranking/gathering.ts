/** Numbers by document, nearly all 0: an array over all documents, and the list of those that are not 0. */
export class Gathering {
  readonly values: Float32Array;
  /** The first `count` are the documents with a value, each once. */
  readonly touched: Uint32Array;
  count = 0;

  constructor(documents: number) {
    this.values = new Float32Array(documents);
    this.touched = new Uint32Array(documents);
  }

  /** Adds a number; one that is not above 0 changes nothing. */
  add(document: number, value: number): void {
    if (value <= 0) return;
    const known = this.values[document] ?? 0;
    if (known === 0) {
      this.touched[this.count] = document;
      this.count += 1;
    }
    this.values[document] = known + value;
  }

  /** Raises to a number what is below it. */
  raiseTo(document: number, value: number): void {
    if (value <= 0) return;
    const known = this.values[document] ?? 0;
    if (known === 0) {
      this.touched[this.count] = document;
      this.count += 1;
    }
    if (value > known) this.values[document] = value;
  }

  /** Multiplies every number. */
  scale(factor: number): void {
    for (let place = 0; place < this.count; place += 1) {
      const document = this.touched[place] ?? 0;
      this.values[document] = (this.values[document] ?? 0) * factor;
    }
  }

  clear(): void {
    for (let place = 0; place < this.count; place += 1) this.values[this.touched[place] ?? 0] = 0;
    this.count = 0;
  }
}
