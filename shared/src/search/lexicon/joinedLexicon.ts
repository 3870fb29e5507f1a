import { LEXICON_WEIGHTS } from './lexiconWeights.ts';
import type { WordExpansion, WordLexicon } from './wordLexicon.ts';

/** Several lexicons asked as one. */
export interface JoinedLexicon {
  expansions(normalisedQuery: string): readonly WordExpansion[];
  telling(normalisedQuery: string): string;
  articlesOf(name: string): readonly string[];
}

/** Several lexicons asked as one: the surest weight of each text, best first; what any of them holds for empty is left out. */
export function joinLexicons(lexicons: readonly WordLexicon[]): JoinedLexicon {
  const [only] = lexicons;
  if (only !== undefined && lexicons.length === 1) return only;
  return {
    expansions: (query) => {
      const best = new Map<string, WordExpansion>();
      for (const expansion of lexicons.flatMap((lexicon) => lexicon.expansions(query))) {
        if (expansion.weight > (best.get(expansion.text)?.weight ?? 0)) best.set(expansion.text, expansion);
      }
      return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, LEXICON_WEIGHTS.most);
    },
    articlesOf: (name) => [...new Set(lexicons.flatMap((lexicon) => lexicon.articlesOf(name)))],
    telling: (query) => lexicons.reduce((rest, lexicon) => lexicon.telling(rest), query),
  };
}
