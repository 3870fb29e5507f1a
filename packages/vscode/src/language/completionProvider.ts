import { articleAddress, Completer, completionPlace } from '@dutybook/shared/drafting';
import type { Completion, CompletionPlace } from '@dutybook/shared/drafting';
import type { Library } from '@dutybook/shared/library';
import { parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Documents } from '../documents.ts';
import type { Guidance } from '../guidance.ts';
import { mayCite } from '../mayCite.ts';
import type { Provisions } from '../provisions.ts';
import { completionNote } from './completionNote.ts';
import { statusMarkdown, textMarkdown, titleMarkdown } from './hoverMarkdown.ts';
import type { OutlineProvider } from './outlineProvider.ts';

/** An item with where the library has its text. */
class ReferenceItem extends vscode.CompletionItem {
  readonly completion: Completion;
  readonly language: Language;

  constructor(completion: Completion, language: Language, ui: Language) {
    super(
      { label: completion.label, description: completionNote(completion, ui) },
      completion.type === 'instrument' ? vscode.CompletionItemKind.Module : vscode.CompletionItemKind.Reference,
    );
    this.completion = completion;
    this.language = language;
  }
}

/** Completes names of instruments and their provisions; the text of one is read when it is looked at. */
export class CompletionProvider {
  readonly #guidance: Guidance;
  readonly #documents: Documents;
  readonly #provisions: Provisions;
  readonly #outline: OutlineProvider;
  readonly #ui: Language;
  readonly #asked = new WeakMap<vscode.TextDocument, number>();
  #completer: { readonly library: Library; readonly completer: Completer } | undefined;

  constructor(
    guidance: Guidance,
    documents: Documents,
    provisions: Provisions,
    outline: OutlineProvider,
    ui: Language,
  ) {
    this.#guidance = guidance;
    this.#documents = documents;
    this.#provisions = provisions;
    this.#outline = outline;
    this.#ui = ui;
  }

  /** Whether the editor has asked already about the document as it is now. */
  asked(document: vscode.TextDocument): boolean {
    return this.#asked.get(document) === document.version;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | undefined> {
    this.#asked.set(document, document.version);
    const line = document.lineAt(position.line).text;
    const place = completionPlace(line.slice(0, position.character));
    if (place === undefined || isNoise(place, context)) return undefined;
    const library = await this.#guidance.open();
    if (!library.ok || token.isCancellationRequested) return undefined;
    const signal = abortSignal(token);
    const surroundings = {
      cited: await this.#cited(document, position, place, signal),
      own: () => this.#own(document),
    };
    const found = await this.#completerOf(library.value).complete(place, surroundings, signal);
    if (!found.ok) return undefined;
    const range = replaced(place, position, line);
    const typed = line.slice(place.start, position.character);
    const items = found.value.map((completion, rank) => this.#item(completion, place, { range, typed, rank }));
    // The library has matched already, by pinyin and numerals too, and is asked again when more is typed.
    return new vscode.CompletionList(items, true);
  }

  async resolveCompletionItem(
    item: vscode.CompletionItem,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem> {
    if (!(item instanceof ReferenceItem) || item.completion.address === undefined) return item;
    const { address } = item.completion;
    const opened = await this.#provisions.open(articleAddress(address), item.language, abortSignal(token));
    if (!opened.ok) return item;
    const { card } = opened.value;
    const eid = parseAddress(address)?.eid;
    const parts = [titleMarkdown(card, item.language), statusMarkdown(card, this.#ui)];
    if (eid !== undefined) parts.push(textMarkdown(card, eid, this.#ui));
    item.documentation = new vscode.MarkdownString(parts.join('\n\n'));
    return item;
  }

  #item(
    completion: Completion,
    place: CompletionPlace,
    { range, typed, rank }: { readonly range: vscode.Range; readonly typed: string; readonly rank: number },
  ): vscode.CompletionItem {
    const language = place.type === 'provision' ? place.language : place.marks[0] === '' ? 'en' : 'zh';
    const item = new ReferenceItem(completion, language, this.#ui);
    item.insertText = completion.insert;
    item.filterText = typed;
    item.range = range;
    if (completion.status === 'repealed') item.tags = [vscode.CompletionItemTag.Deprecated];
    item.sortText = String(rank).padStart(4, '0');
    if (completion.status !== undefined) item.detail = WORDS[this.#ui].status[completion.status];
    // Behind a name, its articles are what comes next.
    if (completion.type === 'instrument' && language === 'zh')
      item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  }

  /** References before the cursor, where what is cited already says what may be meant. */
  async #cited(document: vscode.TextDocument, position: vscode.Position, place: CompletionPlace, signal: AbortSignal) {
    const isAsked = place.type === 'name' ? place.typed.trim() === '' : place.language === 'en';
    if (!isAsked || !mayCite(document.getText())) return [];
    const found = await this.#documents.references(document, signal);
    const at = document.offsetAt(position);
    return found.ok ? found.value.filter(({ start }) => start < at) : [];
  }

  #own(document: vscode.TextDocument) {
    return this.#outline.draft(document).ownProvisions();
  }

  #completerOf(library: Library): Completer {
    if (this.#completer?.library !== library) this.#completer = { library, completer: new Completer(library) };
    return this.#completer.completer;
  }
}

/** A space, or letters in a sentence, are no question of their own; only 《, 第 and asking by hand are. */
function isNoise(place: CompletionPlace, { triggerCharacter }: vscode.CompletionContext): boolean {
  if (triggerCharacter !== ' ') return false;
  return !(place.type === 'provision' && place.language === 'en') && !(place.type === 'name' && place.marks[0] === '');
}

/** What is typed of it, and the closing mark that stands behind the cursor already. */
function replaced(place: CompletionPlace, position: vscode.Position, line: string): vscode.Range {
  const closing = place.type === 'name' ? place.marks[1] : place.typed.startsWith('(') ? ')' : '';
  const isClosed = closing !== '' && line.charAt(position.character) === closing;
  return new vscode.Range(position.line, place.start, position.line, position.character + (isClosed ? 1 : 0));
}
