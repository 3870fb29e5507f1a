import { placeLabel } from '@dutybook/shared/library';
import type { Card, FoundReference } from '@dutybook/shared/library';
import { defined, parseAddress } from '@dutybook/shared/model';
import type { IsoDate, Language } from '@dutybook/shared/model';
import {
  candidateName,
  citationName,
  citationOf,
  datesLine,
  endedLine,
  formerLine,
  statusPhrase,
} from '@dutybook/view/text';
import type { MarkCard } from '../messages.ts';

/** Characters of a provision that a hover card shows; the rest is read where it is opened. */
const LONGEST_TEXT = 360;
const MOST_CANDIDATES = 4;

/** Whether it is certain which provision is meant, so that its words may be shown. */
export function isCertain({ state, reason, address }: FoundReference): boolean {
  if (address === undefined || state === 'missing') return false;
  return state !== 'not-checked' || reason === 'dates-unknown';
}

/** The beginning of a provision's text: what comes first, cut where a sentence ends if one does in the second half. */
function shortened(text: string): string {
  const part = text.slice(0, LONGEST_TEXT);
  const end = Math.max(...['。', '；', '. ', '; '].map((stop) => part.lastIndexOf(stop)));
  return end > LONGEST_TEXT / 2 ? part.slice(0, end + 1) : part;
}

function textOf({ blocks }: Card): string {
  return blocks
    .map(({ number, heading, text }) =>
      [number, heading, text]
        .filter((words) => words !== undefined)
        .join(' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** A record that is no law is cited with its status and source; a provision by its name and number. */
function citationFor(card: Card, name: string, language: Language): string {
  return card.kind === 'regulation' && card.source.row === undefined ? name : citationOf(card, language);
}

function nameOf({ title, place }: FoundReference, language: Language): string | undefined {
  return title === undefined ? undefined : citationName(defined({ title, place: placeLabel(place) }), language);
}

function candidateNames({ candidates }: FoundReference, language: Language): readonly string[] {
  const names = candidates.map((candidate) => candidateName(candidate, language));
  return [...new Set(names)].slice(0, MOST_CANDIDATES);
}

/** What can be opened of a reference whose provision cannot: its instrument, or where an instrument of that name can be added. */
export function openInstead({ state, reason, address, work }: FoundReference): MarkCard['instead'] {
  if (state === 'unknown-instrument') return 'packs';
  const isElsewhere = state === 'missing' || reason === 'former-number';
  return isElsewhere && (address ?? work) !== undefined ? 'instrument' : undefined;
}

function versionOf(
  { endedBy, former }: FoundReference,
  card: Card | undefined,
  language: Language,
): string | undefined {
  if (card === undefined) return (endedBy && endedLine(endedBy, language)) ?? (former && formerLine(former, language));
  return [statusPhrase(card, language), datesLine(card, language)].filter((part) => part !== '').join(' · ');
}

/** What is shown of a reference on a page; `card` is that of the provision where it is certain. */
export function markCardOf(
  reference: FoundReference,
  card: Card | undefined,
  language: Language,
  asOf: IsoDate,
): MarkCard {
  const { state, reason } = reference;
  const name = nameOf(reference, language);
  const isProvision = card !== undefined && parseAddress(card.address)?.eid !== undefined;
  const whole = isProvision ? textOf(card) : '';
  const text = whole.length > LONGEST_TEXT ? shortened(whole) : whole;
  return defined({
    state,
    reason,
    name,
    heading: card?.heading,
    text: text === '' ? undefined : text,
    isShortened: text.length < whole.length,
    hasDoubts: isProvision && card.blocks.some(({ doubts }) => doubts.length > 0),
    language: card?.language ?? language,
    version: versionOf(reference, card, language),
    asOf: card?.asOf ?? asOf,
    candidates: isCertain(reference) ? [] : candidateNames(reference, language),
    instead: openInstead(reference),
    citation: card === undefined || name === undefined ? undefined : citationFor(card, name, language),
  });
}
