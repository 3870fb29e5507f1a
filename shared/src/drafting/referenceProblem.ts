import type { CheckCode } from './checks/index.ts';
import { isOpenNote, NOTE_CODES } from './renumbering/index.ts';

/** Checks that say of a reference that it does not hold. The others are about form or numbering, or leave open whether anything is wrong. */
const CHECKS: readonly CheckCode[] = [
  'unknown-instrument',
  'missing-provision',
  'outdated-version',
  'words-differ',
  'not-in-force',
  'relative-reference',
  'internal-reference',
];
const CODES: ReadonlySet<string> = new Set([...CHECKS, ...NOTE_CODES.filter((code) => isOpenNote({ code }))]);

/** Whether a code of a check, or of a note on a change of articles, is that of a reference that may not hold. */
export function isReferenceProblem(code: string): boolean {
  return CODES.has(code);
}
