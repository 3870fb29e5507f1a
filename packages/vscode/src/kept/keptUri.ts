import type { KeptCard } from '@dutybook/view/kept';
import type * as vscode from 'vscode';
import { provisionUri } from '../provisionUri.ts';

/** The document of a card that was kept: by the title that it had when it was. */
export function keptUri({ address, language, title }: KeptCard): vscode.Uri {
  return provisionUri({ address, language }, { title: { [language]: title } });
}
