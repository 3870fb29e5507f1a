import type { LexiconFile } from './lexiconFile.ts';

/** Longer ones are found by the sound of their parts. */
const CHINESE_PHRASE = /^[\u3400-\u9fff]{2,8}$/;

/**
 * The Chinese words that people say, each once, in the order of the files: what can be looked up by its sound. Everyday words are left
 * out, and names that only add articles: their sounds took more room in a pack than the words.
 */
export function phrasesOf(files: readonly LexiconFile[]): readonly string[] {
  const said = files
    .filter(({ kind }) => kind !== 'everyday' && kind !== 'articles')
    .flatMap(({ rows }) => rows.flatMap((row) => row.said));
  return [...new Set(said)].filter((word) => CHINESE_PHRASE.test(word));
}
