import type { Mark } from './pageMarks.ts';

/** The boxes of a mark's words on the screen; none for words that are not shown. */
export function boxesOf({ spans }: Mark): readonly DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const { node, start, end } of spans) {
    if (!node.isConnected || end > node.length) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    const rects = range.getClientRects();
    for (let place = 0; place < rects.length; place += 1) {
      const rect = rects[place];
      if (rect !== undefined && rect.width > 0 && rect.height > 0) boxes.push(rect);
    }
  }
  return boxes;
}

/** The element in the document itself that an element is in, out of all shadows. */
function outermost(element: Element): Element {
  let outer = element;
  for (let root = outer.getRootNode(); root instanceof ShadowRoot; root = outer.getRootNode()) outer = root.host;
  return outer;
}

/** Whether something else of the page lies over the end of a mark's last word; `own` is our element, which does not count. */
export function isCovered(mark: Mark, last: DOMRect, own: Element): boolean {
  const x = last.right - 1;
  const y = last.top + last.height / 2;
  const top = Document.prototype.elementFromPoint.call(document, x, y);
  if (top === null || top === own) return false;
  const element = outermost(mark.element);
  if (Node.prototype.contains.call(element, top)) return false;
  return !(Node.prototype.contains.call(top, element) && getComputedStyle(element).pointerEvents === 'none');
}
