import { inLanguage } from '@dutybook/shared/model';
import type { Language, Problem } from '@dutybook/shared/model';

/** Exit codes of every command. */
export const EXIT = { done: 0, nothingDone: 1, partly: 2 } as const;

/** A problem as one line for the terminal. */
export function problemLine(problem: Problem, language: Language): string {
  return `${inLanguage(problem.message, language)} (${problem.code})`;
}
