import { chinesePenalties } from './chinesePenalty.ts';
import { chineseTimeLimits } from './chineseTimeLimit.ts';
import { englishAmounts, englishLimits } from './englishLimit.ts';
import type { LegalLimit } from './legalLimit.ts';
import { chineseRange } from './quantity.ts';

/** What makes a bound of the sum behind it: 货值金额不足一万元的 tells of no 一万元. */
const BOUND = '(?:不(?:足|满|到|超过|得超过|高于|低于|少于)|未(?:达到?|满)|达到|超过|低于|高于)?';
const YUAN = new RegExp(BOUND + chineseRange('(?:元|美元|港元)'), 'gu');

function* chineseAmounts(text: string): Generator<LegalLimit> {
  for (const match of text.matchAll(YUAN)) {
    yield { kind: 'amount', start: match.index, end: match.index + match[0].length };
  }
}

/**
 * Finds the words of a text that set a limit: what is imposed, how long there is, how much money is meant. Reads Chinese and English. In
 * order of their place, none overlapping; words that only tell a condition (“被判处”, “punishable by”) or take something back (“不予”) are
 * left out, because what is shown as a limit has to be one. Linear in the length of the text.
 */
export function findLegalLimits(text: string): readonly LegalLimit[] {
  // Penalties come first, so that a sum inside one is not told again.
  const found = [
    ...chinesePenalties(text),
    ...englishLimits(text),
    ...chineseTimeLimits(text),
    ...chineseAmounts(text),
    ...englishAmounts(text),
  ];
  const told = new Uint8Array(text.length);
  const apart = found.filter(({ start, end }) => {
    if (told.subarray(start, end).includes(1)) return false;
    told.fill(1, start, end);
    return true;
  });
  return apart.sort((a, b) => a.start - b.start);
}
