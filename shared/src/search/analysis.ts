import { isStopWord, stem } from './stem.ts';

/** One unit of a text that can be looked up, and where it stands in the normalised text. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of Chinese characters, and of letters and digits of other scripts. */
const RUNS =
  /[\u3400-\u9fff\uf900-\ufaff〇]+|(?:(?![\u3400-\u9fff\uf900-\ufaff〇])[\p{L}\p{N}])+(?:['’]\p{Script=Latin}+)?/gu;
const CHINESE = /^[\u3400-\u9fff\uf900-\ufaff〇]/;

function* chineseTokens(run: string, start: number): Generator<Token> {
  if (run.length === 1) yield { term: run, start, end: start + 1 };
  for (let place = 0; place + 1 < run.length; place += 1) {
    yield { term: run.slice(place, place + 2), start: start + place, end: start + place + 2 };
  }
}

/** Splits at borders between Latin letters and Chinese; a word of letters is stemmed, a Chinese run becomes its bigrams. */
function* runTokens(run: string, start: number): Generator<Token> {
  if (CHINESE.test(run)) {
    yield* chineseTokens(run, start);
    return;
  }
  yield { term: stem(run), start, end: start + run.length };
}

/**
 * The terms of a normalised text: bigrams of Chinese characters (a lone character as itself), stems of words in other scripts.
 * Bigrams beat dictionary words on typing errors and prefixes, and do not depend on the version of anybody's dictionary. Linear.
 */
export function* tokens(normalised: string): Generator<Token> {
  for (const match of normalised.matchAll(RUNS)) yield* runTokens(match[0], match.index);
}

/** The terms of a query; words that carry nothing are left out unless there is nothing else. */
export function queryTerms(normalised: string): readonly string[] {
  const found = [...normalised.matchAll(RUNS)].map((match) => ({ run: match[0], start: match.index }));
  const telling = found.filter(({ run }) => !isStopWord(run));
  const chosen = telling.length > 0 ? telling : found;
  return [...new Set(chosen.flatMap(({ run, start }) => [...runTokens(run, start)].map(({ term }) => term)))];
}

/** The last word of a query when it may still be half typed: Latin letters at the very end. */
export function unfinishedWord(normalised: string): string | undefined {
  const word = /[\p{Script=Latin}\p{N}]+$/u.exec(normalised)?.[0];
  return word !== undefined && word.length >= 2 ? word : undefined;
}
