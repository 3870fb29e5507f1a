import type { YAMLParseError } from 'yaml';
import type { Localized } from '../../model/index.ts';
import type { Finding } from '../checks/finding.ts';
import type { GuidelineMatter } from './guidelineMatter.ts';
import { matterIssues } from './matterIssue.ts';
import { matterFinding } from './matterFinding.ts';

/** `front-matter`: what the reader of Dutybook's Markdown format would refuse, by the schema that it reads with. */
export function checkFrontMatter(matter: GuidelineMatter): readonly Finding[] {
  const { document, data, isClosed, start, yaml } = matter;
  if (!isClosed) return [told(0, 3, UNCLOSED)];
  if (document.errors.length > 0) return syntaxFindings(document.errors, matter);
  if (data === undefined && yaml.trim() !== '') return [told(start, start + yaml.trimEnd().length, UNREADABLE)];
  return matterIssues(data).map((issue) => matterFinding(issue, matter));
}

function told(start: number, end: number, message: Required<Localized>): Finding {
  return { code: 'front-matter', start, end, message, fixes: [] };
}

const UNCLOSED = {
  en: 'The front matter begins here and is never closed by a second line “---”.',
  zh: '文首元数据由此开始，没有第二行“---”结束。',
};
const UNREADABLE = {
  en: 'The front matter cannot be read: an alias repeats itself too often.',
  zh: '文首元数据无法读取：别名重复引用过多。',
};

/** What is wrong with the YAML itself, by the parser's codes; others are told in one sentence. */
const SYNTAX: Readonly<Record<string, Required<Localized>>> = {
  DUPLICATE_KEY: { en: 'This key stands twice.', zh: '这个键重复。' },
  BAD_INDENT: {
    en: 'This line is not indented as it should be, or a bracket is not closed.',
    zh: '这一行缩进不对，或者括号没有收尾。',
  },
  TAB_AS_INDENT: { en: 'Lines are indented with spaces, not tabs.', zh: '缩进用空格，不用制表符。' },
  MISSING_CHAR: {
    en: 'A mark is missing: a colon, a comma, a bracket or a quotation mark that closes.',
    zh: '缺少冒号、逗号，或者缺少收尾的括号、引号。',
  },
  BAD_SCALAR_START: {
    en: 'A value cannot begin with this mark; put the value in quotation marks.',
    zh: '值不能以这个符号开头，请给值加上引号。',
  },
  MULTILINE_IMPLICIT_KEY: { en: 'A key stands in one line, with a colon behind it.', zh: '键写在一行内，后面加冒号。' },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'A colon within a value: put the value in quotation marks.',
    zh: '值里有冒号，请给值加上引号。',
  },
};
const OTHER_SYNTAX = { en: 'This is not YAML as it is read.', zh: '此处不是可以读取的 YAML。' };

/**
 * One error, of which others follow: that a mark is missing says more than where that was noticed. Keys that stand twice are errors of
 * their own.
 */
function syntaxFindings(errors: readonly YAMLParseError[], matter: GuidelineMatter): readonly Finding[] {
  const first = errors.find(({ code }) => code === 'MISSING_CHAR') ?? errors[0];
  const own = errors.filter((error) => error === first || error.code === 'DUPLICATE_KEY');
  return own.map((error) => syntaxFinding(error, matter));
}

function syntaxFinding({ code, pos: [from, to] }: YAMLParseError, { yaml, start }: GuidelineMatter): Finding {
  // The parser may point behind the end, at a line break, or at the first letter of a word.
  const at = Math.min(from, Math.max(0, yaml.trimEnd().length - 1));
  const word = /^[\w-]*/u.exec(yaml.slice(at))?.[0].length ?? 0;
  const line = /^[^\r\n]*/u.exec(yaml.slice(at))?.[0].length ?? 0;
  const length = Math.max(1, word, Math.min(to - at, line));
  return told(start + at, start + at + length, SYNTAX[code] ?? OTHER_SYNTAX);
}
