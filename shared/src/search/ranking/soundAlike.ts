import { normalise } from '../../text/index.ts';
import { queryTerms } from '../analysis.ts';
import type { Searchable, SoundTable } from '../index/index.ts';

const RUN = /^[\u3400-\u9fff]{4,12}$/;

/** A syllable as many who speak hear it: zh like z, ng like n. */
function roughly(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** Whether a character may have been typed for another: it sounds alike, or no text has it. */
function standsFor(typed: string, meant: string, sounds: SoundTable): boolean {
  const [sound, wanted] = [sounds.syllableOf(typed), sounds.syllableOf(meant)];
  return sound === undefined || (wanted !== undefined && roughly(sound) === roughly(wanted));
}

/** Whether a word was meant by a run of its length: at least half of its characters are there, and the others may stand for its own. */
function isMeant(word: string, run: string, sounds: SoundTable): boolean {
  if (word.length !== run.length) return false;
  let shared = 0;
  for (let place = 0; place < run.length; place += 1) {
    const [typed = '', meant = ''] = [run[place], word[place]];
    if (typed === meant) shared += 1;
    else if (!standsFor(typed, meant, sounds)) return false;
  }
  return shared * 2 >= run.length;
}

/**
 * The known word that was meant by a query of a few Chinese characters that sounds like it and has at least half of its characters:
 * 寻衅滋事 for 寻衅兹事. Nothing where several are alike, and nothing for a query that a text may say as it is.
 */
export async function wordHeard(query: string, index: Searchable): Promise<string | undefined> {
  const run = normalise(query);
  if (!RUN.test(run)) return undefined;
  const pairs = queryTerms(run);
  const here = await index.body.counts(pairs);
  if (pairs.every((pair) => here.has(pair))) return undefined;
  const [names, sounds] = await Promise.all([index.names(), index.sounds()]);
  const words = new Set<string>();
  for (const pair of pairs) {
    if (!here.has(pair)) continue;
    for (const number of names.with('key', pair)) {
      const named = names.entry(number);
      if (named?.role === 'phrase' && isMeant(named.name, run, sounds)) words.add(named.name);
    }
  }
  const [word] = words;
  return words.size > 1 || word === run ? undefined : word;
}
