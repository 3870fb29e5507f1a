import type { Localized } from '../../model/index.ts';
import type { Finding, Fix } from '../checks/finding.ts';
import { demandWords } from './matterDemand.ts';
import type { GuidelineMatter } from './guidelineMatter.ts';
import type { MatterIssue, WantedShape } from './matterIssue.ts';
import { keyPlace, valuePlace, writtenScalar } from './matterPlace.ts';
import { isSpelling, nearestWord } from './nearestWord.ts';

type IssueOf<Type extends MatterIssue['type']> = Extract<MatterIssue, { readonly type: Type }>;

/** Keys that are named where a wrong one is not near any: more are no help. */
const MOST_KEYS = 8;

/** What is to be said of an issue, and where. */
export function matterFinding(issue: MatterIssue, matter: GuidelineMatter): Finding {
  switch (issue.type) {
    case 'unknown-key':
      return unknownKey(issue, matter);
    case 'missing-key':
      return missingKey(issue.path, matter);
    case 'value':
      return wrongValue(issue, matter);
    case 'shape':
      return wrongShape(issue, matter);
    case 'demand':
      return wrongForm(issue, matter);
    default:
      return empty(issue.path, matter);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function told({ start, end }: Span, message: Required<Localized>, fixes: readonly Fix[] = []): Finding {
  return { code: 'front-matter', start, end, message, fixes };
}

/** The last key of a path, which also names the members of its list. */
function nameOf(path: readonly unknown[]): string {
  return path.findLast((each) => typeof each === 'string') ?? '';
}

function replaced(place: Span, text: string, isCertain: boolean): Fix {
  const title = { en: `Change to ${text}`, zh: `改为 ${text}` };
  return { title, edits: [{ ...place, text }], isCertain };
}

function unknownKey({ path, nearest, known }: IssueOf<'unknown-key'>, matter: GuidelineMatter): Finding {
  const name = nameOf(path);
  const place = keyPlace(matter, path);
  if (nearest === undefined) {
    const list = known.length > MOST_KEYS ? [] : known;
    return told(place, {
      en: `There is no key “${name}”${list.length === 0 ? '' : ` here; there are: ${list.join(', ')}`}.`,
      zh: `没有“${name}”这个键${list.length === 0 ? '' : `，此处的键有：${list.join('、')}`}。`,
    });
  }
  const message = {
    en: `There is no key “${name}”; “${nearest}” may be meant.`,
    zh: `没有“${name}”这个键，可能是“${nearest}”。`,
  };
  return told(place, message, [replaced(place, nearest, isSpelling(name, nearest))]);
}

function missingKey(path: readonly unknown[], matter: GuidelineMatter): Finding {
  const name = nameOf(path);
  const message = { en: `The key “${name}” is missing.`, zh: `缺少必填的“${name}”。` };
  const place = keyPlace(matter, path.slice(0, -1));
  if (name !== 'dutybook') return told(place, message);
  const feed = matter.yaml.includes('\r\n') ? '\r\n' : '\n';
  const edits = [{ start: matter.start, end: matter.start, text: `dutybook: 1${feed}` }];
  return told(place, message, [{ title: { en: 'Add dutybook: 1', zh: '加上 dutybook: 1' }, edits, isCertain: true }]);
}

function wrongValue({ path, value, allowed }: IssueOf<'value'>, matter: GuidelineMatter): Finding {
  const name = nameOf(path);
  const place = valuePlace(matter, path);
  const message = {
    en: `“${name}” takes ${allowed.length === 1 ? '' : 'one of: '}${allowed.join(', ')}.`,
    zh: `“${name}”${allowed.length === 1 ? '只能是 ' : '的值只能是：'}${allowed.join('、')}。`,
  };
  const [only] = allowed;
  const nearest = allowed.length === 1 ? only : typeof value === 'string' ? nearestWord(value, allowed) : undefined;
  const isWritten = writtenScalar(matter, path) !== undefined;
  if (nearest === undefined || !isWritten) return told(place, message);
  return told(place, message, [replaced(place, nearest, isSpelling(String(value), nearest))]);
}

function wrongForm({ path, demand }: IssueOf<'demand'>, matter: GuidelineMatter): Finding {
  const { en, zh } = demandWords(demand);
  const name = nameOf(path);
  return told(valuePlace(matter, path), { en: `“${name}” takes ${en}.`, zh: `“${name}”${zh}。` });
}

function empty(path: readonly unknown[], matter: GuidelineMatter): Finding {
  const name = nameOf(path);
  return told(keyPlace(matter, path), { en: `“${name}” has no value.`, zh: `“${name}”没有值。` });
}

const SHAPES: Readonly<Record<WantedShape, Required<Localized>>> = {
  text: { en: 'takes a text; numbers and dates stand in quotation marks', zh: '的值是文字，数字和日期要加引号' },
  list: { en: 'takes a list: [one, two]', zh: '的值是列表：[甲, 乙]' },
  localized: { en: 'takes { en: …, zh: … }, one or both', zh: '写作 { zh: …, en: … }，可以只写一种' },
  'text-or-localized': {
    en: 'takes a name of library.yaml, or { en: …, zh: … }',
    zh: '的值是 library.yaml 中的名称，或者写作 { zh: …, en: … }',
  },
  keys: { en: 'takes keys with values', zh: '下面要写键和值' },
};

function wrongShape({ path, value, wanted }: IssueOf<'shape'>, matter: GuidelineMatter): Finding {
  const name = nameOf(path);
  const { en, zh } = SHAPES[wanted];
  const place = valuePlace(matter, path);
  const message = { en: `“${name}” ${en}.`, zh: `“${name}”${zh}。` };
  const written = writtenScalar(matter, path);
  const text = written === undefined ? undefined : inShape(wanted, value, written);
  return told(place, message, text === undefined ? [] : [replaced(place, text, true)]);
}

/** A value that is written in one piece, in the shape that is wanted. */
function inShape(wanted: WantedShape, value: unknown, written: string): string | undefined {
  const isText = typeof value === 'string';
  const quoted = isText && /[,[\]{}\n]|: /u.test(written) && !/^["']/u.test(written) ? JSON.stringify(value) : written;
  switch (wanted) {
    case 'text':
    case 'text-or-localized':
      return isText ? undefined : `"${written}"`;
    case 'list':
      return isText ? `[${quoted}]` : undefined;
    case 'localized':
      return isText ? `{ ${/\p{Script=Han}/u.test(value) ? 'zh' : 'en'}: ${quoted} }` : undefined;
    default:
      return undefined;
  }
}
