import type { Outcome } from '@dutybook/shared/model';
import { installedPacks, openPackStore, packShelf } from '@dutybook/shared/pack';
import type { InstalledPack, PackStore } from '@dutybook/shared/pack';
import * as vscode from 'vscode';
import { today } from './today.ts';
import { WorkspaceSpace } from './workspaceSpace.ts';

/** The packs of this editor, in the extension's own storage. */
export class EditorStore {
  readonly #space: WorkspaceSpace;
  readonly #changes = new vscode.EventEmitter<undefined>();
  /** Fires after packs have been installed, updated or removed in this window. */
  readonly onDidChange = this.#changes.event;

  constructor(storage: vscode.Uri) {
    this.#space = new WorkspaceSpace(vscode.Uri.joinPath(storage, 'packs'));
  }

  /** Changes what is installed. Fails as `openPackStore` and the change do. */
  async change<Value>(act: (store: PackStore) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const store = await openPackStore(this.#space, today);
    if (!store.ok) return store;
    const changed = await act(store.value);
    this.#changes.fire(undefined);
    return changed;
  }

  /** The packs that are installed, to be read; waits for nobody and writes nothing. Fails with `pack-unreadable`. */
  installedSources(): Promise<Outcome<readonly InstalledPack[]>> {
    return installedPacks(packShelf(this.#space));
  }
}
