import { readPackInfo } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { InstalledPack, PackVerdict } from '@dutybook/shared/pack';
import { signerLine, sizeText } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { EditorStore } from './editorStore.ts';

/** A pack in the tree. A class, so that a command can tell it from whatever else it is called with. */
export class PackNode {
  readonly pack: InstalledPack;
  /** Title, size, day and signer. */
  readonly line: string;

  constructor(pack: InstalledPack, line: string) {
    this.pack = pack;
    this.line = line;
  }
}

/** A signature is no proof of a name while the key is not known: it is drawn as a key, never as a tick. */
const ICONS: Readonly<Record<PackVerdict['state'], readonly [icon: string, color: string]>> = {
  unsigned: ['circle-large-outline', 'descriptionForeground'],
  signed: ['key', 'descriptionForeground'],
  broken: ['error', 'errorForeground'],
};

/** What a pack calls itself, where that is not its name: names are ASCII, so that one from 交通法规.dutybook is `pack-` and a number. */
async function ownTitle(pack: InstalledPack, language: Language): Promise<readonly string[]> {
  const info = 'source' in pack ? await readPackInfo(pack.source) : undefined;
  const title = info?.ok === true ? inLanguage(info.value.title, language) : '';
  return title === '' || title === pack.stored.name ? [] : [title];
}

/** Title, signer, size and day on one line. */
export async function packLine(pack: InstalledPack, language: Language): Promise<string> {
  const { size, day } = pack.stored;
  const known = day === undefined ? [] : [WORDS[language].installedOn(day)];
  const title = await ownTitle(pack, language);
  return [...title, signerLine(pack.verdict, language), sizeText(size), ...known].join(' · ');
}

/** The view of the packs that are installed. Says by the context key `dutybook.packs` whether there are `some` or `none`. */
export class PackView implements vscode.TreeDataProvider<PackNode> {
  readonly #store: EditorStore;
  readonly #language: Language;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  constructor(store: EditorStore, language: Language) {
    this.#store = store;
    this.#language = language;
    store.onDidChange(() => this.refresh());
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  getTreeItem({ pack, line }: PackNode): vscode.TreeItem {
    const { name } = pack.stored;
    const [icon, color] = ICONS[pack.verdict.state];
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
    item.id = name;
    item.description = line;
    item.tooltip = `${name}\n${line.replaceAll(' · ', '\n')}`;
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
    item.contextValue = 'pack';
    item.accessibilityInformation = { label: `${name}, ${line}` };
    return item;
  }

  async getChildren(node?: PackNode): Promise<PackNode[]> {
    if (node !== undefined) return [];
    const packs = await this.#store.installedSources();
    const nodes = await Promise.all(
      (packs.ok ? packs.value : []).map(async (pack) => new PackNode(pack, await packLine(pack, this.#language))),
    );
    await vscode.commands.executeCommand('setContext', 'dutybook.packs', nodes.length === 0 ? 'none' : 'some');
    if (!packs.ok) void vscode.window.showErrorMessage(inLanguage(packs.problem.message, this.#language));
    return nodes;
  }
}
