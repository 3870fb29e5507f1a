import * as vscode from 'vscode';
import type { LanguageFeatures } from './language/languageFeatures.ts';
import { mayCite } from './mayCite.ts';
import type { OpenQuestions } from './openQuestions.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';

/**
 * Languages of text documents in which people draft. The manifest wakes the extension up for all of them but plain text, which the editor
 * itself has open at every start.
 */
const LANGUAGES = ['markdown', 'plaintext', 'asciidoc', 'restructuredtext', 'latex', 'tex', 'html', 'typst', 'quarto'];
const SELECTOR: vscode.DocumentSelector = [
  ...LANGUAGES.map((language) => ({ language })),
  { scheme: PROVISION_SCHEME },
];
/** 《 and the words of places; the space behind “section”. */
const TRIGGERS = ['《', '〈', '》', '第', '条', '款', '项', ' ', '('];

/** Registers what editors ask of a text; the code behind it is loaded for the first document that may cite something. */
export function registerLanguage(
  load: () => Promise<LanguageFeatures>,
  questions: OpenQuestions,
): readonly vscode.Disposable[] {
  const { languages } = vscode;
  async function ask<Answer>(
    document: vscode.TextDocument,
    call: (features: LanguageFeatures) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    if (document.uri.scheme !== PROVISION_SCHEME && !mayCite(document.getText())) return undefined;
    return questions.ask(async () => call(await load()));
  }
  return [
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: (document, position, token, context) =>
          questions.ask(async () =>
            (await load()).completion.provideCompletionItems(document, position, token, context),
          ),
        resolveCompletionItem: (item, token) =>
          questions.ask(async () => (await load()).completion.resolveCompletionItem(item, token)),
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, position, token) =>
        ask(document, ({ hover }) => hover.provideHover(document, position, token)),
    }),
    languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: (document, position, token) =>
        ask(document, ({ definition }) => definition.provideDefinition(document, position, token)),
    }),
    languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, position, _, token) =>
        ask(document, ({ references }) => references.provideReferences(document, position, token)),
    }),
    languages.registerDocumentHighlightProvider(SELECTOR, {
      provideDocumentHighlights: (document, position, token) =>
        ask(document, ({ references }) => references.provideDocumentHighlights(document, position, token)),
    }),
    languages.registerDocumentLinkProvider(SELECTOR, {
      provideDocumentLinks: (document, token) =>
        ask(document, ({ links }) => links.provideDocumentLinks(document, token)),
      resolveDocumentLink: async (link, token) => (await load()).links.resolveDocumentLink(link, token),
    }),
    languages.registerDocumentSymbolProvider(
      SELECTOR,
      {
        provideDocumentSymbols: (document, token) =>
          ask(document, ({ outline }) => outline.provideDocumentSymbols(document, token)),
      },
      { label: 'Dutybook' },
    ),
    languages.registerFoldingRangeProvider(SELECTOR, {
      provideFoldingRanges: (document, _, token) =>
        ask(document, ({ outline }) => outline.provideFoldingRanges(document, token)),
    }),
    languages.registerRenameProvider(SELECTOR, {
      prepareRename: async (document, position) => (await load()).renaming.prepareRename(document, position),
      provideRenameEdits: async (document, position, name) =>
        (await load()).renaming.provideRenameEdits(document, position, name),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) => (await load()).instruments.provideWorkspaceSymbols(query, token),
    }),
  ];
}
