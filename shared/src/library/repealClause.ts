import type { IsoDate } from '../model/index.ts';
import { datesIn } from '../reading/index.ts';

/** What a provision ends. */
export interface RepealClause {
  /** Names as written, without their marks. */
  readonly names: readonly string[];
  /** The day that the provision itself states for its own text. */
  readonly from?: IsoDate;
}

const TITLE = '《(?:[^《》]|《[^《》]*》)+》';
const NOTE = '(?:[（(][^（()）]*[)）])?';
const SINCE = '(?:自[^。；《》]{1,30}起)?';
const ENDS = '(?:同时|即行|一并|相应|自行|予以)?(?:废止|失效)';
/** 国务院1984年4月7日发布的; never the basis on which something was made. */
const PUBLISHED =
  '(?:(?:(?!根据|依据|依照|按照|有关|关于)[^《》。；，、]){0,100}(?:发布|公布|颁布|颁发|通过|批准|印发|施行|实施|修正|修订)的)?';
const NEXT = `(?:(?:[、，,和及与]|以及)${PUBLISHED})?${TITLE}${NOTE}`;
const CLAUSE = new RegExp(
  `(?<!根据|依据|依照|按照|违反)${TITLE}${NOTE}(?:${NEXT})*(?:及其(?:实施细则|修正案|附件)?)?${SINCE}[，,]?${ENDS}(?=[。；，,）)\\s]|$)`,
  'gu',
);
const COMMENCES = /[自从]([^。；]{1,30}?)起(?:正式)?(?:施行|实施|生效|执行)/u;

function titlesIn(text: string): readonly string[] {
  return (text.match(new RegExp(TITLE, 'gu')) ?? []).map((title) => title.slice(1, -1));
}

/** Whether a text may end an instrument; quick. */
export function endsSomething(text: string): boolean {
  return text.includes('废止') || text.includes('失效');
}

/**
 * The instruments that a provision repeals as a whole, 《某某条例》同时废止, or nothing. A part of one (《某法》第五条同时废止), the law on
 * which a repealed text was based, and words that only conflict (与本法不一致的) are none. Time grows with the text, and with the square of
 * the names of one list.
 *
 * Chinese laws end former ones in this way in their last articles: 《立法技术规范（试行）（一）》.
 */
export function readRepealClause(text: string): RepealClause | undefined {
  if (!endsSomething(text)) return undefined;
  const names = (text.match(CLAUSE) ?? []).flatMap(titlesIn);
  if (names.length === 0) return undefined;
  const [from] = datesIn(COMMENCES.exec(text)?.[1] ?? '');
  return { names, ...(from === undefined ? {} : { from }) };
}
