import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { statusLine, statusPhrase, typeset } from '@dutybook/view/text';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import { KIND_ICON } from './kindIcon.ts';
import { GROUPINGS, LibraryEntry, libraryTree } from './libraryTree.ts';
import type { Grouping, LibraryFolder, LibraryNode } from './libraryTree.ts';
import { provisionUri } from './provisionUri.ts';
import { STATUS_ICON } from './statusIcon.ts';

function folderItem(folder: LibraryFolder): vscode.TreeItem {
  const item = new vscode.TreeItem(folder.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = folder.id;
  item.description = String(folder.count);
  item.contextValue = folder.type;
  if (folder.type === 'kind' && folder.kind !== undefined) item.iconPath = new vscode.ThemeIcon(KIND_ICON[folder.kind]);
  if (folder.type === 'topic') item.iconPath = new vscode.ThemeIcon('tag');
  return item;
}

function entryItem({ summary }: LibraryEntry, language: Language): vscode.TreeItem {
  const title = typeset(inLanguage(summary.title, language));
  const { icon, color } = STATUS_ICON[summary.status];
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  item.description = statusPhrase(summary, language);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.tooltip = [title, typeset(inOtherLanguage(summary.title, language) ?? ''), statusLine(summary, language)]
    .filter((line) => line !== '')
    .join('\n');
  item.contextValue = 'instrument';
  item.accessibilityInformation = { label: `${title}, ${statusLine(summary, language)}` };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [entryUri(summary, language)],
  };
  return item;
}

/** The document of an entry of the tree. */
export function entryUri(summary: LibraryEntry['summary'], language: Language): vscode.Uri {
  return provisionUri({ address: summary.address, language }, { title: summary.title });
}

const GROUPING = 'libraryGrouping';

/** What the ways of putting instruments together are called in a list. */
function groupingNames(): Readonly<Record<Grouping, string>> {
  return {
    kind: vscode.l10n.t('By kind and programme'),
    level: vscode.l10n.t('By level'),
    topic: vscode.l10n.t('By topic'),
  };
}

/** The view of the library by kind, level or topic, as the user chose last. Says by the context key `dutybook.library` whether it is `open`, `empty` or `failed`. */
export class LibraryView implements vscode.TreeDataProvider<LibraryNode> {
  readonly #guidance: Guidance;
  readonly #memento: vscode.Memento;
  readonly #language: Language;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  /** `memento` keeps how the library is put together. */
  constructor(guidance: Guidance, memento: vscode.Memento, language: Language) {
    this.#guidance = guidance;
    this.#memento = memento;
    this.#language = language;
    guidance.onDidForget(() => this.#changes.fire(undefined));
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    return node instanceof LibraryEntry ? entryItem(node, this.#language) : folderItem(node);
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node instanceof LibraryEntry) return [];
    return [...(node?.children ?? (await this.#roots()))];
  }

  get #grouping(): Grouping {
    const kept = this.#memento.get<unknown>(GROUPING);
    return GROUPINGS.find((grouping) => grouping === kept) ?? 'kind';
  }

  /** Asks by what the library is to be put together. */
  async chooseGrouping(): Promise<void> {
    const names = groupingNames();
    const rows = GROUPINGS.map((grouping) => ({
      label: names[grouping],
      grouping,
      picked: grouping === this.#grouping,
    }));
    const chosen = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Show the library') });
    if (chosen === undefined) return;
    await this.#memento.update(GROUPING, chosen.grouping);
    this.#changes.fire(undefined);
  }

  /** Opens the library again, for the case that it could not be opened before. */
  reopen(): void {
    this.#guidance.forget();
  }

  async #roots(): Promise<readonly LibraryFolder[]> {
    try {
      const library = await this.#guidance.open();
      if (!library.ok) return await this.#say('failed', []);
      const roots = libraryTree(await library.value.instruments(), this.#language, this.#grouping);
      return await this.#say(roots.length === 0 ? 'empty' : 'open', roots);
    } catch (error) {
      await this.#say('failed', []);
      throw error;
    }
  }

  async #say(state: 'open' | 'empty' | 'failed', roots: readonly LibraryFolder[]): Promise<readonly LibraryFolder[]> {
    await vscode.commands.executeCommand('setContext', 'dutybook.library', state);
    return roots;
  }
}
