import { failure } from '@dutybook/shared/model';

/** A sentence in both languages, always. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** What a command is for, and how it is called. */
interface Command {
  readonly purpose: Sentence;
  readonly call: Sentence;
}

/** All commands but those of `pack`, in the order in which help lists them. */
export const COMMANDS = {
  lookup: {
    purpose: {
      en: 'look up guidance in the built-in library and in documents or packs of yours (--add PATH)',
      zh: '在内置指引库和自己的文档或包（--add 路径）中查阅',
    },
    call: {
      en: 'dutybook lookup QUERY [--limit N] [--page N] [--kind guideline|regulation|measure]… [--level LEVEL]… [--status STATUS]… [--issuer NAME]… [--jurisdiction NAME]… [--topic NAME]… [--as-of YYYY-MM-DD] [--pack FILE]… [--add PATH]… [--facets] [--json] [--queries FILE.jsonl]',
      zh: 'dutybook lookup 查询 [--limit N] [--page N] [--kind guideline|regulation|measure]… [--level 位阶]… [--status 状态]… [--issuer 名称]… [--jurisdiction 名称]… [--topic 名称]… [--as-of YYYY-MM-DD] [--pack 文件]… [--add 路径]… [--facets] [--json] [--queries FILE.jsonl]',
    },
  },
  cite: {
    purpose: {
      en: 'find every reference of a text and say what holds of it, by the built-in library and packs (--pack FILE)',
      zh: '找出文中每一处引用，并按内置指引库和包（--pack 包）说明是否成立',
    },
    call: {
      en: 'dutybook cite FILE|- [--pack FILE]… [--as-of YYYY-MM-DD] [--json] [--passages FILE.jsonl]',
      zh: 'dutybook cite 文件|- [--pack 包]… [--as-of YYYY-MM-DD] [--json] [--passages FILE.jsonl]',
    },
  },
  check: {
    purpose: {
      en: 'check drafts: what they cite, what they say of themselves, their numbers and forms (--pack FILE)',
      zh: '检查文稿：引用、文内互引、序号和格式（--pack 包）',
    },
    call: {
      en: 'dutybook check FILE|-… [--pack FILE]… [--as-of YYYY-MM-DD] [--severity CODE=error|warning|information|hint|off]… [--json]',
      zh: 'dutybook check 文件|-… [--pack 包]… [--as-of YYYY-MM-DD] [--severity 代码=error|warning|information|hint|off]… [--json]',
    },
  },
  graph: {
    purpose: {
      en: 'write who cites whom in packs (--pack FILE) as JSON or GraphML',
      zh: '把包（--pack 包）中条文之间的引用写成JSON或GraphML',
    },
    call: {
      en: 'dutybook graph --pack FILE… [--as-of YYYY-MM-DD] [--format json|graphml] [--out FILE]',
      zh: 'dutybook graph --pack 包… [--as-of YYYY-MM-DD] [--format json|graphml] [--out 文件]',
    },
  },
  mcp: {
    purpose: {
      en: 'serve search, provisions and citation checks to assistants over the Model Context Protocol (--pack FILE)',
      zh: '通过模型上下文协议（MCP）向AI助手提供查阅、读取条文和核对引用，只读（--pack 包）',
    },
    call: { en: 'dutybook mcp [--pack FILE]…', zh: 'dutybook mcp [--pack 文件]…' },
  },
  import: {
    purpose: {
      en: 'read documents (Markdown, text, HTML, Word, PDF, Akoma Ntoso, folders and zips of them) into one pack',
      zh: '把文档（Markdown、文本、HTML、Word、PDF、Akoma Ntoso，以及含有它们的文件夹和压缩包）读成一个包',
    },
    call: {
      en: 'dutybook import PATH… --out FILE.dutybook [--title TITLE] [--report REPORT.json] [--lexicon FOLDER] [--asked FILE] [--no-citations]',
      zh: 'dutybook import 路径… --out FILE.dutybook [--title 名称] [--report REPORT.json] [--lexicon 文件夹] [--asked 文件] [--no-citations]',
    },
  },
  export: {
    purpose: {
      en: 'write a pack as Akoma Ntoso files (--out FOLDER)',
      zh: '把包写成Akoma Ntoso文件（--out 文件夹）',
    },
    call: {
      en: 'dutybook export FILE.dutybook --out FOLDER',
      zh: 'dutybook export FILE.dutybook --out 文件夹',
    },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** A call that was not understood: what is wrong with it, and how the command is called. */
export function misused(command: CommandName, fault: Sentence) {
  const { call } = COMMANDS[command];
  return failure('usage', { en: `${fault.en} Usage: ${call.en}`, zh: `${fault.zh}用法：${call.zh}` });
}

/** What is wrong with a day that is no date. */
export function noDay(option: string, given: string): Sentence {
  return {
    en: `${option} takes a day as YYYY-MM-DD, not “${given}”.`,
    zh: `${option} 须为 YYYY-MM-DD 形式的日期，不能是“${given}”。`,
  };
}

/** What is wrong with a word that is none of those that an option takes. */
export function noneOf(option: string, names: readonly string[]): Sentence {
  return { en: `${option} takes ${names.join(', ')}.`, zh: `${option} 可取：${names.join('、')}。` };
}
