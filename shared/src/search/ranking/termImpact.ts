import { LARGEST_FREQUENCY, lengthOfCode } from '../index/index.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** How many codes of lengths there are. */
export const LENGTH_CODES = 256;

/** What a term of rarity 1 gives to a document, by how often it is there and how long the document is (BM25F: Robertson, Zaragoza 2009). */
export class TermImpact {
  /** By frequency in the body times {@link LENGTH_CODES} and length code: what a term gives that stands in the body only. */
  readonly inBody: Float32Array;
  readonly #saturation: number;
  /** By length code: what the length of a document does to its saturation. */
  readonly #norms: Float32Array;

  constructor(meanLength: number, { saturation, lengthNorm, fieldBody }: RankingWeights) {
    this.#saturation = saturation;
    this.#norms = Float32Array.from({ length: LENGTH_CODES }, (_, code) => {
      const relative = lengthOfCode(code) / meanLength;
      return saturation * (1 - lengthNorm + lengthNorm * relative);
    });
    this.inBody = Float32Array.from({ length: (LARGEST_FREQUENCY + 1) * LENGTH_CODES }, (_, place) =>
      this.of(Math.floor(place / LENGTH_CODES) * fieldBody, place % LENGTH_CODES),
    );
  }

  /** What a weighed frequency over all fields gives. */
  of(frequency: number, lengthCode: number): number {
    return (frequency * (this.#saturation + 1)) / (frequency + (this.#norms[lengthCode] ?? 1));
  }
}
