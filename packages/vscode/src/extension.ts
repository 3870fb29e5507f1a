import { uiLanguage } from '@dutybook/view/words';
import * as vscode from 'vscode';
import { copyCitation } from './citation.ts';
import { EditorStore } from './editorStore.ts';
import { Guidance } from './guidance.ts';
import { LibraryEntry } from './libraryTree.ts';
import { entryUri, LibraryView } from './libraryView.ts';
import { LookupPick } from './lookupPick.ts';
import { PackCommands } from './packCommands.ts';
import { PackView } from './packView.ts';
import { ProvisionFileSystem } from './provisionFileSystem.ts';
import { PROVISION_SCHEME } from './provisionPath.ts';
import { placeOf } from './provisionUri.ts';
import { ProvisionLinks } from './provisionLinks.ts';
import { otherLanguage } from './otherLanguage.ts';
import { selectedQuery } from './selectedQuery.ts';

/** Called by the host when the extension is first used. */
export function activate(context: vscode.ExtensionContext): void {
  const ui = uiLanguage(vscode.env.language);
  const store = new EditorStore(context.globalStorageUri);
  const guidance = new Guidance(context.extensionUri, store);
  const view = new LibraryView(guidance, ui);
  const packs = new PackCommands(store, ui);

  /** A document's URI from the editor's menus, an entry from the tree, or the document being read. */
  const targetOf = (argument: unknown): vscode.Uri | undefined => {
    if (argument instanceof LibraryEntry) return entryUri(argument.summary, ui);
    if (argument instanceof vscode.Uri) return argument;
    return vscode.window.activeTextEditor?.document.uri;
  };

  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(PROVISION_SCHEME, new ProvisionFileSystem(guidance), {
      isCaseSensitive: true,
      isReadonly: new vscode.MarkdownString(vscode.l10n.t('This is a reference text. It cannot be edited here.')),
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: PROVISION_SCHEME }, new ProvisionLinks()),
    vscode.window.createTreeView('dutybook.library', { treeDataProvider: view, showCollapseAll: true }),
    vscode.commands.registerCommand('dutybook.lookUp', () => new LookupPick(guidance, ui).open(selectedQuery())),
    vscode.commands.registerCommand('dutybook.copyCitation', async (argument: unknown) => {
      const uri = targetOf(argument);
      const place = uri && placeOf(uri);
      if (place) await copyCitation(guidance, place);
    }),
    vscode.commands.registerCommand('dutybook.showOtherLanguage', async (argument: unknown) => {
      const uri = targetOf(argument);
      if (uri) await otherLanguage(guidance, uri, ui);
    }),
    vscode.commands.registerCommand('dutybook.openToSide', async (argument: unknown) => {
      const uri = targetOf(argument);
      if (uri) await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
    }),
    vscode.commands.registerCommand('dutybook.reopenLibrary', () => view.reopen()),
    store.onDidChange(() => view.reopen()),
    vscode.window.createTreeView('dutybook.packs', { treeDataProvider: new PackView(store, ui) }),
    vscode.commands.registerCommand('dutybook.installPack', (argument: unknown) => packs.install(argument)),
    vscode.commands.registerCommand('dutybook.updatePack', (argument: unknown) => packs.update(argument)),
    vscode.commands.registerCommand('dutybook.removePack', (argument: unknown) => packs.remove(argument)),
  );
}
