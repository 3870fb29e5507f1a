import { legalOrderBefore, nameElsewhere } from '../text/index.ts';
import { isHanAt, wordBefore } from './character.ts';
import { ISSUERS, STATE } from './lawName.ts';
import type { LawNames, NameMatch } from './lawNames.ts';
import { regionBefore } from './region.ts';

/** A name without quotation marks, in front of an article. */
export interface BareName extends NameMatch {
  /** Whether the name is in the table; else it only has the form of one. */
  readonly isKnown: boolean;
}

/**
 * Last characters of the words behind which the name of a law may begin: 依照 根据 违反 适用 符合, 和 与 及, 的, 在 … Behind any other
 * character the name is part of a longer one (保险法 in 社会保险法, 学法 in 大学法律系).
 */
const LEAD_IN =
  '照据按依反犯用合循守行施彻实和与及或者由在是为因从将把被如若即则而但的了新旧原于以并且有除到至向经见括指称改订布对当系成属非比就等引定规将受予述同时年后前第读查触背担响过造张虑备取交付起入知偿使供得算分尽无存匿寄又故亦看问凭拿另';
/** Words in front of which the last character alone would deceive. */
const OWN_COUNTRY = [
  '我国',
  '中国',
  '本国',
  '全国',
  '祖国',
  '内地',
  '大陆',
  '现行',
  '学习',
  '宣传',
  '涉及',
  '结合',
  '从事',
  '审理',
  '办理',
  '受理',
  '处理',
  '引进',
  '超出',
];

/** Whether a name that begins at `start` stands apart from what is before it. */
export function standsApart(text: string, start: number): boolean {
  if (start === 0 || !isHanAt(text, start - 1)) return true;
  if (LEAD_IN.includes(text.charAt(start - 1))) return true;
  return wordBefore(text, start, OWN_COUNTRY) !== undefined;
}

/** The start of a name with the state's name or the issuers before it. */
export function withPrefix(text: string, start: number, floor: number): number {
  let first = start;
  if (first - STATE.length >= floor && text.startsWith(STATE, first - STATE.length)) first -= STATE.length;
  if (!text.startsWith('关于', start)) return first;
  for (;;) {
    const end = text.charAt(first - 1) === '、' || text.charAt(first - 1) === '和' ? first - 1 : first;
    const issuer = wordBefore(text, end, ISSUERS);
    if (issuer === undefined || end - issuer.length < floor) return first;
    first = end - issuer.length;
  }
}

/** The legal order or region whose law a name is of, by the words before it. */
function placeBefore(text: string, start: number, name: string): string | undefined {
  return legalOrderBefore(text, start) ?? regionBefore(text, start, name);
}

/** A known name that ends at `end`, the longest that stands apart; of another legal order (德国的刑法) it is not the one known. */
export function knownName(text: string, end: number, floor: number, tables: readonly LawNames[]): BareName | undefined {
  for (const table of tables) {
    for (const match of table.endingAt(text, end, floor)) {
      const start = withPrefix(text, match.start, floor);
      if (start === match.start && !standsApart(text, start)) continue;
      const written = text.slice(start, end);
      const order = written.startsWith(STATE) ? undefined : placeBefore(text, start, written);
      if (order === undefined) return { ...match, start, isKnown: true };
      return { ...match, start, title: nameElsewhere(order, written), isKnown: false };
    }
  }
  return undefined;
}
