import { completionPlace } from '@dutybook/shared/drafting';
import * as vscode from 'vscode';
import type { Documents } from '../documents.ts';
import type { CompletionProvider } from './completionProvider.ts';

/** How long the editor has to ask by itself. */
const PATIENCE_MS = 60;
/** What stands last when a name or a number has been typed; letters may be those of an input method that is still composing. */
const TYPED = /[\p{Script=Han}\d]$/u;

/**
 * Has the editor ask for completions where a citation is being typed. In a sentence without spaces it does not by itself: it takes 第 for a
 * letter of a word, and in Markdown it suggests nothing for words.
 */
export function completeTypedPlaces(documents: Documents, completion: CompletionProvider): vscode.Disposable {
  return documents.onDidChange((document) => {
    const { version } = document;
    const ask = async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document !== document || document.version !== version || completion.asked(document)) return;
      const { active, isEmpty } = editor.selection;
      const line = document.lineAt(active.line).text.slice(0, active.character);
      const place = completionPlace(line);
      if (place === undefined || place.typed === '' || !TYPED.test(line)) return;
      if (place.type === 'name' ? place.marks[0] === '' : place.language === 'en') return;
      if (isEmpty) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    };
    setTimeout(() => void ask(), PATIENCE_MS);
  });
}
