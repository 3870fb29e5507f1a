import type { Status } from '../../model/index.ts';
import type { Searchable, DocumentTable } from '../index/index.ts';
import type { RankingWeights } from './rankingWeights.ts';

const UNASKED = -1;

/** How much each version counts on a day: by its level, by where it stands in its life, and by how often questions lead to it. */
export class VersionWeights {
  readonly #documents: DocumentTable;
  readonly #weights: Float32Array;
  /** Doublings of the questions that each version answers. */
  readonly #answers: Float32Array;
  readonly #status: (instrument: number, version: number) => Status | undefined;
  readonly #ranking: RankingWeights;

  /** `status` tells the status of a version; nothing when it is no answer. It is asked once a version. */
  constructor(
    index: Searchable,
    status: (instrument: number, version: number) => Status | undefined,
    weights: RankingWeights,
  ) {
    this.#documents = index.documents;
    this.#answers = new Float32Array(index.documents.versionCount);
    for (const [version, answers] of index.learned.answers) this.#answers[version] = Math.log2(1 + answers);
    this.#weights = new Float32Array(index.documents.versionCount).fill(UNASKED);
    this.#status = status;
    this.#ranking = weights;
  }

  /** 0 for a version that is no answer. */
  of(version: number): number {
    const known = this.#weights[version] ?? 0;
    if (known !== UNASKED) return known;
    const weight = this.#weigh(version);
    this.#weights[version] = weight;
    return weight;
  }

  /** The same, raised by `share` with each doubling of the questions that the version has answered. */
  taught(version: number, share: number): number {
    return this.of(version) * (1 + share * (this.#answers[version] ?? 0));
  }

  /** The weight of the weightiest version of an instrument; 0 when none is an answer. */
  best(instrument: number): number {
    return Math.max(0, ...this.versionsOf(instrument).map((version) => this.of(version)));
  }

  /** The versions of an instrument that can be an answer. Logarithmic. */
  versionsOf(instrument: number): readonly number[] {
    let low = 0;
    let high = this.#documents.versionCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#documents.instrumentOf(middle) < instrument) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    const { versionCount } = this.#documents;
    for (
      let version = low;
      version < versionCount && this.#documents.instrumentOf(version) === instrument;
      version += 1
    )
      if (this.of(version) > 0) found.push(version);
    return found;
  }

  #weigh(version: number): number {
    const documents = this.#documents;
    const status = this.#status(documents.instrumentOf(version), documents.placeOf(version));
    if (status === undefined) return 0;
    const { levels, statuses, policing } = this.#ranking;
    const ofPolice = 1 + policing * Math.sqrt(documents.policingOf(version));
    return Math.fround(levels[documents.levelOf(version)] * (statuses[status] ?? 1) * ofPolice);
  }
}
