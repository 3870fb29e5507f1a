import { placeOf } from '../index/index.ts';
import type { Searchable } from '../index/index.ts';
import { ownTerms } from './concept.ts';
import type { Concept } from './concept.ts';

/**
 * For each document the share, by rarity, of a query's own terms with which people ask for it; 0 to 1. Time: the postings of these terms
 * among what is asked, and a search in each for each document. @throws IndexDamage
 */
export async function askedShares(
  { asked, documents: { count } }: Searchable,
  concepts: readonly Concept[],
  documents: readonly number[],
): Promise<readonly number[]> {
  const terms = ownTerms(concepts.filter(({ counts }) => counts));
  const postings = await asked.postings(terms);
  if (postings.size === 0) return documents.map(() => 0);
  const rated = terms.map((term) => {
    const having = postings.get(term);
    return { having, rarity: Math.log(1 + count / (1 + (having?.documents.length ?? 0))) };
  });
  const total = rated.reduce((sum, { rarity }) => sum + rarity, 0);
  return documents.map((document) =>
    rated.reduce(
      (sum, { having, rarity }) => sum + (having !== undefined && placeOf(document, having) >= 0 ? rarity / total : 0),
      0,
    ),
  );
}
