import type { TextEdit } from '../../citation/index.ts';
import type { Localized } from '../../model/index.ts';
import type { FoundReference } from '../../library/index.ts';

/** How much a finding matters; `off` is not looked for. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Every check by its code, which stands: settings, comments in drafts and pages of documentation name it; with the severity that it has
 * unless somebody says otherwise. `off` are house styles: conventions whose text is not at hand, so that nobody is held to them unasked.
 * Those from `front-matter` to `section-missing` are for guidelines in Dutybook's Markdown format only.
 */
export const DEFAULT_SEVERITIES = {
  'unknown-instrument': 'warning',
  'missing-provision': 'error',
  'outdated-version': 'warning',
  'words-differ': 'warning',
  'not-in-force': 'information',
  'not-checked': 'hint',
  'short-name-early': 'warning',
  'short-name-twice': 'warning',
  'relative-reference': 'error',
  'internal-reference': 'error',
  'numbering-gap': 'warning',
  'numbering-repeat': 'error',
  'numeral-form': 'warning',
  'item-form': 'warning',
  'reference-order': 'warning',
  'doubtful-figure': 'information',
  'front-matter': 'error',
  'step-without-basis': 'warning',
  'step-number': 'warning',
  'step-start': 'hint',
  'unit-missing': 'warning',
  'section-missing': 'hint',
  'reference-brackets': 'off',
  'item-brackets': 'off',
  'full-name': 'off',
  'consecutive-articles': 'off',
} as const satisfies Readonly<Record<string, Severity>>;
export type CheckCode = keyof typeof DEFAULT_SEVERITIES;

export function isCheckCode(text: string): text is CheckCode {
  return Object.hasOwn(DEFAULT_SEVERITIES, text);
}

/** Every code, in the order in which they are documented. */
export const CHECK_CODES: readonly CheckCode[] = Object.keys(DEFAULT_SEVERITIES).filter(isCheckCode);

/** A way to put a finding right. */
export interface Fix {
  readonly title: Required<Localized>;
  /** Exact and minimal, in order, none touching another; offsets are those of the draft as it was checked. */
  readonly edits: readonly TextEdit[];
  /** Whether nothing else can be meant, and the meaning of the draft stays as it is. */
  readonly isCertain: boolean;
}

/** Something in a draft that is wrong, doubtful or could not be checked. */
export interface Finding {
  readonly code: CheckCode;
  /** In UTF-16 units of the draft, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly message: Required<Localized>;
  readonly fixes: readonly Fix[];
  /** Where the check leaves open whether anything is wrong: the most that it may count as. */
  readonly atMost?: 'information' | 'hint';
  /** Another place of the draft that the message speaks of. */
  readonly related?: { readonly start: number; readonly end: number; readonly message: Required<Localized> };
  /** The reference that it is about, for fixes that read the library. */
  readonly reference?: FoundReference;
}

/** The severity of a finding under a severity of its code. */
export function severityOf({ atMost }: Finding, ofCode: Severity): Severity {
  if (atMost === undefined) return ofCode;
  return SEVERITIES.indexOf(ofCode) > SEVERITIES.indexOf(atMost) ? ofCode : atMost;
}
