import { HARD_BREAK } from '@dutybook/shared/citation';
import type { PageReference } from '../messages.ts';
import { isSameLine, spansOf } from './pageLine.ts';
import type { NodeSpan, PageLine } from './pageLine.ts';

/** A reference where it stands on the page. */
export interface Mark extends Pick<PageReference, 'state' | 'reason'> {
  /** Its own words. */
  readonly surface: string;
  readonly spans: readonly NodeSpan[];
  /** What its last word stands in. */
  readonly element: Element;
  /** Where it begins in its line. */
  readonly offset: number;
  /** Where it begins in the text that was sent. */
  start: number;
  /** Its place among the marks of the page. */
  order: number;
}

/** What an update of the marks took away and what it made. */
export interface MarkChange {
  readonly marks: readonly Mark[];
  readonly gone: readonly Mark[];
  readonly made: readonly Mark[];
}

/** Marks between two steps. */
const STEP = 100;

function markOf(line: PageLine, offset: number, { start, end, state, reason }: PageReference): Mark | undefined {
  const spans = spansOf(line, offset, offset + end - start);
  const element = spans.at(-1)?.node.parentElement ?? undefined;
  if (element === undefined) return undefined;
  const surface = line.text.slice(offset, offset + end - start);
  return { surface, spans, element, offset, start, order: 0, state, ...(reason === undefined ? {} : { reason }) };
}

function isSameMark(mark: Mark, offset: number, { start, end, state, reason }: PageReference): boolean {
  return (
    mark.offset === offset && mark.surface.length === end - start && mark.state === state && mark.reason === reason
  );
}

/** The marks of a page. Those whose words, nodes and state stay as they are stay the same objects from update to update. */
export class PageMarks {
  #marks = new Map<PageLine, readonly Mark[]>();

  /** Takes the lines of the page and the references of their text, in steps. */
  *update(lines: readonly PageLine[], references: readonly PageReference[]): Generator<void, MarkChange> {
    const before = this.#marks;
    const known = this.#linesByNode();
    const now = new Map<PageLine, readonly Mark[]>();
    const all: Mark[] = [];
    const made: Mark[] = [];
    let at = 0;
    let next = 0;
    for (const read of lines) {
      const end = at + read.text.length + HARD_BREAK.length;
      const found: PageReference[] = [];
      for (let one = references[next]; one !== undefined && one.start < end; one = references[next]) {
        found.push(one);
        next += 1;
      }
      if (found.length > 0) {
        const line = known.get(read.pieces[0]?.node)?.find((other) => isSameLine(other, read)) ?? read;
        const marks = this.#marksOf(line, at, found, before.get(line) ?? []);
        for (const mark of marks) {
          if (!(before.get(line) ?? []).includes(mark)) made.push(mark);
          mark.order = all.push(mark) - 1;
          if (all.length % STEP === 0) yield;
        }
        now.set(line, marks);
      }
      at = end;
    }
    this.#marks = now;
    const kept = new Set(all);
    return { marks: all, made, gone: [...before.values()].flat().filter((mark) => !kept.has(mark)) };
  }

  #linesByNode(): ReadonlyMap<Text | undefined, readonly PageLine[]> {
    return Map.groupBy(this.#marks.keys(), ({ pieces }) => pieces[0]?.node);
  }

  #marksOf(line: PageLine, at: number, found: readonly PageReference[], before: readonly Mark[]): readonly Mark[] {
    return found.flatMap((reference) => {
      const offset = reference.start - at;
      const same = before.find((mark) => isSameMark(mark, offset, reference));
      const mark = same ?? markOf(line, offset, reference);
      if (mark === undefined) return [];
      mark.start = reference.start;
      return [mark];
    });
  }
}
