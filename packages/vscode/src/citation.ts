import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { citationOf } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import type { ProvisionPlace } from './provisionPath.ts';

const SHOWN_MS = 4000;

/** Puts the citation of a provision on the clipboard and says so in the status bar. */
export async function copyCitation(guidance: Guidance, { address, language }: ProvisionPlace): Promise<void> {
  const library = await guidance.open();
  const card = library.ok ? await library.value.card(address, { language }) : library;
  if (!card.ok) {
    void vscode.window.showErrorMessage(inLanguage(card.problem.message, language));
    return;
  }
  const citation = citationOf(card.value, language);
  await vscode.env.clipboard.writeText(citation);
  const { copied } = WORDS[language];
  say(`${copied}${language === 'zh' ? '：' : ': '}${citation}`);
}

/** Puts a text on the clipboard and says so in the status bar, without the text. */
export async function copyText(text: string, ui: Language): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  say(WORDS[ui].copied);
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message.replaceAll('$(', '\\$(')}`, SHOWN_MS);
}
