import type { Status } from '@dutybook/shared/model';

/** A codicon and the theme colour it wears. The word of the status always stands beside it. */
export interface StatusIcon {
  readonly icon: string;
  readonly color: string;
}

const VERIFIED = 'testing.iconPassed';
const CHANGED = 'list.warningForeground';
const GONE = 'list.errorForeground';
const UNCHECKED = 'descriptionForeground';
const QUIET = 'icon.foreground';

/** How a status is drawn in trees and lists. */
export const STATUS_ICON: Readonly<Record<Status, StatusIcon>> = {
  'in-force': { icon: 'pass', color: VERIFIED },
  'not-yet-in-force': { icon: 'history', color: CHANGED },
  amended: { icon: 'arrow-swap', color: CHANGED },
  repealed: { icon: 'circle-slash', color: GONE },
  draft: { icon: 'edit', color: QUIET },
  proposed: { icon: 'lightbulb', color: QUIET },
  'on-trial': { icon: 'beaker', color: QUIET },
  completed: { icon: 'check', color: QUIET },
  planned: { icon: 'calendar', color: QUIET },
  issued: { icon: 'issue-draft', color: UNCHECKED },
  reported: { icon: 'issue-draft', color: UNCHECKED },
  missing: { icon: 'error', color: GONE },
  unknown: { icon: 'issue-draft', color: UNCHECKED },
};
