import type { LegalLimit } from './legalLimit.ts';
import { clauseBefore, ENGLISH_NUMBER } from './quantity.ts';

const UNIT =
  "(?:(?:calendar|working|business|clear) )?(?:minutes?|hours?|days?|weeks?|months?|years?)(?:['’](?!s\\b))?";
const SPAN = `${ENGLISH_NUMBER} ${UNIT}`;
const TERM = `(?:a (?:term|period) )?(?:of )?(?:not exceeding |not more than |up to |at least |of )?${SPAN}`;
const SUM = `(?:(?:NZ|US|A|HK)?\\$|£|€|¥|RMB ?)\\d[\\d,]{0,14}(?:\\.\\d{1,2})?(?: (?:thousand|million|billion))?`;

const TIME = new RegExp(
  `\\b(?:within|(?:not|no) later than|(?:not|no) (?:more|longer) than|not exceeding|must not exceed|(?:for )?up to|in the|before the end of (?:the period of )?) ?(?:a (?:period|maximum) of )?${SPAN}\\b(?: (?:of|after|from|before) [^,.;:\\n]{1,40}?(?=[,.;:\\n]|$))?`,
  'giu',
);
const PRISON = new RegExp(
  `\\b(?:imprisonment|detention) (?:for )?(?:life|${TERM})|\\b${SPAN} (?:imprisonment|in prison)`,
  'giu',
);
const FINE = new RegExp(`\\b(?:a )?fine (?:not exceeding |of up to |not more than |of )?${SUM}`, 'giu');

/** Only what a sentence says to be imposed is a penalty; what an offence is punishable by is often a condition of another thing. */
const IMPOSES = /\b(?:liable|penalty|penalties|maximum|punished|fined)\b/iu;
const CONDITION = /\b(?:punishable|convicted|sentenced|sentence|carrying|not liable)\b/iu;
/** Within how long something happened before is no limit. */
const LOOKING_BACK = /\b(?:previous|prior|earlier|preceding|last)\b/iu;
const SENTENCE_END = /[.;\n]/u;
const FAR_BACK = 200;

function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - FAR_BACK), at)
      .split(SENTENCE_END)
      .at(-1) ?? ''
  );
}

function* penalties(text: string): Generator<LegalLimit> {
  for (const pattern of [PRISON, FINE]) {
    for (const match of text.matchAll(pattern)) {
      const before = sentenceBefore(text, match.index);
      if (!IMPOSES.test(before) || CONDITION.test(before)) continue;
      yield { kind: 'penalty', start: match.index, end: match.index + match[0].length };
    }
  }
}

function* times(text: string): Generator<LegalLimit> {
  for (const match of text.matchAll(TIME)) {
    const around = clauseBefore(text, match.index, /[,.;:\n]/u).slice(-24);
    if (LOOKING_BACK.test(match[0]) || /\b(?:imprisonment|fine|detention)\b/iu.test(around)) continue;
    yield { kind: 'time-limit', start: match.index, end: match.index + match[0].length };
  }
}

/** What an English text imposes and how long it gives: a fine not exceeding $5,000, within 28 days. */
export function* englishLimits(text: string): Generator<LegalLimit> {
  yield* penalties(text);
  yield* times(text);
}

/** What makes a bound of the sum behind it. */
const BOUND =
  '(?:\\b(?:less|more|not (?:less|more)|no (?:less|more)) than |\\b(?:not exceeding|exceeding|exceeds|at least|at most|up to|under|over) )?';
const AMOUNT = new RegExp(`${BOUND}(?:${SUM}(?! ?\\d)|\\b\\d[\\d,]{0,14} (?:yuan|dollars|RMB)\\b)`, 'giu');

/** Sums of money in the signs that English texts use, with what bounds them. */
export function* englishAmounts(text: string): Generator<LegalLimit> {
  for (const match of text.matchAll(AMOUNT)) {
    yield { kind: 'amount', start: match.index, end: match.index + match[0].length };
  }
}
