/** Longest way between two references of one sentence. */
const SENTENCE = 120;
const LAW_BEFORE = /(?:依照|依据|根据|按照|参照|适用|违反|触犯|符合)(?:了|上述)?$/u;
const LAW_AFTER = /^(?:(?:的|之)?规定|[、，和及与]\s*(?:《|第[^、，]{1,9}条))/u;
const SECTION_BEFORE = /(?:under|by|of|with|see|against|per|to|and|or|in|\(|,)\s*$/iu;
/** What acts do, and agreements and chapters seldom: Section 41(5)(b) provides that. */
const SECTION_BEHIND =
  /^ (?:also )?(?:provides?|requires?|applies|apply|prohibits?|authorises?|authorizes?|empowers?|permits?|states?|creates?)\b/u;
const AGREED_AFTER = /^(?:的|之|所)?约定/u;
const CONTRACT = /合同|协议/u;
/** 本法 and 本条例 name rules only; 本决定 or 本通知 may be anything where no rule was named. */
const RULE_WORDS = new Set([
  '法',
  '法典',
  '条例',
  '实施条例',
  '实施细则',
  '实施办法',
  '规定',
  '办法',
  '细则',
  '规则',
  '解释',
  '规程',
  '暂行规定',
  '暂行办法',
  '暂行条例',
]);

/** Whether the words around 第三条 show that it is of a law, where none was named. */
export function speaksOfLaw(text: string, start: number, end: number): boolean {
  return LAW_BEFORE.test(text.slice(Math.max(0, start - 6), start)) || LAW_AFTER.test(text.slice(end, end + 14));
}

/** Whether the words around “section 7” show that it is of an act, where none was named. */
export function speaksOfAct(text: string, start: number, end: number): boolean {
  return (
    SECTION_BEFORE.test(text.slice(Math.max(0, start - 14), start)) || SECTION_BEHIND.test(text.slice(end, end + 24))
  );
}

/** Whether what was agreed follows: clauses are agreed, laws are not. */
export function isAgreed(text: string, end: number): boolean {
  return AGREED_AFTER.test(text.slice(end, end + 4));
}

/** Where a text first speaks of a contract; infinity where it does not. */
export function contractAt(text: string): number {
  return CONTRACT.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** Whether 本 with this ending means a rule even where none was named. */
export function namesRule(ending: string): boolean {
  return RULE_WORDS.has(ending);
}

/** Whether two offsets are in one sentence, of Chinese or English. */
export function isSameSentence(text: string, from: number, to: number): boolean {
  return to - from < SENTENCE && !/[。；\n]|[.;!?]\s|‑/u.test(text.slice(from, to));
}
