import type { LegalLimit } from './legalLimit.ts';
import { CHINESE_NUMBER } from './quantity.ts';

const UNIT = '(?:个工作日|工作日|小时|分钟|日|天|个月|周|年)';
/** Not the day of a date: 三月三十一日前. */
const SPAN = `(?<![月\\d〇零一二两三四五六七八九十百])${CHINESE_NUMBER}(?:个)?${UNIT}`;

/** 自收到申请之日起, with what it is counted from. */
const FROM = '(?:自[^，。；：\\s]{1,30}?起[，]?(?:的)?)?';

const WITHIN = new RegExp(`${FROM}(?:${SPAN}[至到])?${SPAN}(?:以内|之内|内|前)`, 'gu');
const AT_MOST = new RegExp(
  `(?:最长|至迟|一般|累计)?(?:不得超过|不得多于|不超过|延长至|延长到|可以延长|期限为|期限是)${SPAN}(?:[至到]${SPAN})?`,
  'gu',
);

/** Within how long something happened before is no limit: 一年内有前款行为, 五年以内再犯. */
const LOOKING_BACK = /^[^，。；]{0,14}?(?:再|又|曾|多次|[\d两二三四五]次|累计|受过|因)/u;

/** A span as an age or a sentence: 未满十八周岁, 十年以内 of 有期徒刑. */
const SENTENCE = /^(?:的)?(?:有期徒刑|拘役|管制|拘留)/u;

/** How long a Chinese text gives: 自收到申请之日起三十日内, 不得超过二十四小时. */
export function* chineseTimeLimits(text: string): Generator<LegalLimit> {
  for (const pattern of [WITHIN, AT_MOST]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const after = text.slice(end, end + 20);
      if (SENTENCE.test(after) || (pattern === WITHIN && LOOKING_BACK.test(after))) continue;
      yield { kind: 'time-limit', start, end };
    }
  }
}
