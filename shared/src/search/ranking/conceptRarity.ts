import type { Concept } from './concept.ts';
import type { FoundTerms } from './termFinder.ts';

/** How rare what a concept stands for is: its own words if they are anywhere, else the surest others. */
export function rarityOf({ alternatives, weight }: Concept, found: FoundTerms): number {
  for (const said of alternatives) {
    const rarity = said.terms.reduce((sum, { term, weight: of }) => sum + of * (found.get(term)?.rarity ?? 0), 0);
    if (rarity > 0) return rarity * said.weight * weight;
  }
  return 0;
}

/** The most that a concept gives if a term gives its rarity. */
export function mostOf({ alternatives, weight }: Concept, found: FoundTerms): number {
  let most = 0;
  for (const { terms, weight: of } of alternatives)
    most = Math.max(most, of * terms.reduce((sum, { term }) => sum + (found.get(term)?.rarity ?? 0), 0));
  return most * weight;
}
