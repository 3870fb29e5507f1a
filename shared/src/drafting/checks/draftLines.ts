import { readDraftLine } from './draftLine.ts';
import type { LineReading } from './draftLine.ts';

/** A line in its place in the draft. */
export interface DraftLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly text: string;
  readonly reading: LineReading;
}

const NOTHING: LineReading = {
  isBlank: true,
  isQuoted: false,
  isHeading: false,
  isContract: false,
  shortNames: [],
  figures: [],
};

/**
 * Cuts drafts into lines and reads them. A line that was in the draft before is not read again, so that after an edit only the lines it
 * touched are. Front matter, blocks of code and comments count as blank: they are no words of the draft.
 */
export class DraftLineReader {
  #known = new Map<string, LineReading>();

  read(draft: string): readonly DraftLine[] {
    const known = new Map<string, LineReading>();
    const lines: DraftLine[] = [];
    const apart = new ApartLines();
    for (let start = 0; start <= draft.length; ) {
      const feed = draft.indexOf('\n', start);
      const next = feed < 0 ? draft.length : feed;
      const end = draft.charAt(next - 1) === '\r' && next > start ? next - 1 : next;
      const text = draft.slice(start, end);
      const reading = apart.has(text, lines.length)
        ? NOTHING
        : (known.get(text) ?? this.#known.get(text) ?? readDraftLine(text));
      if (reading !== NOTHING) known.set(text, reading);
      lines.push({ start, end, text, reading });
      start = next + 1;
    }
    this.#known = known;
    return lines;
  }
}

/** Tells lines that are set apart from the words of a Markdown draft. */
class ApartLines {
  #until: RegExp | undefined;

  has(line: string, number: number): boolean {
    if (this.#until !== undefined) {
      if (this.#until.test(line)) this.#until = undefined;
      return true;
    }
    if (number === 0 && /^---\s*$/u.test(line)) this.#until = /^(?:---|\.\.\.)\s*$/u;
    else if (/^\s{0,3}```/u.test(line)) this.#until = /^\s{0,3}```\s*$/u;
    else if (/^\s{0,3}~~~/u.test(line)) this.#until = /^\s{0,3}~~~\s*$/u;
    else if (/^\s*<!--/u.test(line)) {
      if (!line.includes('-->')) this.#until = /-->/u;
    } else return false;
    return true;
  }
}
