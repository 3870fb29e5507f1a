import process from 'node:process';
import { failure } from '@dutybook/shared/model';
import { check } from './check.ts';
import { cite } from './cite.ts';
import { exportDocuments } from './export.ts';
import { graph } from './graph.ts';
import { importDocuments } from './import.ts';
import { lookup } from './lookup.ts';
import { mcp } from './mcp.ts';
import { pack } from './pack/pack.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  lookup,
  cite,
  check,
  graph,
  mcp,
  import: importDocuments,
  export: exportDocuments,
  pack,
};

const HELP = {
  en: `dutybook COMMAND
  lookup QUERY   look up guidance in the built-in library and in documents or packs of yours (--add PATH)
  cite FILE|-    find every reference of a text and say what holds of it, by the built-in library and packs (--pack FILE)
  check FILE|-…  check drafts: what they cite, what they say of themselves, their numbers and forms (--pack FILE)
  graph          write who cites whom in packs (--pack FILE) as JSON or GraphML
  mcp            serve search, provisions and citation checks to assistants over the Model Context Protocol (--pack FILE)
  import PATH…   read documents (Markdown, text, HTML, Word, PDF, Akoma Ntoso, folders and zips of them) into one pack
  export FILE    write a pack as Akoma Ntoso files (--out FOLDER)
  pack ACTION    keygen, sign, verify, info: keys and signatures; install, update, remove, list: the packs of this machine
Options of lookup: --limit N, --page N, --kind, --level, --status, --issuer, --jurisdiction, --topic, --as-of YYYY-MM-DD, --pack FILE, --add PATH, --facets, --json, --queries FILE.jsonl
Options of cite: --pack FILE, --as-of YYYY-MM-DD, --json, --passages FILE.jsonl
Options of check: --pack FILE, --as-of YYYY-MM-DD, --severity CODE=error|warning|information|hint|off, --json
Options of graph: --pack FILE, --as-of YYYY-MM-DD, --format json|graphml, --out FILE
Options of mcp: --pack FILE
Options of import: --out FILE.dutybook, --title TITLE, --report REPORT.json, --lexicon FOLDER, --asked FILE`,
  zh: `dutybook 命令
  lookup 查询    在内置指引库和自己的文档或包（--add 路径）中查阅
  cite 文件|-    找出文中每一处引用，并按内置指引库和包（--pack 包）说明是否成立
  check 文件|-…  检查文稿：引用、文内互引、序号和格式（--pack 包）
  graph          把包（--pack 包）中条文之间的引用写成JSON或GraphML
  mcp            通过模型上下文协议（MCP）向AI助手提供查阅、读取条文和核对引用，只读（--pack 包）
  import 路径…   把文档（Markdown、文本、HTML、Word、PDF、Akoma Ntoso，以及含有它们的文件夹和压缩包）读成一个包
  export 包      把包写成Akoma Ntoso文件（--out 文件夹）
  pack 操作      keygen、sign、verify、info：密钥和签名；install、update、remove、list：本机安装的指引包
lookup 的选项：--limit N、--page N、--kind、--level、--status、--issuer、--jurisdiction、--topic、--as-of YYYY-MM-DD、--pack 文件、--add 路径、--facets、--json、--queries FILE.jsonl
cite 的选项：--pack 包、--as-of YYYY-MM-DD、--json、--passages FILE.jsonl
check 的选项：--pack 包、--as-of YYYY-MM-DD、--severity 代码=error|warning|information|hint|off、--json
graph 的选项：--pack 包、--as-of YYYY-MM-DD、--format json|graphml、--out 文件
mcp 的选项：--pack 包
import 的选项：--out FILE.dutybook、--title 名称、--report REPORT.json、--lexicon 文件夹、--asked 文件`,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(HELP[terminal.language]);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(rest, terminal);
  const { problem } = failure('unknown-command', {
    en: `There is no command “${name}”.\n${HELP.en}`,
    zh: `没有“${name}”命令。\n${HELP.zh}`,
  });
  return terminal.fail(problem);
}

/** A reader that stops early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal(process));
