import { tokens } from '../analysis.ts';

/** Takes the terms of a text in the order of the text: a Chinese term as its one or two code units, any other as its stem. */
export interface TermSink {
  /** `second` is 0 for a character that stands alone. */
  chinese(first: number, second: number): void;
  word(stem: string): void;
}

function isChinese(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

/** Spaces and the punctuation of Chinese texts: most of what stands between runs, and never part of a word, as 々 and 〡 are. */
function isSeparator(code: number): boolean {
  const isBracketOrStop = (code >= 0x3008 && code <= 0x301f) || (code >= 0x3000 && code <= 0x3003);
  return code < 0x30 || isBracketOrStop || (code >= 0x2010 && code <= 0x205e) || code === 0xb7;
}

function scanOther(text: string, start: number, end: number, sink: TermSink): void {
  let first = start;
  while (first < end && isSeparator(text.charCodeAt(first))) first += 1;
  if (first === end) return;
  for (const { term } of tokens(text.slice(first, end))) sink.word(term);
}

/**
 * The same terms as `tokens` gives for a normalised text, without an object and a string for each pair of characters: an index is
 * built from millions of them. Linear.
 */
export function scanTerms(normalised: string, sink: TermSink): void {
  const { length } = normalised;
  let place = 0;
  while (place < length) {
    const start = place;
    while (place < length && !isChinese(normalised.charCodeAt(place))) place += 1;
    if (place > start) scanOther(normalised, start, place, sink);
    let previous = 0;
    let run = 0;
    while (place < length) {
      const code = normalised.charCodeAt(place);
      if (!isChinese(code)) break;
      if (run > 0) sink.chinese(previous, code);
      previous = code;
      run += 1;
      place += 1;
    }
    if (run === 1) sink.chinese(previous, 0);
  }
}
