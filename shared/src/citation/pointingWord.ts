import { isHanAt, isWordAt } from './character.ts';
import { standsApart } from './knownName.ts';

/** What words right before an article say of its law: one of those above, or one that they do not name. */
export type PointsTo = 'above' | 'another';

const FILLERS = '(?:规定|的|之|中|里){0,2}$';
const WORDS = '(?:法律|法规|规章|法条|条文|条款)';
/** 上述法律, 前述法条, 上述两条. */
const ABOVE = new RegExp(
  `(?:[上前]述|以上|[上前]列|前引)(?:(?:有关|相关)?(?:[两二三四几各]?(?:部|个|条|款|项)|各)?${WORDS}?)${FILLERS}`,
  'u',
);
/** 其他法律, 有关法规, 另一部法律, 新法. */
const ANOTHER = new RegExp(`(?:${WORDS}|[新旧原]法|其他|另一[部个]?)${FILLERS}`, 'u');
const LONGEST = 14;
/** Last units of such words; most articles stand behind others. */
const ENDS = '规定的之中里律法章条文款述上列引他部个一项';

/** What the words before an offset point to; nothing where they are none of these. Bounded. */
export function pointsTo(text: string, at: number): PointsTo | undefined {
  if (at === 0 || !ENDS.includes(text.charAt(at - 1))) return undefined;
  const before = text.slice(Math.max(0, at - LONGEST), at);
  if (ABOVE.test(before)) return 'above';
  return ANOTHER.test(before) ? 'another' : undefined;
}

/** Words for documents with the last character of which other words end that may stand before an article: 意见 and 见. */
const DOCUMENT = /(?:意见|通知|告知|指引|指令|命令|附则|细则|规则|守则|准则)$/u;
const CLOSING_QUOTES = '”」』';
/** Behind these an article may stand too that is not of them: 再次出现第一百九十五条, 盗窃罪第二百六十四条. */
const BEFORE_ARTICLES = '现考去加止嫌罪条款项目';

/** Whether an article is glued to words that it is of: 会议纪要第五条, “意见”第五条, GB7258第5条, 刑诉第八十条. */
export function isGlued(text: string, at: number): boolean {
  if (at === 0) return false;
  if (isWordAt(text, at - 1) || CLOSING_QUOTES.includes(text.charAt(at - 1))) return true;
  if (!isHanAt(text, at - 1) || BEFORE_ARTICLES.includes(text.charAt(at - 1))) return false;
  return !standsApart(text, at) || DOCUMENT.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether a word for an instrument begins with one that may mean several: 上述规定. */
export function isAbove(text: string, at: number): boolean {
  return /^(?:[上前]述|[上前]列)/u.test(text.slice(at, at + 2));
}

/** Kinds that stand for rules of other kinds too: 该规定 is what was just told, 该法 also a code. */
const WIDE_KINDS: Readonly<Record<string, RegExp>> = {
  规定: /./u,
  法: /(?:法典?|宪法|通则|总则|编)$/u,
};

/** Whether 该条例 may be of a law with this name, the last word of which is its kind. */
export function mayBeOfKind(ending: string, kind: string): boolean {
  return kind.endsWith(ending) || WIDE_KINDS[ending]?.test(kind) === true || !/\p{Script=Han}/u.test(kind);
}
