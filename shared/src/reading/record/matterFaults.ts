import type * as v from 'valibot';
import { YAMLParseError } from 'yaml';
import { CERTAINTIES, KINDS, RELATIONS } from '../../model/index.ts';

/** A sentence or part of one in both languages. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

type Issue = v.BaseIssue<unknown>;

function listed(values: readonly string[]): Said {
  const [last = ''] = values.slice(-1);
  const before = values.slice(0, -1);
  return {
    en: before.length === 0 ? last : `${before.join(', ')} or ${last}`,
    zh: before.length === 0 ? last : `${before.join('、')}或者${last}`,
  };
}

const DATE: Said = {
  en: 'a year, a month or a day in quotes, such as "2020-05-01"',
  zh: '带引号的年、月或者日，例如 "2020-05-01"',
};
const TEXT: Said = {
  en: 'a text in en, in zh or in both, such as { zh: 路检工作指引 }',
  zh: 'en、zh 之一或者两种语言的文本，例如 { zh: 路检工作指引 }',
};
const NAME: Said = {
  en: 'a key of library.yaml, or a text in en, in zh or in both',
  zh: 'library.yaml 中的名称，或者 en、zh 之一或者两种语言的文本',
};
const PARAGRAPH: Said = { en: 'a paragraph of the source, such as P12', zh: '来源的段落号，例如 P12' };

/** What has to stand behind a key. */
const WANTED: Readonly<Record<string, Said>> = {
  dutybook: { en: '1, the version of the format', zh: '1（格式版本）' },
  id: {
    en: 'a name of letters, digits, dots and hyphens, such as G-7',
    zh: '由字母、数字、点和连字符组成的名称，例如 G-7',
  },
  kind: listed(KINDS),
  relation: listed(RELATIONS),
  certainty: listed(CERTAINTIES),
  date: DATE,
  adopted: DATE,
  inForceFrom: DATE,
  inForceUntil: DATE,
  title: TEXT,
  label: TEXT,
  unit: TEXT,
  note: TEXT,
  issuer: NAME,
  jurisdiction: NAME,
  programme: NAME,
  topics: NAME,
  aliases: {
    en: 'lists of names by language, such as { zh: [路检指引] }',
    zh: '按语言列出的名称，例如 { zh: [路检指引] }',
  },
  country: { en: 'a code of ISO 3166 in lower case, such as cn', zh: 'ISO 3166 国家代码的小写形式，例如 cn' },
  printed: { en: 'the figure as it is printed', zh: '原文所印的数字' },
  reading: {
    en: 'the value in plain digits, and none where the certainty is unknown',
    zh: '普通数字写成的数值；certainty 为 unknown 时不写',
  },
  paragraph: PARAGRAPH,
  paragraphs: PARAGRAPH,
  document: { en: 'the name of the document', zh: '来源文件的名称' },
};

/** The keys that lead to what is wrong; entries of lists by their place, counted from 1. */
function keysOf(issue: Issue): readonly string[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? String(key + 1) : String(key)));
}

function wantedBehind(keys: readonly string[]): Said | undefined {
  return keys
    .toReversed()
    .map((key) => (Object.hasOwn(WANTED, key) ? WANTED[key] : undefined))
    .find((wanted) => wanted !== undefined);
}

/** The values that a key may have, where they are few and known. */
function choicesOf({ type, expected }: Issue): readonly string[] {
  return type === 'picklist' ? [...(expected ?? '').matchAll(/"([^"]*)"/gu)].map(([, value = '']) => value) : [];
}

function sentenceOf(issue: Issue): Said {
  const keys = keysOf(issue);
  const name = keys.join(' › ');
  if (name === '') return { en: 'it has no keys and values', zh: '没有键和值' };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { en: `“${name}” is a key that the format does not have`, zh: `格式中没有“${name}”这个键` };
  const choices = choicesOf(issue);
  const wanted = choices.length > 0 ? listed(choices) : wantedBehind(keys);
  if (issue.input === undefined || issue.received === 'undefined') {
    return wanted === undefined
      ? { en: `“${name}” is missing`, zh: `缺少“${name}”` }
      : { en: `“${name}” is missing; write ${wanted.en}`, zh: `缺少“${name}”，应写${wanted.zh}` };
  }
  return wanted === undefined
    ? { en: `“${name}” is not written as the format wants it`, zh: `“${name}”的写法不符合格式` }
    : { en: `“${name}” has to be ${wanted.en}`, zh: `“${name}”应为${wanted.zh}` };
}

/** What is wrong with the keys of a front matter or a registry: of each what is missing or wrong, and what to write. */
export function describeIssues(issues: readonly Issue[]): Said {
  const sentences = issues.map(sentenceOf);
  return { en: sentences.map(({ en }) => en).join('; '), zh: sentences.map(({ zh }) => zh).join('；') };
}

/** Where YAML is broken; `firstLine` is the line of the file on which it begins. */
export function describeYamlError(error: unknown, firstLine: number): Said {
  const place = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
  if (place === undefined) return { en: 'it is not valid YAML', zh: '不是有效的 YAML' };
  const line = place.line + firstLine - 1;
  return { en: `line ${line} is not valid YAML`, zh: `第${line}行不是有效的 YAML` };
}
