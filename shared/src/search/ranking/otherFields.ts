/**
 * What a term is worth in the other fields of documents than their text, while its postings are read: in fields of the document itself,
 * and in titles and headings above it, which count only where something else was found. Nearly all are 0.
 */
export class OtherFields {
  /** At twice the number of a document its own fields, behind it those above it. */
  readonly values: Float32Array;
  /** The first `count` are the documents with either, each once. */
  readonly touched: Uint32Array;
  count = 0;

  constructor(documents: number) {
    this.values = new Float32Array(documents * 2);
    this.touched = new Uint32Array(documents);
  }

  /** Adds what a term is worth in fields of the document itself. */
  addOwn(document: number, weight: number): void {
    this.#touch(document);
    this.values[document * 2] = (this.values[document * 2] ?? 0) + weight;
  }

  /** Adds what a term is worth in titles and headings above the document. */
  addAbove(document: number, weight: number): void {
    this.#touch(document);
    this.values[document * 2 + 1] = (this.values[document * 2 + 1] ?? 0) + weight;
  }

  /** Makes all values 0 again. Linear in the documents that have any. */
  clear(): void {
    for (let place = 0; place < this.count; place += 1) {
      const at = (this.touched[place] ?? 0) * 2;
      this.values[at] = 0;
      this.values[at + 1] = 0;
    }
    this.count = 0;
  }

  #touch(document: number): void {
    if (this.values[document * 2] !== 0 || this.values[document * 2 + 1] !== 0) return;
    this.touched[this.count] = document;
    this.count += 1;
  }
}
