import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { cardTitle, sourceLine } from '../text/cardText.ts';
import { citationOf } from '../text/citation.ts';
import { statusLine } from '../text/statusLine.ts';
import { typeset } from '../text/typeset.ts';
import { WORDS } from '../words/index.ts';
import { cardLines } from './cardLines.ts';
import type { HandoutLine } from './handoutLine.ts';

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

const NOTE: Readonly<Record<Language, string>> = { en: 'Note: ', zh: '备注：' };
const NOT_THERE: Readonly<Record<Language, string>> = {
  en: 'Not in the library of this computer; its words are not shown.',
  zh: '本机指引库中没有，未能列出原文。',
};

function noteLines(note: string, language: Language): readonly HandoutLine[] {
  if (note.trim() === '') return [];
  return note
    .split('\n')
    .map((text, at) => ({ style: 'note', text: at === 0 ? `${NOTE[language]}${text}` : text, language }));
}

/** How the card is cited, and where its text is from, unless the citation tells that already. */
function sourceLines(card: Card, ui: Language): readonly HandoutLine[] {
  const { language } = card;
  const citation = citationOf(card, language);
  const source = sourceLine(card, ui);
  const colon = ui === 'zh' ? '：' : ': ';
  return [
    { style: 'source', text: citation, language },
    ...(citation.includes(sourceLine(card, language))
      ? []
      : [{ style: 'source' as const, text: `${WORDS[ui].source}${colon}${source}`, language: ui }]),
  ];
}

function entryLines({ title, note, card }: HandoutEntry, language: Language): readonly HandoutLine[] {
  const noted = noteLines(note, language);
  if (card === undefined) {
    return [
      { style: 'heading', text: title, language },
      { style: 'status', text: NOT_THERE[language], language },
      ...noted,
    ];
  }
  return [
    { style: 'heading', text: typeset(cardTitle(card, card.language)), language: card.language },
    { style: 'status', text: `${statusLine(card, language)} · ${WORDS[language].asOf} ${card.asOf}`, language },
    ...cardLines(card),
    ...noted,
    ...sourceLines(card, language),
  ];
}

/** A handout as paragraphs, in their order: the one source of all its forms. */
export function handoutLines({ title, language, entries }: Handout): readonly HandoutLine[] {
  return [{ style: 'title', text: title, language }, ...entries.flatMap((entry) => entryLines(entry, language))];
}
