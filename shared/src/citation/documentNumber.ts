import { nameKey, parseNumeral } from '../text/index.ts';
import { wordBefore } from './character.ts';

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

/** A document number reduced to what tells it apart: 法释〔2009〕14号, 法释[2009]14号 and 法释(2009)第14号 are one. */
export function documentNumberKey(number: string): string {
  return nameKey(number)
    .replace(/第(?=\d)/u, '')
    .replace(/号$/u, '');
}

/** A number as it is compared with others of the same text: 主席令第三十八号 and 中华人民共和国主席令第38号 are one. */
function looseKey(number: string): string {
  const plain = number.replace(/第?([〇零一二三四五六七八九十百千]{1,9})号/u, (words, numeral: string) => {
    const value = parseNumeral(numeral);
    return value === undefined ? words : `第${value}号`;
  });
  return documentNumberKey(plain).replace(/^中华人民共和国/u, '');
}

/** Whether two ways of writing mean one document number; the letters before it may say more or less of the body. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [looseKey(one), looseKey(other)];
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)) && /\d+$/u.exec(a)?.[0] === /\d+$/u.exec(b)?.[0];
}
