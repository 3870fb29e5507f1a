import type { Localized } from '../../model/index.ts';
import type { RecordSchema } from '../../reading/index.ts';

/** A key of the front matter of a record in Dutybook's Markdown format. */
export type RecordKey = keyof (typeof RecordSchema)['entries'];

/** What every key says, in the order in which records have them. */
export const RECORD_KEYS: Readonly<Record<RecordKey, Required<Localized>>> = {
  dutybook: { en: 'Version of the format: 1. Required.', zh: '格式版本：1。必填。' },
  id: {
    en: 'Name of the record: letters, digits, dots, hyphens. Required.',
    zh: '编号：字母、数字、点、连字符。必填。',
  },
  kind: { en: 'Guideline, regulation or measure. Required.', zh: '类别：指引、规范或者措施。必填。' },
  subtype: { en: 'What it is within its kind.', zh: '类别之下的种类。' },
  status: {
    en: 'Whether it is in force. Without it the status follows from the dates.',
    zh: '状态。不写的，按日期确定。',
  },
  date: { en: 'Names the version: YYYY, YYYY-MM or "YYYY-MM-DD".', zh: '版本日期：YYYY、YYYY-MM 或者 "YYYY-MM-DD"。' },
  adopted: { en: 'Day of adoption.', zh: '通过日期。' },
  inForceFrom: { en: 'First day in force.', zh: '施行日期。' },
  inForceUntil: { en: 'Last day in force.', zh: '失效日期。' },
  title: { en: 'Title in one or both languages. Required.', zh: '名称，中文、英文或者两者。必填。' },
  backTranslated: {
    en: 'Languages in which the title is only a translation back.',
    zh: '哪些语言的名称只是回译。',
  },
  aliases: { en: 'Other names and words that people type.', zh: '别名和常用说法。' },
  country: { en: 'ISO 3166 code; cn without it.', zh: 'ISO 3166 代码，不写的为 cn。' },
  issuer: { en: 'Who issued it.', zh: '制定机关。' },
  jurisdiction: { en: 'Where it applies.', zh: '适用地域。' },
  programme: { en: 'Programme that it belongs to.', zh: '所属工作。' },
  topics: { en: 'What it is about.', zh: '主题。' },
  related: { en: 'Other records that it belongs together with.', zh: '相关的其他文件。' },
  figures: {
    en: 'Numbers that it states, as printed, with their reading.',
    zh: '文中的数字，照印刷原样并注明读法。',
  },
  source: { en: 'Document and paragraphs that it rests on.', zh: '来源文件和段落。' },
};

/** Keys by the words that they are written with, in the order of {@link RECORD_KEYS}. */
export const RECORD_KEY_NAMES: readonly string[] = Object.keys(RECORD_KEYS);

export function isRecordKey(text: string): text is RecordKey {
  return Object.hasOwn(RECORD_KEYS, text);
}
