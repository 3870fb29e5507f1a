import { readPackInfo } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { InstalledPack, PackVerdict } from '@dutybook/shared/pack';
import { signerOf } from '@dutybook/shared/pack';
import { signerLine, sizeText } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { EditorStore } from './editorStore.ts';
import type { Guidance } from './guidance.ts';
import { workspacePackLine } from './workspacePackLine.ts';
import type { WorkspacePack, WorkspacePackPhrases } from './workspacePackLine.ts';

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

/** A pack that the workspace names, in the tree. It is the workspace's own: nobody updates or removes it here. */
class WorkspacePackNode {
  readonly pack: WorkspacePack;

  constructor(pack: WorkspacePack) {
    this.pack = pack;
  }
}

export type PackTreeNode = PackNode | WorkspacePackNode;

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

function phrases(): WorkspacePackPhrases {
  return {
    ofWorkspace: vscode.l10n.t('Workspace'),
    ofFolder: (folder) => vscode.l10n.t('Workspace folder {0}', folder),
    unreadable: (why) => vscode.l10n.t('Cannot be read: {0}', why),
  };
}

/** A row of the view by its name, its line and the state of its signature. */
function packItem(name: string, line: string, state: PackVerdict['state']): vscode.TreeItem {
  const [icon, color] = ICONS[state];
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
  item.description = line;
  item.tooltip = `${name}\n${line.replaceAll(' · ', '\n')}`;
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: `${name}, ${line}` };
  return item;
}

/**
 * The view of the packs that are installed and of those that the workspace names. Says by the context key `dutybook.packs` whether there
 * are `some` or `none`.
 */
export class PackView implements vscode.TreeDataProvider<PackTreeNode> {
  readonly #store: EditorStore;
  readonly #guidance: Guidance;
  readonly #language: Language;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  constructor(store: EditorStore, guidance: Guidance, language: Language) {
    this.#store = store;
    this.#guidance = guidance;
    this.#language = language;
    store.onDidChange(() => this.refresh());
    guidance.onDidForget(() => this.refresh());
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  getTreeItem(node: PackTreeNode): vscode.TreeItem {
    if (node instanceof WorkspacePackNode) {
      const { name, opened } = node.pack;
      const state = opened.ok ? signerOf(opened.value.pack, []).state : 'broken';
      const item = packItem(name, workspacePackLine(node.pack, this.#language, phrases()), state);
      item.contextValue = 'workspacePack';
      return item;
    }
    const { stored, verdict } = node.pack;
    const item = packItem(stored.name, node.line, verdict.state);
    item.id = stored.name;
    item.contextValue = 'pack';
    return item;
  }

  async getChildren(node?: PackTreeNode): Promise<PackTreeNode[]> {
    if (node !== undefined) return [];
    const [packs, ofWorkspace] = await Promise.all([
      this.#store.installedSources(),
      // A library that cannot be opened is told of in its own view; what is installed can be looked after all the same.
      this.#guidance.workspacePacks().catch(() => undefined),
    ]);
    const installed = await Promise.all(
      (packs.ok ? packs.value : []).map(async (pack) => new PackNode(pack, await packLine(pack, this.#language))),
    );
    const named = (ofWorkspace?.ok === true ? ofWorkspace.value : []).map((pack) => new WorkspacePackNode(pack));
    const nodes = [...installed, ...named];
    await vscode.commands.executeCommand('setContext', 'dutybook.packs', nodes.length === 0 ? 'none' : 'some');
    if (!packs.ok) void vscode.window.showErrorMessage(inLanguage(packs.problem.message, this.#language));
    return nodes;
  }
}
