import type { Searchable } from '../index/index.ts';
import type { NameMatch } from './nameMatcher.ts';
import type { CitedProvision } from './queryCitation.ts';
import type { RankedDocument, RankedReason } from './rankedAnswer.ts';
import type { RankingWeights } from './rankingWeights.ts';
import type { VersionWeights } from './versionWeights.ts';

interface Growing {
  score: number;
  readonly why: RankedReason[];
  cited?: CitedProvision;
}

/** What was found so far: the strongest reason of a document counts, a further one a little. */
export class GrowingAnswer {
  readonly #index: Searchable;
  readonly #versions: VersionWeights;
  readonly #weights: RankingWeights;
  readonly #found = new Map<number, Growing>();

  constructor(index: Searchable, versions: VersionWeights, weights: RankingWeights) {
    this.#index = index;
    this.#versions = versions;
    this.#weights = weights;
  }

  /** How many documents were found so far. */
  get size(): number {
    return this.#found.size;
  }

  /** Adds a reason for a document; of several of one kind the first is told. */
  add(number: number, score: number, reason: RankedReason, cited?: CitedProvision): void {
    const known = this.#found.get(number) ?? { score: 0, why: [] };
    known.score = Math.max(known.score, score) + this.#weights.secondReason * Math.min(known.score, score);
    if (!known.why.some(({ code }) => code === reason.code)) known.why.push(reason);
    if (cited !== undefined) known.cited = cited;
    this.#found.set(number, known);
  }

  /** Names stand for instruments as a whole. */
  addNames(matches: readonly NameMatch[]): void {
    for (const { entry, grade, code } of matches) {
      for (const version of this.#versions.versionsOf(entry.instrument)) {
        const first = this.#index.documents.firstOf(version);
        const nudge = (this.#versions.of(version) - 1) * this.#weights.levelOfName;
        this.add(first, grade * this.#weights.name + nudge, { code, matched: entry.name });
      }
    }
  }

  /** The documents of the highest scores; of equal ones the first. */
  best(limit: number): readonly RankedDocument[] {
    return [...this.#found]
      .sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
      .slice(0, limit)
      .map(([number, growing]) => ({ document: this.#index.documents.found(number), ...growing }));
  }
}
