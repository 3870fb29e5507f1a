/**
 * A page can hide `form.firstChild` behind an input of that name, and `document.createElement` behind an image. What is asked of nodes
 * of the page is therefore taken from the prototypes, which in a content script are the browser's own.
 */

/** An element of our own. */
export function newElement(name: string, className = ''): HTMLElement {
  const element = Document.prototype.createElement.call(document, name);
  if (className !== '') element.className = className;
  return element;
}

/** A button that says `text`. */
export function newButton(className: string, text: string, act: () => void): HTMLButtonElement {
  const button = newElement('button', className);
  if (!(button instanceof HTMLButtonElement)) throw new Error('the browser makes no buttons');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

/** A shape of our own. */
export function newShape(name: string): Element {
  return Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', name);
}

/** The `html` element, or nothing in a document without one. */
export function rootElement(): Element | undefined {
  return Document.prototype.querySelector.call(document, ':root') ?? undefined;
}

/** Walks over elements and texts below `root`, without asking nodes for their neighbours. */
export function walkerOver(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
}

/** An attribute of an element of the page; nothing where there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return Element.prototype.getAttribute.call(element, name) ?? undefined;
}
