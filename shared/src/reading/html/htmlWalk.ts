import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { isElement } from './htmlNode.ts';

/** What a walk does at each node; `enter` answers whether to go into an element. */
export interface HtmlVisitor {
  enter(node: HtmlNode): boolean;
  /** Called for each element that was gone into, after all below it. */
  leave?(element: HtmlElement): void;
  /** Whether enough was seen; the walk ends then. */
  done?(): boolean;
}

/** So many nodes are visited before other work may go on: some tens of milliseconds. */
const PIECE = 10_000;

/** Visits a node and all below it without recursion, for pages may nest as they like; yields after every piece. */
function* pieces(root: HtmlNode, visitor: HtmlVisitor): Generator<void> {
  if (!visitor.enter(root) || !isElement(root)) return;
  const open = [{ element: root, next: 0 }];
  let visited = 0;
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const child = frame.element.childNodes[frame.next];
    frame.next += 1;
    visited += 1;
    if (child === undefined) {
      visitor.leave?.(frame.element);
      open.pop();
    } else if (visitor.enter(child) && isElement(child)) {
      open.push({ element: child, next: 0 });
    }
    if (visitor.done?.() === true) return;
    if (visited % PIECE === 0) yield;
  }
}

/** Walks over a node and all below it in the order of the text. */
export function walk(root: HtmlNode, visitor: HtmlVisitor): void {
  for (const _ of pieces(root, visitor));
}

/** Lets other work of the host go on for a moment. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Like {@link walk}, over a whole page: pauses between pieces, and throws the signal's reason when it says to stop. */
export async function walkInPieces(
  root: HtmlNode,
  visitor: HtmlVisitor,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const _ of pieces(root, visitor)) {
    await pause();
    signal?.throwIfAborted();
  }
}
