import { highlightName, MARK_TONES, markTone } from '../markTone.ts';
import type { MarkTone } from '../markTone.ts';
import type { Mark } from './pageMarks.ts';

/**
 * Underlines words without touching the page's elements. The ranges are static: what changes on the page does not move them, it is read
 * again.
 */
export class MarkHighlights {
  readonly #highlights: ReadonlyMap<MarkTone, Highlight>;
  readonly #ranges = new Map<Mark, readonly StaticRange[]>();

  constructor() {
    this.#highlights = new Map(MARK_TONES.map((tone) => [tone, new Highlight()]));
    for (const [tone, highlight] of this.#highlights) CSS.highlights.set(highlightName(tone), highlight);
  }

  add(mark: Mark): void {
    const ranges = mark.spans
      .filter(({ node, end }) => end <= node.length)
      .map(
        ({ node, start, end }) =>
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    for (const range of ranges) this.#highlights.get(markTone(mark.state))?.add(range);
    this.#ranges.set(mark, ranges);
  }

  delete(mark: Mark): void {
    for (const range of this.#ranges.get(mark) ?? []) this.#highlights.get(markTone(mark.state))?.delete(range);
    this.#ranges.delete(mark);
  }

  /** Takes all of it away. */
  remove(): void {
    for (const [tone, highlight] of this.#highlights) {
      if (CSS.highlights.get(highlightName(tone)) === highlight) CSS.highlights.delete(highlightName(tone));
    }
    this.#ranges.clear();
  }
}
