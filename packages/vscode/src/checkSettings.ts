import { CHECK_CODES, DEFAULT_SEVERITIES, SEVERITIES } from '@dutybook/shared/drafting';
import type { CheckCode, Severity } from '@dutybook/shared/drafting';
import * as vscode from 'vscode';

/** The part of the settings that has the severities, one by each code. */
export const CHECK_SETTINGS = 'dutybook.diagnostics';

/** The severity of every check for a document; what is no severity counts as its default. */
export function checkSeverities(uri: vscode.Uri): ReadonlyMap<CheckCode, Severity> {
  const settings = vscode.workspace.getConfiguration(CHECK_SETTINGS, uri);
  return new Map(
    CHECK_CODES.map((code) => {
      const set: unknown = settings.get(code);
      return [code, SEVERITIES.find((severity) => severity === set) ?? DEFAULT_SEVERITIES[code]];
    }),
  );
}
