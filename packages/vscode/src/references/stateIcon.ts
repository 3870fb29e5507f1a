import type { CitationState } from '@dutybook/shared/citation';
import type { StatusIcon } from '../statusIcon.ts';

const UNCHECKED: StatusIcon = { icon: 'question', color: 'descriptionForeground' };

/** A reference of which nothing is to be said. */
export const UNSAID_ICON: StatusIcon = { icon: 'symbol-reference', color: 'descriptionForeground' };

/** How the state of a reference is drawn; nothing but `verified` is drawn as verified. */
export const STATE_ICON: Readonly<Record<CitationState, StatusIcon>> = {
  verified: { icon: 'pass', color: 'testing.iconPassed' },
  changed: { icon: 'arrow-swap', color: 'list.warningForeground' },
  missing: { icon: 'error', color: 'list.errorForeground' },
  'unknown-instrument': UNCHECKED,
  'not-checked': UNCHECKED,
};
