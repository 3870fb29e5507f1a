import type { Language } from '@dutybook/shared/model';
import { PACK_CALLS } from './pack/packUsage.ts';
import { COMMANDS } from './usage.ts';
import type { CommandName, Sentence } from './usage.ts';

/** Words that ask for help in the place of a command. */
export const HELP: readonly string[] = ['help', '--help', '-h'];

const PACK_PURPOSE: Sentence = {
  en: 'keys and signatures of packs; the packs of this machine',
  zh: '包的密钥和签名；本机安装的包',
};
const ARGUMENT: Readonly<Record<string, Sentence>> = {
  lookup: { en: 'QUERY', zh: '查询' },
  cite: { en: 'FILE|-', zh: '文件|-' },
  check: { en: 'FILE|-…', zh: '文件|-…' },
  import: { en: 'PATH…', zh: '路径…' },
  export: { en: 'FILE', zh: '包' },
  pack: { en: 'ACTION', zh: '操作' },
};
const FIRST_COLUMN = 16;

/** Columns of a terminal: a Chinese character takes two. */
function columns(text: string): number {
  return Array.from(text, (character) => (character > '\u2e80' ? 2 : 1)).reduce((sum, width) => sum + width, 0);
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/** Whether the arguments of a command ask how it is called; behind `--` they are words. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((argument) => argument === '--help' || argument === '-h');
}

function list(language: Language): string {
  const rows = [
    ...Object.entries(COMMANDS).map(([name, { purpose }]) => [name, purpose] as const),
    ['pack', PACK_PURPOSE] as const,
  ];
  const lines = rows.map(([name, purpose]) => {
    const call = [name, ARGUMENT[name]?.[language]].filter((part) => part !== undefined).join(' ');
    return `  ${call}${' '.repeat(Math.max(1, FIRST_COLUMN - columns(call)))}${purpose[language]}`;
  });
  const [head, foot] =
    language === 'zh'
      ? ['dutybook 命令', 'dutybook 命令 --help 说明该命令的用法；dutybook --version 显示版本。']
      : [
          'dutybook COMMAND',
          'dutybook COMMAND --help tells how a command is called, dutybook --version which version this is.',
        ];
  return [head, ...lines, foot].join('\n');
}

/** How a command is called, or the list of all for a name that none has. */
export function helpText(name: string | undefined, language: Language): string {
  if (name === 'pack') return [PACK_PURPOSE[language], ...PACK_CALLS.map((call) => `  ${call}`)].join('\n');
  if (!isCommand(name)) return list(language);
  const { purpose, call } = COMMANDS[name];
  return `${purpose[language]}\n  ${call[language]}`;
}
