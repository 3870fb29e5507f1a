import type { Localized } from '../../model/index.ts';

/** What the schema demands of values, in Chinese, by its own sentences, so that there is no second schema here. */
const DEMANDS: Readonly<Record<string, string>> = {
  'letters, digits, dots and hyphens': '只能用字母、数字、点、连字符和下划线，以字母或者数字开头',
  'a date as YYYY, YYYY-MM or YYYY-MM-DD': '写作 YYYY、YYYY-MM 或者 YYYY-MM-DD，并且是确有的日期',
  'a text in at least one language (en, zh)': '至少写中文（zh）、英文（en）中的一种',
  'a code of ISO 3166 in lower case, such as cn': '写作小写的 ISO 3166 代码，如 cn',
  'lower-case letters, digits and hyphens': '只能用小写字母、数字和连字符，以字母开头',
  'a value in plain digits': '写成普通数字',
  'a paragraph like P12': '写作 P12 这样的段落号',
  'a reading, unless the certainty is "unknown", and then none': '要有 reading；certainty 为 unknown 的，不写',
  'a note that says why it is doubtful': '要有 note，说明为什么存疑',
};

/** What a value takes, to stand behind its name. */
export function demandWords(demand: string): Required<Localized> {
  const zh = DEMANDS[demand];
  return zh === undefined ? { en: 'a value of another form', zh: '的值不符合格式' } : { en: demand, zh };
}
