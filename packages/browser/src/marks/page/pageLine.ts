/** A run of characters of a text node, and where it stands in its line. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly from: number;
  /** Where it begins in the line. */
  readonly at: number;
  readonly length: number;
}

/** A line of a page as a reader sees it, and the nodes that its characters come from. */
export interface PageLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A part of a text node. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Where the characters from `start` to `end` of a line stand in the page: one span for each run. */
export function spansOf({ pieces }: PageLine, start: number, end: number): readonly NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (const { node, from, at, length } of pieces) {
    const first = Math.max(start, at);
    const last = Math.min(end, at + length);
    if (first >= last) continue;
    const span = { node, start: from + first - at, end: from + last - at };
    const before = spans.at(-1);
    // Characters that a line leaves out, such as a line feed of the source, stand between runs of one node.
    if (before?.node === node) spans[spans.length - 1] = { ...before, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** Whether two lines have the same words in the same nodes. */
export function isSameLine(one: PageLine, other: PageLine): boolean {
  return (
    one.text === other.text &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every(({ node, from, length }, place) => {
      const piece = other.pieces[place];
      return piece !== undefined && piece.node === node && piece.from === from && piece.length === length;
    })
  );
}
