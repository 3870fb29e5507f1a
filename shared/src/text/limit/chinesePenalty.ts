import type { LegalLimit } from './legalLimit.ts';
import { chineseRange, clauseBefore, CHINESE_NUMBER } from './quantity.ts';

const DAYS = chineseRange('(?:日|天)');
const YEARS = chineseRange('(?:年|个月)');

/** Fines: a sum, a multiple, or none that is named. What they are reckoned from may stand before: 处违法所得一倍以上五倍以下罚款. */
const FINE = `[^，。；：、（）\\s处]{0,40}?(?:罚款|罚金)`;

/** Papers that are taken away, for a time or for good. */
const PAPERS = `(?:吊销|暂扣)(?:${YEARS})?[\\u4e00-\\u9fff]{0,12}?(?:驾驶证|许可证件|许可证|营业执照|执业证书|资格证书)`;

const PUNISHMENT = [
  `${DAYS}(?:的)?(?:行政)?拘留`,
  `${YEARS}(?:的)?有期徒刑`,
  '无期徒刑',
  '死刑',
  '拘役',
  '管制',
  '警告',
  '没收财产',
  `剥夺政治权利(?:${YEARS})?`,
  PAPERS,
  FINE,
].join('|');

const AND = '(?:、|或者|和|以及|，?\\s?(?:可以|应当)?(?:并处或者单处|并处|单处)(?:以)?|或者单处)';

/** 处 with all that is imposed; 判处 and 科处 tell of a sentence that was passed, mostly as a condition. */
const IMPOSED = new RegExp(
  `(?<![判科惩论查])(?:可以|应当)?(?:并处或者单处|并处|单处|处)(?:以)?(?:${PUNISHMENT})(?:${AND}(?:${PUNISHMENT})){0,8}`,
  'gu',
);

const TAKEN = new RegExp(PAPERS, 'gu');
const POINTS = new RegExp(`(?:一次)?记${CHINESE_NUMBER}分`, 'gu');

/** Before the words in their clause: nothing is imposed, or something was or may be imposed and that is a condition of another thing. */
const NOT_IMPOSED = /不(?:予|得|再|执行|适用|应|能|可)|免(?:予|除)|被|可能|曾|受(?:到|过)|应受|作出|已经|决定/u;

/** After the words: 的, 后 and the like make a condition of them. */
const CONDITION =
  /^(?:的(?!，?(?:并处|同时))|刑|后|时|期间|期满|以后|处罚|决定|以前|之日|或者[^，。；]{1,20}的，|、[^，。；]{1,20}的，)/u;

const CLAUSE = /[，。；：\n]/u;

function* found(text: string, pattern: RegExp): Generator<LegalLimit> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (NOT_IMPOSED.test(clauseBefore(text, start, CLAUSE)) || CONDITION.test(text.slice(end, end + 24))) continue;
    yield { kind: 'penalty', start, end };
  }
}

/** What a Chinese text imposes: 处五日以上十日以下拘留，可以并处五百元以下罚款. */
export function* chinesePenalties(text: string): Generator<LegalLimit> {
  yield* found(text, IMPOSED);
  // Those that are not imposed by 处; what lies in one that is, is told once.
  yield* found(text, TAKEN);
  yield* found(text, POINTS);
}
