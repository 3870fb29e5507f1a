import type { Language, Problem } from '@dutybook/shared/model';
import { EXIT, problemLine } from './problemLine.ts';
import { styleFor } from './style.ts';
import type { Style } from './style.ts';

/** Where a command prints: answers to one stream, what went wrong to another. */
export interface Terminal {
  readonly style: Style;
  /** Language for problems; answers speak the language of their query. */
  readonly language: Language;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Tells a problem that ended the command and answers its exit code. */
  readonly fail: (problem: Problem) => number;
}

/** The terminal of a process; its language follows LC_ALL, LC_MESSAGES, LANG in the order POSIX gives them. */
export function processTerminal(process: NodeJS.Process): Terminal {
  const { env, stdout, stderr } = process;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const language: Language = /^zh/i.test(locale) ? 'zh' : 'en';
  return {
    style: styleFor(stdout, env),
    language,
    print: (text) => void stdout.write(`${text}\n`),
    warn: (text) => void stderr.write(`${text}\n`),
    fail: (problem) => {
      stderr.write(`${problemLine(problem, language)}\n`);
      return EXIT.nothingDone;
    },
  };
}
