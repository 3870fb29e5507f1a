import type { QueryLexicon } from './concept.ts';

/** What ends the name of a crime: 盗窃罪. */
const CRIME = '罪';
/** What is asked of a crime: how it is punished. */
const PUNISHED =
  /(?:会|要|被)?(?:怎么|如何|怎样|咋)?(?:处罚|判刑?|量刑|定罪|判几年|判多少年|坐几年牢)(?:标准)?[?？]?$/u;
/** How sure the lexicon is of words that are the law's own for a thing. */
const SURE = 0.75;
/** Shorter words stand in too many provisions to define anything. */
const LEAST_DEFINITION = 5;
const MOST_DEFINITIONS = 3;
/** Main penalties (《刑法》第三十三条); 管制 alone is also supervision of many other things. */
const PENALTY = /有期徒刑|拘役|死刑/u;

/**
 * The words by which the law defines the crime that a normalised query names, with or without 罪, words that carry nothing and what is asked of it; none when it names
 * none. Which names are those of crimes, the lexicon knows.
 */
export function definitionsOfCrime(normalised: string, lexicon: QueryLexicon | undefined): readonly string[] {
  const plain = normalised.replace(PUNISHED, '');
  const telling = lexicon?.telling?.(plain) ?? plain;
  const name = telling.endsWith(CRIME) ? telling : telling + CRIME;
  return (lexicon?.expansions(name) ?? [])
    .filter(({ start, end, weight }) => start === 0 && end === name.length && weight >= SURE)
    .map(({ text }) => text)
    .filter(({ length }) => length >= LEAST_DEFINITION)
    .slice(0, MOST_DEFINITIONS);
}

/** Whether a folded text defines a crime by these words: it has them, and the penalty for it. */
export function definesCrime(text: string, definition: string): boolean {
  return text.includes(definition) && PENALTY.test(text);
}
