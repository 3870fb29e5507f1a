import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import { placeOf, provisionUri } from './provisionUri.ts';

/** Opens the document's provision in the language that it is not shown in, or says that there is no such text. */
export async function otherLanguage(guidance: Guidance, uri: vscode.Uri, ui: Language): Promise<void> {
  const place = placeOf(uri);
  if (place === undefined) return;
  const language = place.language === 'en' ? 'zh' : 'en';
  const library = await guidance.open();
  const card = library.ok ? await library.value.card(place.address, { language }) : library;
  if (!card.ok) {
    void vscode.window.showErrorMessage(inLanguage(card.problem.message, ui));
    return;
  }
  if (!card.value.languages.includes(language)) {
    const name = WORDS[ui].language[language];
    void vscode.window.showInformationMessage(vscode.l10n.t('This text is not available in {0}.', name));
    return;
  }
  const { title, number } = card.value;
  await vscode.commands.executeCommand(
    'vscode.open',
    provisionUri({ address: place.address, language }, { title, number }),
  );
}
