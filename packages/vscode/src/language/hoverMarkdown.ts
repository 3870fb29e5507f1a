import type { Card, CardBlock, FoundReference } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import {
  candidateName,
  cardTitle,
  datesLine,
  endedLine,
  formerLine,
  escapeMarkdown,
  escapeMarkdownLines,
  statusLine,
  typeset,
} from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { LANGUAGE_WORDS } from './words.ts';

/** Longest text that is shown whole, in UTF-16 units; of a longer article only the part that is cited. */
const LONGEST = 1200;
const WIDE_SPACE = '\u3000';

/** The title of a card, and its number, as one escaped line. */
export function titleMarkdown(card: Card, language: Language): string {
  return `**${escapeMarkdown(typeset(cardTitle(card, language)))}**`;
}

/** What a card tells of when its text holds. */
type StatedCard = Pick<
  Card,
  'kind' | 'subtype' | 'status' | 'date' | 'adopted' | 'inForceFrom' | 'inForceUntil' | 'related' | 'asOf'
>;

/** Status in words, with the version and the day it is told for. */
export function statusMarkdown(card: StatedCard, language: Language): string {
  const { asOf } = WORDS[language];
  const parts = [statusLine(card, language), datesLine(card, language), `${asOf} ${card.asOf}`];
  return escapeMarkdown(parts.filter((part) => part !== '').join(' · '));
}

/** What the reference's state is, in words; empty for one that simply holds. */
export function stateMarkdown(
  { state, reason, endedBy, former }: Pick<FoundReference, 'state' | 'reason' | 'endedBy' | 'former'>,
  language: Language,
): string {
  if (state === 'verified') return '';
  const told = reason === undefined ? '' : LANGUAGE_WORDS[language].reason[reason];
  const found = (endedBy && endedLine(endedBy, language)) ?? (former && formerLine(former, language));
  const why = found ?? told;
  const word = WORDS[language].citationState[state];
  return escapeMarkdown(why === '' ? word : `${word}${language === 'zh' ? '：' : ': '}${why}`);
}

function isCited(block: CardBlock, eid: string | undefined): boolean {
  return eid !== undefined && (block.eid === eid || block.eid.startsWith(`${eid}__`));
}

function blockLines(block: CardBlock, isMarked: boolean): readonly string[] {
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(' ');
  const indent = block.type === 'item' ? WIDE_SPACE.repeat(2) : block.type === 'subitem' ? WIDE_SPACE.repeat(4) : '';
  const words = escapeMarkdownLines([name, block.text].filter((part) => part !== '').join(WIDE_SPACE));
  return words.map((line) => `> ${indent}${isMarked ? `**${line}**` : line}`);
}

/**
 * The exact text of a card as a Markdown quotation, the part with this eId in bold where it is not all of it. Every word is escaped:
 * nothing of a pack is read as Markdown, as a link or as HTML.
 */
export function textMarkdown({ blocks }: Pick<Card, 'blocks'>, eid: string | undefined, language: Language): string {
  const cited = blocks.filter((block) => isCited(block, eid));
  const isPart = cited.length > 0 && cited.length < blocks.length;
  const isLong = blocks.reduce((sum, { text }) => sum + text.length, 0) > LONGEST;
  const shown = isLong && isPart ? cited : blocks;
  const lines = shown.flatMap((block) => blockLines(block, isPart && isCited(block, eid)));
  const fitting: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (length > LONGEST * 2) break;
    fitting.push(line);
  }
  if (fitting.length < lines.length) fitting.push('> …');
  const quoted = fitting.join('\n>\n');
  return shown.length < blocks.length ? `${quoted}\n\n${LANGUAGE_WORDS[language].shortened}` : quoted;
}

/** Instruments or provisions that a reference may mean, one a line. */
export function candidatesMarkdown({ candidates }: Pick<FoundReference, 'candidates'>, language: Language): string {
  if (candidates.length === 0) return '';
  const names = new Set(candidates.map((candidate) => escapeMarkdown(candidateName(candidate, language))));
  return [LANGUAGE_WORDS[language].mayMean, ...[...names].slice(0, 8).map((name) => `- ${name}`)].join('\n');
}
