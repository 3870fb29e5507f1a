import { stem } from '../stem.ts';

/** Forms that no rule of endings joins, and the two spellings of English. */
const IRREGULAR = new Map(
  (
    'licence:license licences:license licenced:license offence:offense offences:offense defence:defense cheque:check tyre:tire ' +
    'kerb:curb centre:center programme:program judgement:judgment jewellery:jewelry counsellor:counselor paedophile:pedophile ' +
    'stole:steal stolen:steal theft:theft thieves:thief drove:drive driven:drive drank:drink drinking:drink fought:fight bought:buy ' +
    'sold:sell caught:catch ran:run fled:flee hid:hide hidden:hide broke:break broken:break shot:shoot bit:bite bitten:bite beat:beat ' +
    'beaten:beat struck:strike threw:throw thrown:throw took:take taken:take paid:pay lent:lend sent:send found:find lost:lose ' +
    'wrote:write written:write sworn:swear swore:swear forbidden:forbid withdrawn:withdraw withdrew:withdraw forgave:forgive ' +
    'children:child women:woman men:man policemen:policeman people:people knives:knife wives:wife lives:life witnesses:witness ' +
    'organise:organize organised:organize recognise:recognize authorised:authorize unauthorised:unauthorized'
  )
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to] as const;
    }),
);

function foldedWord(word: string): string {
  const plain = word.replace(/['’]s$/, '').replace(/['’]/g, '');
  const joined = IRREGULAR.get(plain) ?? plain.replace(/(?<=[a-z]{2})our(?=s$|$|ed$|ing$|er$|ers$|hood$)/, 'or');
  return stem(joined);
}

/** A text as the lexicon compares it, and where each of its units stood. */
export interface FoldedWords {
  readonly text: string;
  /** For each unit of `text`, the place in the normalised text where its word or character begins. */
  readonly starts: readonly number[];
  /** For each unit, the place where its word or character ends. */
  readonly ends: readonly number[];
}

/** Words that stand inside phrases without changing them: articles, owners and “of” in English (use of force, use force), 了 in Chinese (打了人, 喝了酒开车). */
const FILLERS = new Set('a an the of my your his her our their its this that these those some any'.split(' '));
const PIECES = /([\p{Script=Latin}\p{N}]+(?:['’]\p{Script=Latin}+)?)|了(?![解结断])|([\p{L}\p{M}])/gu;

/**
 * A normalised text as a row of words: English words as stems with one space between them, Chinese characters as they are,
 * everything else (white space, hyphens, punctuation, filling words) dropped, where it divides words as one space. Linear.
 */
export function foldWords(normalised: string): FoldedWords {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let last = 0;
  let lastLatin = false;
  const add = (piece: string, start: number, end: number) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const match of normalised.matchAll(PIECES)) {
    const [whole, latin, character] = match;
    if ((latin === undefined && character === undefined) || FILLERS.has(whole)) continue;
    const end = match.index + whole.length;
    const gap = /[^\s了\p{Script=Latin}]/u.test(normalised.slice(last, match.index));
    if (text !== '' && ((latin !== undefined && lastLatin) || gap)) add(' ', last, match.index);
    add(latin === undefined ? whole : foldedWord(latin), match.index, end);
    last = end;
    lastLatin = latin !== undefined;
  }
  return { text, starts, ends };
}

/** Chinese words of grammar that stand inside what people say without changing it; not behind a negation, which they may belong to. */
const GRAMMAR = /(?<![不没未别无])[的着过到在里个是就都也会能要]/gu;

/** Places of the words of grammar in a text, one unit each. */
export function grammarIn(text: string): readonly number[] {
  return Array.from(text.matchAll(GRAMMAR), ({ index }) => index);
}

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** Whether a word may begin or end between two units: not inside a word of letters. */
export function isBorder(text: string, place: number): boolean {
  return place <= 0 || place >= text.length || !(LETTER.test(text[place - 1] ?? '') && LETTER.test(text[place] ?? ''));
}
