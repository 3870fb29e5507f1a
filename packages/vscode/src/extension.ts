import * as vscode from 'vscode';
import type * as deskPart from './desk.ts';
import type { Desk } from './desk.ts';
import { DRAFTS, watchDrafts } from './draftWatch.ts';
import { LazyFileSystem } from './lazyFileSystem.ts';
import { registerLanguage } from './lazyLanguage.ts';
import { LazyTree } from './lazyTree.ts';
import { OpenQuestions } from './openQuestions.ts';
import { loadPart } from './part.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';

const COMMANDS = [
  'lookUp',
  'copyCitation',
  'openCard',
  'previewCard',
  'showOtherLanguage',
  'openToSide',
  'reopenLibrary',
  'installPack',
  'updatePack',
  'removePack',
  'insertArticle',
  'removeArticle',
  'moveArticle',
  'buildPack',
  'openReference',
  'groupLibrary',
  'pin',
  'insertCitation',
  'insertQuotation',
  'lookupCopyCitation',
  'lookupInsertCitation',
  'lookupInsertQuotation',
  'lookupPin',
  'lookupToSide',
] as const;

/** Tools for assistants, each called `dutybook_` and its name in the manifest. */
const TOOLS = ['search', 'get_provision', 'check_citations'] as const;

/** Opens the page about a check, from the link at its code; no command of the palette. */
const CHECK_PAGE = 'dutybook.openCheckPage';

type DeskPart = typeof deskPart;

function isDesk(part: unknown): part is DeskPart {
  return typeof part === 'object' && part !== null && 'openDesk' in part && typeof part.openDesk === 'function';
}

/** Loads the desk once; a failure is thrown and the next use tries again. */
function deskOf(context: vscode.ExtensionContext, questions: OpenQuestions): () => Promise<Desk> {
  let opening: Promise<Desk> | undefined;
  const open = async () => {
    const part = await loadPart(context.extensionUri, 'desk');
    if (!isDesk(part)) throw new Error('The desk of the extension is not what it was built as.');
    return part.openDesk(context, questions);
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

/** Called by the host when the extension is first used. Registers by name what the desk does, and loads nothing. */
export function activate(context: vscode.ExtensionContext): void {
  const questions = new OpenQuestions();
  const desk = deskOf(context, questions);
  const tree = <Node>(of: (desk: Desk) => vscode.TreeDataProvider<Node>) => new LazyTree(async () => of(await desk()));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(
      PROVISION_SCHEME,
      new LazyFileSystem(async () => (await desk()).fileSystem),
      {
        isCaseSensitive: true,
        isReadonly: new vscode.MarkdownString(vscode.l10n.t('This is a reference text. It cannot be edited here.')),
      },
    ),
    vscode.languages.registerCodeActionsProvider(
      [...DRAFTS],
      {
        provideCodeActions: async (document, range, about, token) =>
          (await desk()).citationForms.provideCodeActions(document, range, about, token),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
    vscode.languages.registerCompletionItemProvider(
      { language: 'markdown' },
      {
        provideCompletionItems: async (document, position) =>
          document.lineAt(0).text.startsWith('---')
            ? (await desk()).recordCompletions.provideCompletionItems(document, position)
            : [],
      },
    ),
    ...registerLanguage(async () => (await desk()).language, questions),
    watchDrafts(async (document) => (await desk()).checkDraft(document)),
    vscode.languages.registerCodeActionsProvider(
      [...DRAFTS],
      {
        provideCodeActions: async (document, range, request, token) =>
          request.diagnostics.some(({ source }) => source === 'Dutybook')
            ? (await desk()).draftFixes.provideCodeActions(document, range, request, token)
            : [],
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(CHECK_PAGE, async (code: unknown) => (await desk()).openCheckPage(code)),
    vscode.window.createTreeView('dutybook.library', {
      treeDataProvider: tree(({ libraryTree }) => libraryTree),
      showCollapseAll: true,
    }),
    vscode.window.createTreeView('dutybook.pinned', { treeDataProvider: tree(({ pinnedTree }) => pinnedTree) }),
    vscode.window.createTreeView('dutybook.references', {
      treeDataProvider: tree(({ referenceTree }) => referenceTree),
    }),
    vscode.window.createTreeView('dutybook.packs', { treeDataProvider: tree(({ packTree }) => packTree) }),
    vscode.window.registerWebviewPanelSerializer('dutybook.card', {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await desk()).cards.deserializeWebviewPanel(panel, state),
    }),
    ...TOOLS.map((name) =>
      vscode.lm.registerTool(`dutybook_${name}`, {
        invoke: async (options, token) => (await desk()).assistantTools.invoke(name, options, token),
      }),
    ),
    ...COMMANDS.map((command) =>
      vscode.commands.registerCommand(`dutybook.${command}`, async (...args: unknown[]) =>
        (await desk()).run(command, ...args),
      ),
    ),
  );
}
