import { shortestEdit } from './shortestEdit.ts';
import type { Replacement } from './shortestEdit.ts';

/** A stretch of text that both versions have, or only one of them. */
export interface Edit {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** A word of letters, a number, a stretch of white space other than line ends, or one character of any other kind. */
const TOKEN = /[\p{Script=Latin}\p{M}]+|\p{N}+|[^\S\n]+|[^]/gu;

/** Between two changes, a kept stretch of no more than this is a coincidence, and reading around it is harder than reading over it. */
const LONGEST_COINCIDENCE = 1;

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** Tokens as numbers, the same for the same token in both texts. */
function numbered(old: readonly string[], now: readonly string[]) {
  const numbers = new Map<string, number>();
  const numberOf = (token: string) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  };
  return { old: old.map(numberOf), now: now.map(numberOf) };
}

/** Joins changes that only a coincidence keeps apart; never across a line. */
function withoutCoincidences(changes: readonly Replacement[], old: readonly string[]): readonly Replacement[] {
  const joined: Replacement[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last && old.slice(last.oldEnd, change.oldStart);
    const isCoincidence =
      between !== undefined && between.length <= LONGEST_COINCIDENCE && !between.some((token) => token === '\n');
    if (last !== undefined && isCoincidence) {
      joined.pop();
      joined.push({ ...change, oldStart: last.oldStart, newStart: last.newStart });
    } else joined.push(change);
  }
  return joined;
}

/**
 * What became of a text, word by word (character by character in Chinese): what is kept and removed makes the old text, what is kept and
 * added the new one. In each place what was removed stands before what was added; no two neighbours are of one kind, none is empty.
 */
export function diffTexts(old: string, now: string): readonly Edit[] {
  const [oldTokens, newTokens] = [tokensOf(old), tokensOf(now)];
  const numbers = numbered(oldTokens, newTokens);
  const changes = withoutCoincidences(shortestEdit(numbers.old, numbers.now), oldTokens);
  const edits: Edit[] = [];
  const add = (kind: Edit['kind'], tokens: readonly string[]) => {
    if (tokens.length > 0) edits.push({ kind, text: tokens.join('') });
  };
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    add('kept', oldTokens.slice(at, oldStart));
    add('removed', oldTokens.slice(oldStart, oldEnd));
    add('added', newTokens.slice(newStart, newEnd));
    at = oldEnd;
  }
  add('kept', oldTokens.slice(at));
  return edits;
}

/** The text of one side of a diff. */
export function sideOf(edits: readonly Edit[], side: 'old' | 'new'): string {
  const other = side === 'old' ? 'added' : 'removed';
  return edits.map(({ kind, text }) => (kind === other ? '' : text)).join('');
}
