import type { SoundTable, TermLayer } from '../index/index.ts';

const LONGEST_SYLLABLE = 6;
const MOST_SYLLABLES = 16;
/** Characters of a syllable that are tried, most frequent first. */
const CHARACTERS = 14;
const PAIRS_OF_CHARACTER = 400;
/** How many readings of a word are looked for. */
const READINGS = 4;

/** The syllables of a word of letters, as few as possible; nothing when it has none. */
export function syllablesOf(word: string, sounds: SoundTable): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const before = best[start];
      const syllable = word.slice(start, end);
      if (before === undefined || sounds.charactersOf(syllable) === '') continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, syllable];
    }
  }
  return best[word.length];
}

async function pairWeights(
  first: string,
  second: string,
  body: TermLayer,
  sounds: SoundTable,
): Promise<ReadonlyMap<string, number>> {
  const seconds = new Set(sounds.charactersOf(second));
  const lists = await Promise.all(
    Array.from(sounds.charactersOf(first).slice(0, CHARACTERS), (character) =>
      body.withPrefix(character, PAIRS_OF_CHARACTER),
    ),
  );
  const weights = new Map<string, number>();
  for (const { term, count } of lists.flat()) {
    if (term.length === 2 && seconds.has(term[1] ?? '')) weights.set(term, Math.log(1 + count));
  }
  return weights;
}

interface Path {
  readonly text: string;
  readonly score: number;
}

/** The most common readings of syllables, by how often their pairs of characters occur in the texts (Viterbi 1967), best first. */
async function readings(syllables: readonly string[], body: TermLayer, sounds: SoundTable): Promise<readonly string[]> {
  let paths = new Map<string, Path>();
  for (const [place, second] of syllables.entries()) {
    const first = syllables[place - 1];
    if (first === undefined) continue;
    const next = new Map<string, Path>();
    for (const [pair, weight] of await pairWeights(first, second, body, sounds)) {
      const [begin = '', last = ''] = pair;
      const before = place === 1 ? { text: begin, score: 0 } : paths.get(begin);
      const score = (before?.score ?? 0) + weight;
      if (before !== undefined && score > (next.get(last)?.score ?? -1))
        next.set(last, { text: before.text + last, score });
    }
    paths = next;
  }
  return [...paths.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, READINGS)
    .map(({ text }) => text);
}

/**
 * A query typed in pinyin as Chinese: for each word of letters that is all syllables, the characters that most often stand together
 * with that sound in the indexed texts, the most common first; numbers as they are. Nothing when any word is no pinyin.
 */
export async function readSpoken(
  normalised: string,
  body: TermLayer,
  sounds: SoundTable,
): Promise<readonly (readonly string[])[] | undefined> {
  const words = normalised
    .replace(/['’]/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const parts: (readonly string[])[] = [];
  for (const word of words) {
    const syllables = /^\d+$/.test(word) ? undefined : syllablesOf(word, sounds);
    const spoken = syllables !== undefined && syllables.length >= 2 && syllables.length <= MOST_SYLLABLES;
    const read = spoken ? await readings(syllables, body, sounds) : /^\d+$/.test(word) ? [word] : [];
    if (read.length === 0) return undefined;
    parts.push(read);
  }
  return parts.length === 0 ? undefined : parts;
}
