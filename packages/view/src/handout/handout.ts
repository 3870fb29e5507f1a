import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { cardTitle } from '../text/cardText.ts';
import { citationOf } from '../text/citation.ts';
import { statusLine } from '../text/statusLine.ts';
import { typeset } from '../text/typeset.ts';

/** One thing that a class goes through, with what the library has of it; without a card where it has nothing. */
export interface HandoutEntry {
  readonly title: string;
  readonly note: string;
  readonly card?: Card | undefined;
}

/** What a session is handed out as. */
export interface Handout {
  readonly title: string;
  /** The language of Dutybook's own words. */
  readonly language: Language;
  readonly entries: readonly HandoutEntry[];
}

/** What a paragraph of a handout is. */
export type HandoutStyle = 'title' | 'heading' | 'status' | 'text' | 'item' | 'note' | 'source';

/** A paragraph of a handout. */
export interface HandoutLine {
  readonly style: HandoutStyle;
  readonly text: string;
}

const NOTE: Readonly<Record<Language, string>> = { en: 'Note: ', zh: '备注：' };
const NOT_THERE: Readonly<Record<Language, string>> = {
  en: 'Not in the library of this computer; its words are not shown.',
  zh: '本机指引库中没有，未能列出原文。',
};
const LISTED: ReadonlySet<string> = new Set(['item', 'subitem', 'bullet', 'fact', 'step']);

/** The words of a card as lines, in their order. */
export function cardLines(card: Card): readonly HandoutLine[] {
  const summary = card.summary === undefined ? [] : [{ style: 'text' as const, text: typeset(card.summary) }];
  const lines = card.blocks.map(({ type, number, heading, text }): HandoutLine => {
    const name = [number, heading].filter((part) => part !== undefined && part !== '').join(' ');
    const mark = name === '' && (type === 'bullet' || type === 'fact') ? '• ' : '';
    const gap = name === '' || text === '' || type === 'item' || type === 'subitem' ? '' : ' ';
    return { style: LISTED.has(type) ? 'item' : 'text', text: typeset(`${mark}${name}${gap}${text}`) };
  });
  return [...summary, ...lines];
}

function entryLines({ title, note, card }: HandoutEntry, language: Language): readonly HandoutLine[] {
  const noted: readonly HandoutLine[] =
    note.trim() === ''
      ? []
      : note.split('\n').map((text, at) => ({ style: 'note', text: at === 0 ? `${NOTE[language]}${text}` : text }));
  if (card === undefined) {
    return [{ style: 'heading', text: title }, { style: 'status', text: NOT_THERE[language] }, ...noted];
  }
  return [
    { style: 'heading', text: typeset(cardTitle(card, card.language)) },
    { style: 'status', text: `${statusLine(card, language)} · ${card.asOf}` },
    ...cardLines(card),
    ...noted,
    { style: 'source', text: citationOf(card, card.language) },
  ];
}

/** A handout as paragraphs, in their order: the one source of all its forms. */
export function handoutLines({ title, language, entries }: Handout): readonly HandoutLine[] {
  return [{ style: 'title', text: title }, ...entries.flatMap((entry) => entryLines(entry, language))];
}
