/** The best documents of many, by grade, at most so many: a heap with the worst of them on top (Williams 1964). */
export class BestList {
  readonly #most: number;
  readonly #grades: Float64Array;
  readonly #documents: Uint32Array;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
    this.#grades = new Float64Array(most);
    this.#documents = new Uint32Array(most);
  }

  /** Takes a document if it is among the best so far; of equal grades the lower number is better. Logarithmic in `most`. */
  offer(document: number, grade: number): void {
    if (this.#count < this.#most) {
      this.#grades[this.#count] = grade;
      this.#documents[this.#count] = document;
      this.#count += 1;
      this.#rise(this.#count - 1);
    } else if (this.#most > 0 && this.#isBelow(0, grade, document)) {
      this.#grades[0] = grade;
      this.#documents[0] = document;
      this.#sink();
    }
  }

  /** What was kept, best first. */
  sorted(): readonly { readonly number: number; readonly grade: number }[] {
    return Array.from({ length: this.#count }, (_, place) => ({
      number: this.#documents[place] ?? 0,
      grade: this.#grades[place] ?? 0,
    })).sort((a, b) => b.grade - a.grade || a.number - b.number);
  }

  #isBelow(place: number, grade: number, document: number): boolean {
    const own = this.#grades[place] ?? 0;
    return own < grade || (own === grade && (this.#documents[place] ?? 0) > document);
  }

  #isLower(place: number, other: number): boolean {
    return this.#isBelow(place, this.#grades[other] ?? 0, this.#documents[other] ?? 0);
  }

  #swap(place: number, other: number): void {
    const [grade = 0, document = 0] = [this.#grades[place], this.#documents[place]];
    this.#grades[place] = this.#grades[other] ?? 0;
    this.#documents[place] = this.#documents[other] ?? 0;
    this.#grades[other] = grade;
    this.#documents[other] = document;
  }

  #rise(start: number): void {
    let place = start;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      if (!this.#isLower(place, above)) return;
      this.#swap(place, above);
      place = above;
    }
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      let lowest = place;
      for (const below of [2 * place + 1, 2 * place + 2])
        if (below < this.#count && this.#isLower(below, lowest)) lowest = below;
      if (lowest === place) return;
      this.#swap(place, lowest);
      place = lowest;
    }
  }
}
