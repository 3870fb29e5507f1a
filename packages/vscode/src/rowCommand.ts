import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';

/** What can be done with the row of the lookup that is chosen, beside opening it: each is a button of the row and a command with a key. */
export const ROW_COMMANDS = [
  'lookupCopyCitation',
  'lookupInsertCitation',
  'lookupInsertQuotation',
  'lookupPin',
  'lookupToSide',
] as const;
export type RowCommand = (typeof ROW_COMMANDS)[number];

export const ROW_ICONS: Readonly<Record<RowCommand, string>> = {
  lookupCopyCitation: 'quote',
  lookupInsertCitation: 'insert',
  lookupInsertQuotation: 'comment-discussion',
  lookupPin: 'pin',
  lookupToSide: 'split-horizontal',
};

export function rowTooltip(command: RowCommand, ui: Language): string {
  const tooltips: Readonly<Record<RowCommand, string>> = {
    lookupCopyCitation: WORDS[ui].copyCitation,
    lookupInsertCitation: vscode.l10n.t('Insert Citation'),
    lookupInsertQuotation: vscode.l10n.t('Insert Quotation'),
    lookupPin: vscode.l10n.t('Pin or Unpin'),
    lookupToSide: vscode.l10n.t('Open to the Side'),
  };
  return tooltips[command];
}
