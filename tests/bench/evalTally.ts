/** Ranks of right answers by class, as tables. */
export class Tally {
  readonly #ranks = new Map<string, number[]>();

  add(name: string, rank: number): void {
    const known = this.#ranks.get(name) ?? [];
    known.push(rank);
    this.#ranks.set(name, known);
  }

  /** One line for each class, in Markdown. */
  table(title: string): string {
    const lines = this.#classes().map(([name, ranks]) => {
      const shares = [1, 5, 10].map((most) => share(ranks, most));
      return `| ${name} | ${ranks.length} | ${shares.join(' | ')} |`;
    });
    return [
      `\n| ${title} | cases | first | first five | first ten |`,
      '| --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n');
  }

  /** All classes in one line: first and first five. */
  line(): string {
    return this.#classes()
      .map(([name, ranks]) => `${name} ${share(ranks, 1)}/${share(ranks, 5)}`)
      .join(' · ');
  }

  #classes(): readonly (readonly [string, readonly number[]])[] {
    return [...this.#ranks].sort(([a], [b]) => a.localeCompare(b, 'en'));
  }
}

function share(ranks: readonly number[], most: number): string {
  return (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(2);
}

/** Times in milliseconds, and how many texts were read, by set. */
export class Latency {
  readonly #measures = new Map<string, { readonly took: number; readonly read: number }[]>();

  add(set: string, took: number, read: number): void {
    const known = this.#measures.get(set) ?? [];
    known.push({ took, read });
    this.#measures.set(set, known);
  }

  table(): string {
    const lines = [...this.#measures].map(([set, measures]) => {
      const took = measures.map((measure) => measure.took).sort((a, b) => a - b);
      const read = measures.map((measure) => measure.read).sort((a, b) => a - b);
      const at = (values: readonly number[], part: number) => values[Math.floor(values.length * part)] ?? 0;
      const times = [0.5, 0.95, 0.99].map((part) => at(took, part).toFixed(2));
      return `| ${set} | ${took.length} | ${times.join(' | ')} | ${(took.at(-1) ?? 0).toFixed(1)} | ${at(read, 0.5)} | ${at(read, 0.95)} |`;
    });
    return [
      '\n| latency, ms | queries | p50 | p95 | p99 | most | texts read, p50 | p95 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...lines,
    ].join('\n');
  }
}
