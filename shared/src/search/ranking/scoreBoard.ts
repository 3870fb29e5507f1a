/**
 * For each document a score and what share of the query it has, nearly all 0: an array over all documents, and the list of those
 * that are not 0. The two numbers of a document lie side by side, because they are always read together.
 */
export class ScoreBoard {
  /** Score of a document at twice its number, share behind it. */
  readonly values: Float32Array;
  /** The first `count` are the documents with a score, each once. */
  readonly touched: Uint32Array;
  count = 0;

  constructor(documents: number) {
    this.values = new Float32Array(documents * 2);
    this.touched = new Uint32Array(documents);
  }

  /** The score of a document; 0 where it has none. */
  score(document: number): number {
    return this.values[document * 2] ?? 0;
  }

  /** What share of the query a document has; 0 where it has no score. */
  share(document: number): number {
    return this.values[document * 2 + 1] ?? 0;
  }

  /** Adds to a document; a score that is not above 0 changes nothing. */
  add(document: number, score: number, share: number): void {
    if (score <= 0) return;
    const at = document * 2;
    const known = this.values[at] ?? 0;
    if (known === 0) {
      this.touched[this.count] = document;
      this.count += 1;
    }
    this.values[at] = known + score;
    this.values[at + 1] = (this.values[at + 1] ?? 0) + share;
  }

  /** Raises what is lower; a score that is not above 0 changes nothing. */
  raiseTo(document: number, score: number, share: number): void {
    if (score <= 0) return;
    const at = document * 2;
    const known = this.values[at] ?? 0;
    if (known === 0) {
      this.touched[this.count] = document;
      this.count += 1;
    }
    if (score > known) this.values[at] = score;
    if (share > (this.values[at + 1] ?? 0)) this.values[at + 1] = share;
  }

  /** Makes all scores 0 again. Linear in the documents that have any. */
  clear(): void {
    for (let place = 0; place < this.count; place += 1) {
      const at = (this.touched[place] ?? 0) * 2;
      this.values[at] = 0;
      this.values[at + 1] = 0;
    }
    this.count = 0;
  }
}
