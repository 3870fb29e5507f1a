import { INSTRUMENT_WORDS, isNamePart, LAW_BY_INITIALS, NEVER_FIRST, SMALL_WORDS, SUBJECT } from './actName.ts';

/** No name is longer. */
const LONGEST = 160;
const INITIALS = new RegExp(`^${LAW_BY_INITIALS}$`, 'u');

interface Word {
  readonly text: string;
  readonly start: number;
}

/** Words of a name, the last one first; nothing stands between them but one space. */
function* wordsBackwards(text: string, end: number, lowest: number): Generator<Word> {
  let to = end;
  while (to > lowest) {
    let start = to;
    while (start > lowest && isNamePart(text, start - 1)) start -= 1;
    if (start === to) return;
    yield { text: text.slice(start, to), start };
    if (text.charAt(start - 1) !== ' ') return;
    to = start - 1;
  }
}

const isCapital = (word: string) => /^[A-Z]/u.test(word);

/** Where the words of a name begin that ends with the word for a law at `start`: Weapons Control of Weapons Control Law. */
function nameStart(text: string, start: number, lowest: number): number {
  let found = start;
  for (const word of wordsBackwards(text, start - 1, lowest)) {
    if (!isCapital(word.text) && !SMALL_WORDS.has(word.text)) break;
    if (isCapital(word.text) && !NEVER_FIRST.has(word.text)) found = word.start;
    else if (isCapital(word.text)) break;
  }
  return text.charAt(start - 1) === ' ' ? found : start;
}

/**
 * The name of an act that ends just before `at`, where a section follows it: the Weapons Control Law, Article 5; Regulations on Arms, reg 3;
 * CPL s 4. Such a section is of no act that was named before. “The Act, section 5” has no name. Bounded.
 */
export function actBefore(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const gap = /,? $/u.exec(text.slice(Math.max(0, at - 2), at));
  if (gap === null) return undefined;
  const end = at - gap[0].length;
  const lowest = Math.max(0, end - LONGEST);
  for (const { text: word, start } of wordsBackwards(text, end, lowest)) {
    if (start + word.length === end && INITIALS.test(word)) return { start, end };
    if (!INSTRUMENT_WORDS.has(word)) continue;
    const wordEnd = start + word.length;
    const first = nameStart(text, start, lowest);
    if (wordEnd === end) {
      if (first < start) return { start: first, end };
      continue;
    }
    const subject = SUBJECT.exec(text.slice(wordEnd, end))?.[0].length;
    return subject !== undefined && wordEnd + subject === end ? { start: first, end } : undefined;
  }
  return undefined;
}
