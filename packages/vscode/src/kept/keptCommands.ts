import type { Language } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { KeptCard } from '@dutybook/view/kept';
import * as vscode from 'vscode';
import type { Guidance } from '../guidance.ts';
import { LibraryEntry } from '../libraryTree.ts';
import { LookupPick } from '../lookupPick.ts';
import { ProvisionActions } from '../provisionActions.ts';
import { placeOf } from '../provisionUri.ts';
import { ROW_COMMANDS } from '../rowCommand.ts';
import { selectedQuery } from '../selectedQuery.ts';
import type { KeptProvisions } from './keptProvisions.ts';
import { PinnedNode } from './pinnedView.ts';

type Command = (argument: unknown) => Promise<unknown> | undefined;

/** The name that a provision's document has in its tab. */
function nameOf(uri: vscode.Uri): string {
  return (uri.path.split('/').at(-1) ?? '').replace(/\.md$/u, '');
}

/** The card that a document shows, to be kept. */
function cardOf(uri: vscode.Uri): KeptCard | undefined {
  const place = placeOf(uri);
  return place && { ...place, title: nameOf(uri) };
}

/** The lookup, and what is done with provisions from lists: pins, citations and quotations for the draft. */
export class KeptCommands {
  readonly #guidance: Guidance;
  readonly #kept: KeptProvisions;
  readonly #actions: ProvisionActions;
  readonly #ui: Language;
  #pick: LookupPick | undefined;

  constructor(guidance: Guidance, kept: KeptProvisions, ui: Language) {
    this.#guidance = guidance;
    this.#kept = kept;
    this.#actions = new ProvisionActions(guidance, kept);
    this.#ui = ui;
    vscode.window.onDidChangeActiveTextEditor((editor) => this.#opened(editor));
  }

  /** The commands by their names. */
  get commands(): ReadonlyMap<string, Command> {
    return new Map<string, Command>([
      ['lookUp', (argument) => this.#lookUp(typeof argument === 'string' ? argument : selectedQuery())],
      ['pin', (argument) => this.#withCard(argument, (card) => this.#actions.togglePin(card))],
      ['insertCitation', (argument) => this.#withCard(argument, (card) => this.#actions.insertCitation(card))],
      ['insertQuotation', (argument) => this.#withCard(argument, (card) => this.#actions.insertQuotation(card))],
      ...ROW_COMMANDS.map((command) => [command, () => this.#inLookup(command)] as const),
    ]);
  }

  #lookUp(query: string): undefined {
    this.#pick = new LookupPick(this.#guidance, this.#actions, this.#kept, this.#ui);
    this.#pick.open(query);
  }

  #inLookup(command: (typeof ROW_COMMANDS)[number]): undefined {
    this.#pick?.run(command);
  }

  /** Of an entry of the library, of a pinned one, or of the document that is read. */
  async #withCard(argument: unknown, act: (card: KeptCard) => Promise<void>): Promise<void> {
    const card = this.#target(argument);
    if (card !== undefined) await act(card);
  }

  #target(argument: unknown): KeptCard | undefined {
    if (argument instanceof PinnedNode) return argument.card;
    if (argument instanceof LibraryEntry) {
      const { address, title } = argument.summary;
      return { address, language: this.#ui, title: inLanguage(title, this.#ui) };
    }
    const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
    return uri && cardOf(uri);
  }

  #opened(editor: vscode.TextEditor | undefined): void {
    const card = editor && cardOf(editor.document.uri);
    if (card !== undefined) void this.#kept.opened(card);
  }
}
