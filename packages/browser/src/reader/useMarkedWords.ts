import { useLayoutEffect } from 'preact/hooks';
import type { Search } from './readerModel.ts';
import type { FoundPlace } from './findInText.ts';
import { elementId } from './ReaderText.tsx';

const FOUND = 'dutybook-found';
const SHOWN = 'dutybook-shown';

/** The text nodes of an element that are its words: explanations of doubtful figures lie between them. */
function wordNodes(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('.db-tip') == null) nodes.push(node);
  }
  return nodes;
}

/** A stretch of the words of an element as a range of the document. */
function rangeIn(element: Element, start: number, end: number): Range | undefined {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (const node of wordNodes(element)) {
    const length = node.data.length;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return undefined;
}

function rangeOf({ eid, range }: FoundPlace): Range | undefined {
  if (range === undefined) return undefined;
  const words = document.querySelector(`[data-words="${CSS.escape(eid)}"]`);
  return words === null ? undefined : rangeIn(words, range.start, range.end);
}

/**
 * Marks what was found in the text, and scrolls to the place that is shown. The marks are the browser's own highlights: no element of a
 * long text is touched.
 */
export function useMarkedWords({ found, at }: Search): void {
  useLayoutEffect(() => {
    const shown = found[at];
    const ranges = found.flatMap((place) => rangeOf(place) ?? []);
    const current = shown && rangeOf(shown);
    CSS.highlights.set(FOUND, new Highlight(...ranges));
    CSS.highlights.set(SHOWN, new Highlight(...(current === undefined ? [] : [current])));
    return () => {
      CSS.highlights.delete(FOUND);
      CSS.highlights.delete(SHOWN);
    };
  }, [found, at]);
  useLayoutEffect(() => {
    const shown = found[at];
    if (shown === undefined) return;
    const words = document.querySelector(`[data-words="${CSS.escape(shown.eid)}"]`);
    (words ?? document.getElementById(elementId(shown.eid)))?.scrollIntoView();
  }, [found, at]);
}
