import type { Card } from '@dutybook/shared/library';
import { findLegalLimits } from '@dutybook/shared/text';
import type { LegalLimit } from '@dutybook/shared/text';

/** A limit in the text of a card, and the paragraph it stands in. */
export interface CardLimit extends LegalLimit {
  readonly eid: string;
  /** The words themselves; nothing else is ever said of a limit. */
  readonly words: string;
}

/** Limits help where a text is short enough to be one rule; of a whole law they would be a list without an end. */
const LONGEST_TEXT = 4000;

/** The penalties, time limits and sums that the text of a provision names, in its order; none for a whole law. */
export function cardLimits({ blocks }: Pick<Card, 'blocks'>): readonly CardLimit[] {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_TEXT) return [];
  return blocks.flatMap(({ eid, text }) =>
    findLegalLimits(text).map((limit) => ({ ...limit, eid, words: text.slice(limit.start, limit.end) })),
  );
}
