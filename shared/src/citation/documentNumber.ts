import { nameKey, parseNumeral } from '../text/index.ts';
import { readNumber, wordBefore } from './character.ts';

/**
 * Series in which rules are published, by the letters before the year (发文机关代字). A number of any other series, of a case or a
 * certificate, names no rule: （2014）刑初字第45号, 公刑鉴字〔2015〕12号.
 */
const RULE_SERIES = [
  '法明传',
  '法释',
  '法发',
  '法函',
  '法复',
  '法办',
  '法研',
  '高检发释字',
  '高检发研字',
  '高检发办字',
  '高检发',
  '高检会',
  '公通字',
  '公发',
  '公交管',
  '公治',
  '国办发明电',
  '国办发',
  '国办函',
  '国发',
  '国函',
  '国税发',
  '国税函',
  '财税',
  '财行',
  '司发通',
  '司发',
  '中办发',
  '中政委',
  '中发',
  '政法',
  '人社部发',
  '人社厅发',
  '劳社部发',
  '劳部发',
  '劳办发',
  '银发',
  '银监发',
  '保监发',
  '证监发',
  '环发',
  '环办',
  '建发',
  '建市',
  '建住房',
  '发改价格',
  '发改',
  '工商',
  '卫生部令',
  '国卫',
  '民发',
  '教政法',
  '教基',
  '交运发',
  '海关总署令',
  '高法发',
  '高法',
  '检发',
  '政发',
  '政办发',
  '府令',
  '府办',
  '公规',
  '署法发',
].sort((a, b) => b.length - a.length);

/** The series of rules whose letters end at `end`, or an empty text. */
export function seriesBefore(text: string, end: number): string {
  return wordBefore(text, end, RULE_SERIES) ?? '';
}

/**
 * A document number reduced to what tells it apart: 法释〔2009〕14号, 法释[2009]14号 and 法释(2009)第14号 are one, and so are
 * 公安部令第一百六十号, 公安部第160号令 and 中华人民共和国公安部令第160号.
 */
export function documentNumberKey(number: string): string {
  const plain = number
    .replace(/第(.{1,12})号令$/u, '令第$1号')
    .replace(/第?([〇零一二三四五六七八九十百千]{1,9})号/u, (words, numeral: string) => {
      const value = parseNumeral(numeral);
      return value === undefined ? words : `第${value}号`;
    });
  return nameKey(plain)
    .replace(/第(?=\d)/u, '')
    .replace(/号$/u, '')
    .replace(/^中华人民共和国/u, '');
}

/** Bodies whose orders publish rules. */
const ORDER_BODY =
  /(?:中华人民共和国)?(?:国务院|主席|公安部|司法部|国家安全部|民政部|财政部|交通运输部|交通部|商务部|教育部|农业农村部|农业部|卫生部|应急管理部|人力资源和社会保障部|海关总署|国家移民管理局|国家市场监督管理总局)$/u;
const LONGEST_BODY = 26;

/** The order whose number begins with the 第 at `at`: 公安部令第160号, 公安部第160号令. Bounded. */
export function readOrder(
  text: string,
  at: number,
): { readonly number: string; readonly start: number; readonly end: number } | undefined {
  const number = readNumber(text, at + 1);
  if (number === undefined || text.charAt(number.end) !== '号') return undefined;
  const lowest = Math.max(0, at - LONGEST_BODY);
  const isBehind = text.charAt(at - 1) === '令';
  const end = number.end + (isBehind ? 1 : 2);
  const body = ORDER_BODY.exec(text.slice(lowest, isBehind ? at - 1 : at));
  if (body === null || (!isBehind && text.charAt(number.end + 1) !== '令')) return undefined;
  const start = lowest + body.index;
  return { number: text.slice(start, end), start, end };
}

/** Whether two ways of writing mean one document number; the letters before it may say more or less of the body. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [documentNumberKey(one), documentNumberKey(other)];
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)) && /\d+$/u.exec(a)?.[0] === /\d+$/u.exec(b)?.[0];
}
