/** The words of a document, to tell a hyphen that belongs to a word from one that only a line's end put there. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Whether the document breaks words at the ends of its lines at all. */
  readonly breaksWords: boolean;
}

const WORD = /[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*/gu;
const BROKEN = /[\p{Ll}]{2}[-\u2010\u2011]$/u;
/** Of lines that end in a letter, the part that ends in a hyphen when a program breaks words. */
const BREAKING_SHARE = 0.03;

/** Collects the words within the lines of a document. Linear. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  let broken = 0;
  for (const line of lines) {
    if (BROKEN.test(line)) broken += 1;
    // The last word of a line may be half of one, and the first the other half.
    const inner = line.replace(/^\S+\s|\s\S+$/g, ' ');
    for (const [word] of inner.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return { words, breaksWords: broken >= 3 && broken >= lines.length * BREAKING_SHARE };
}

/**
 * Whether the hyphen at the end of `line` is one that the line's end put there, so that it goes when `next` follows on the same
 * line. A hyphen stays when the document writes the word with one elsewhere, or writes no word that joining would give.
 */
export function isLineHyphen(line: string, next: string, { words, breaksWords }: Vocabulary): boolean {
  const before = /([\p{L}'’]+(?:-[\p{L}'’]+)*)[-\u2010\u2011]$/u.exec(line)?.[1];
  const after = /^\p{Ll}[\p{L}'’]*/u.exec(next)?.[0];
  if (before === undefined || after === undefined) return false;
  if (words.has(`${before}-${after}`.toLowerCase())) return false;
  return words.has(`${before}${after}`.toLowerCase()) || breaksWords;
}

/** Whether a line ends with a hyphen within a word, so that no space follows. */
export function endsInHyphen(line: string): boolean {
  return /[\p{L}\p{N}][-\u2010\u2011]$/u.test(line);
}
