import type { Card } from '@dutybook/shared/library';
import { blockMarkdown } from './cardMarkdown.ts';

/** Where a provision stands in a card's Markdown: its first line and its last, counted from 0. */
export interface CardLines {
  readonly first: number;
  readonly last: number;
}

/** The lines of a card's provisions in the Markdown that `cardMarkdown` made of it, by eId; those below a provision belong to it. Linear. */
export function cardLines({ blocks }: Pick<Card, 'blocks'>, markdown: string): ReadonlyMap<string, CardLines> {
  const found = new Map<string, CardLines>();
  const open: { readonly eid: string; readonly depth: number }[] = [];
  let at = 0;
  let line = 0;
  for (const block of blocks) {
    const words = blockMarkdown(block).join('\n\n');
    const place = words === '' ? -1 : markdown.indexOf(words, at);
    if (place < 0) continue;
    line += breaks(markdown.slice(at, place));
    const last = line + breaks(words);
    while ((open.at(-1)?.depth ?? -1) >= block.depth) open.pop();
    open.push(block);
    for (const { eid } of open) found.set(eid, { first: found.get(eid)?.first ?? line, last });
    at = place + words.length;
    line = last;
  }
  return found;
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}
