import { uiLanguage } from '@dutybook/view/words';
import * as vscode from 'vscode';
import { ArticleCommands } from './articleCommands.ts';
import { AssistantTools } from './assistantTools.ts';
import { CardPanel } from './card/cardPanel.ts';
import { PreviewPanel } from './card/previewPanel.ts';
import { CheckPages, openCheckPage } from './checkPages.ts';
import { copyCitation } from './citation.ts';
import { CitationForms } from './citationForms.ts';
import { Documents } from './documents.ts';
import { DraftDiagnostics } from './draftDiagnostics.ts';
import { DraftFixes } from './draftFixes.ts';
import { EditorStore } from './editorStore.ts';
import { Guidance } from './guidance.ts';
import { languageFeatures } from './language/languageFeatures.ts';
import type { LanguageFeatures } from './language/languageFeatures.ts';
import { completeTypedPlaces } from './language/typedPlaces.ts';
import type { ReadingFiles } from './lazyFileSystem.ts';
import { LibraryEntry } from './libraryTree.ts';
import type { LibraryNode } from './libraryTree.ts';
import { entryUri, LibraryView } from './libraryView.ts';
import { KeptCommands } from './kept/keptCommands.ts';
import { KeptProvisions } from './kept/keptProvisions.ts';
import { PinnedView } from './kept/pinnedView.ts';
import type { PinnedNode } from './kept/pinnedView.ts';
import { otherLanguage } from './otherLanguage.ts';
import { PackCommands } from './packCommands.ts';
import { PackBuilding } from './packBuilding.ts';
import { PackView } from './packView.ts';
import type { PackTreeNode } from './packView.ts';
import type { OpenQuestions } from './openQuestions.ts';
import { openReference } from './openReference.ts';
import { ProblemReferences } from './problemReferences.ts';
import { ProvisionFiles } from './provisionFiles.ts';
import { Provisions } from './provisions.ts';
import { placeOf } from './provisionUri.ts';
import { RecordCompletions } from './recordCompletions.ts';
import { ReferencesView } from './references/referencesView.ts';
import type { CitationNode } from './references/referencesView.ts';
import { TextReferences } from './textReferences.ts';

/** Everything that the extension does. The entry file registers it by name and loads it when the first of it is used. */
export interface Desk {
  readonly fileSystem: ReadingFiles;
  readonly language: LanguageFeatures;
  readonly libraryTree: vscode.TreeDataProvider<LibraryNode>;
  readonly packTree: vscode.TreeDataProvider<PackTreeNode>;
  readonly pinnedTree: vscode.TreeDataProvider<PinnedNode>;
  readonly referenceTree: vscode.TreeDataProvider<CitationNode>;
  /** Checks a draft from now on, until it is closed. */
  readonly checkDraft: (document: vscode.TextDocument) => Promise<void>;
  readonly draftFixes: vscode.CodeActionProvider;
  /** Shows the page about a check by its code. */
  readonly openCheckPage: (code: unknown) => Promise<void>;
  readonly citationForms: CitationForms;
  readonly assistantTools: AssistantTools;
  readonly recordCompletions: RecordCompletions;
  /** Restores the panels of cards. */
  readonly cards: vscode.WebviewPanelSerializer;
  /** Runs one of the commands of the manifest by its name without `dutybook.`. */
  readonly run: (command: string, ...args: readonly unknown[]) => Promise<void>;
}

type Command = (argument: unknown, second: unknown) => Promise<unknown> | undefined;

/** Sets the desk up, without reading a pack yet. */
export function openDesk(context: vscode.ExtensionContext, questions: OpenQuestions): Desk {
  const ui = uiLanguage(vscode.env.language);
  const store = new EditorStore(context.globalStorageUri);
  const guidance = new Guidance(context.extensionUri, store);
  const documents = new Documents(guidance);
  const provisions = new Provisions(guidance);
  const view = new LibraryView(guidance, context.globalState, ui);
  const kept = new KeptProvisions(context.globalState);
  const packs = new PackCommands(store, ui);
  const articles = new ArticleCommands(guidance, ui);
  const building = new PackBuilding(context.extensionUri, ui);
  const cards = new CardPanel(guidance, context.extensionUri, ui);
  const preview = new PreviewPanel(guidance, context.extensionUri, ui, (place) => cards.open(place));
  const reopen = async () => view.reopen();
  store.onDidChange(reopen);
  guidance.onDidForget(() => void cards.refresh());
  const cited = new TextReferences(documents, provisions);
  const diagnostics = new DraftDiagnostics(guidance, documents, questions, ui);
  const language = languageFeatures(guidance, documents, provisions, cited, diagnostics, ui);
  context.subscriptions.push(
    guidance,
    documents,
    diagnostics,
    new ProblemReferences(),
    completeTypedPlaces(documents, language.completion),
  );

  /** A document's URI from the editor's menus, an entry from the tree, or the document being read. */
  const targetOf = (argument: unknown): vscode.Uri | undefined => {
    if (argument instanceof LibraryEntry) return entryUri(argument.summary, ui);
    if (argument instanceof vscode.Uri) return argument;
    return vscode.window.activeTextEditor?.document.uri;
  };
  const commands = new Map<string, Command>([
    ...new KeptCommands(guidance, kept, ui).commands,
    ['groupLibrary', () => view.chooseGrouping()],
    [
      'copyCitation',
      async (argument) => {
        const uri = targetOf(argument);
        const place = uri && placeOf(uri);
        if (place) await copyCitation(guidance, place);
      },
    ],
    [
      'openCard',
      async (argument) => {
        const uri = targetOf(argument);
        const place = uri && placeOf(uri);
        if (place) await cards.open(place);
      },
    ],
    [
      'showOtherLanguage',
      async (argument) => {
        const uri = targetOf(argument);
        if (uri) await otherLanguage(guidance, uri, ui);
      },
    ],
    [
      'openToSide',
      async (argument) => {
        const uri = targetOf(argument);
        if (uri) await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
      },
    ],
    ['reopenLibrary', reopen],
    ['openReference', openReference],
    ['installPack', (argument) => packs.install(argument)],
    ['updatePack', (argument) => packs.update(argument)],
    ['removePack', (argument) => packs.remove(argument)],
    ['insertArticle', () => articles.insert()],
    ['removeArticle', () => articles.remove()],
    ['moveArticle', () => articles.move()],
    ['buildPack', () => building.run()],
    ['previewCard', () => preview.open()],
  ]);
  return {
    fileSystem: new CheckPages(context.extensionUri, new ProvisionFiles(provisions)),
    language,
    checkDraft: (document) => diagnostics.open(document),
    draftFixes: new DraftFixes(diagnostics, ui),
    openCheckPage: (code) => openCheckPage(code, ui),
    libraryTree: view,
    packTree: new PackView(store, guidance, ui),
    pinnedTree: new PinnedView(kept),
    referenceTree: new ReferencesView(documents, cited, diagnostics, ui),
    citationForms: new CitationForms(guidance, documents),
    recordCompletions: new RecordCompletions(ui),
    assistantTools: new AssistantTools(guidance, ui),
    cards,
    run: async (command, first, second) => {
      await commands.get(command)?.(first, second);
    },
  };
}
