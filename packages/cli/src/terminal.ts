import { defined } from '@dutybook/shared/model';
import type { Language, Problem } from '@dutybook/shared/model';
import { EXIT, problemLine } from './problemLine.ts';
import { styleFor } from './style.ts';
import type { Style } from './style.ts';

/** Where a command prints: answers to one stream, what went wrong to another. */
export interface Terminal {
  readonly style: Style;
  /** Language for problems; answers speak the language of their query. */
  readonly language: Language;
  /** Columns of the error stream when it is a terminal; absent when it is a file or a pipe. */
  readonly width?: number;
  /** Replaces the last line of the error stream; only where there is a width. */
  readonly redraw: (line: string) => void;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Tells a problem that ended the command and answers its exit code. */
  readonly fail: (problem: Problem) => number;
}

/** What is assumed of a terminal that does not tell. */
const UNKNOWN_WIDTH = 80;

/** The terminal of a process; its language follows LC_ALL, LC_MESSAGES, LANG in the order POSIX gives them. */
export function processTerminal(process: NodeJS.Process): Terminal {
  const { env, stdout, stderr } = process;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  return defined({
    style: styleFor(stdout, env),
    language,
    width: stderr.isTTY ? stderr.columns || UNKNOWN_WIDTH : undefined,
    redraw: (line: string) => void stderr.write(`\r\u001b[2K${line}`),
    print: (text: string) => void stdout.write(`${text}\n`),
    warn: (text: string) => void stderr.write(`${text}\n`),
    fail: (problem: Problem) => {
      stderr.write(`${problemLine(problem, language)}\n`);
      return EXIT.nothingDone;
    },
  });
}
