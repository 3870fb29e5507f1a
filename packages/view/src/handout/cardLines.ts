import { defined } from '@dutybook/shared/model';
import type { Card, CardBlock } from '@dutybook/shared/library';
import { typeset } from '../text/typeset.ts';
import type { HandoutLine, HandoutStyle } from './handoutLine.ts';

const LISTED: ReadonlySet<string> = new Set(['item', 'subitem', 'bullet', 'fact', 'step']);
const BULLETED: ReadonlySet<string> = new Set(['bullet', 'fact']);

/** Whether a block is no more than the number and heading that the title of the card ends with. */
function isInTitle({ number, heading, text }: CardBlock, card: Card): boolean {
  return text === '' && number === card.number && heading === card.heading;
}

/** Whether two blocks are the number of an article and its first paragraph, which are set in one line. */
function belongTogether(first: CardBlock | undefined, second: CardBlock): boolean {
  const isBareNumber = first?.type === 'article' && first.text === '' && first.heading === undefined;
  return isBareNumber && second.type === 'paragraph' && second.number === undefined && second.heading === undefined;
}

function joinedBlocks(card: Card): readonly CardBlock[] {
  const joined: CardBlock[] = [];
  for (const block of card.blocks) {
    const before = joined.at(-1);
    if (isInTitle(block, card)) continue;
    if (before !== undefined && belongTogether(before, block))
      joined[joined.length - 1] = { ...before, text: block.text };
    else joined.push(block);
  }
  return joined;
}

function gapOf({ type, text }: CardBlock, name: string, language: Card['language']): string {
  if (name === '' || text === '') return '';
  if (type === 'item' || type === 'subitem') return '';
  return type === 'article' && language === 'zh' ? '\u3000' : ' ';
}

function styleOf({ type, heading, text }: CardBlock): HandoutStyle {
  if (LISTED.has(type)) return 'item';
  return text === '' && heading !== undefined ? 'subheading' : 'text';
}

/** The words of a card as lines, in their order; what its title says already is left out. */
export function cardLines(card: Card): readonly HandoutLine[] {
  const { language, summary } = card;
  const lines = joinedBlocks(card).map((block): HandoutLine => {
    const { type, number, heading, text } = block;
    const name = [number, heading].filter((part) => part !== undefined && part !== '').join(' ');
    const bullet = name === '' && BULLETED.has(type) ? '• ' : '';
    const gap = gapOf(block, name, language);
    const words = `${bullet}${name}${gap}${text}`;
    const mark = !LISTED.has(type) ? '' : number === undefined ? bullet : heading === undefined ? number + gap : number;
    return defined({ style: styleOf(block), text: typeset(words), mark: mark === '' ? undefined : mark, language });
  });
  return summary === undefined ? lines : [{ style: 'text', text: typeset(summary), language }, ...lines];
}
