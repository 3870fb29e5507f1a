import { typeset } from '@dutybook/view/text';
import type { KeptCard } from '@dutybook/view/kept';
import * as vscode from 'vscode';
import { keptUri } from './keptUri.ts';
import type { KeptProvisions } from './keptProvisions.ts';

/** A pinned provision in the tree. A class, so that a command can tell it from whatever else it is called with. */
export class PinnedNode {
  readonly card: KeptCard;

  constructor(card: KeptCard) {
    this.card = card;
  }
}

/** The view of what is pinned. Says by the context key `dutybook.pinned` whether there are `some` or `none`. */
export class PinnedView implements vscode.TreeDataProvider<PinnedNode> {
  readonly #kept: KeptProvisions;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;

  constructor(kept: KeptProvisions) {
    this.#kept = kept;
    kept.onDidChange(() => this.#changes.fire(undefined));
  }

  getTreeItem({ card }: PinnedNode): vscode.TreeItem {
    const item = new vscode.TreeItem(typeset(card.title), vscode.TreeItemCollapsibleState.None);
    item.id = card.address;
    item.iconPath = new vscode.ThemeIcon('pinned');
    item.contextValue = 'pinned';
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [keptUri(card)] };
    return item;
  }

  async getChildren(node?: PinnedNode): Promise<PinnedNode[]> {
    if (node !== undefined) return [];
    const { pins } = this.#kept;
    await vscode.commands.executeCommand('setContext', 'dutybook.pinned', pins.length === 0 ? 'none' : 'some');
    return pins.map((pin) => new PinnedNode(pin));
  }
}
