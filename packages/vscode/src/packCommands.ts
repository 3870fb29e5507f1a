import { inLanguage } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import { packNameFor } from '@dutybook/shared/pack';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { EditorStore } from './editorStore.ts';
import { packLine, PackNode } from './packView.ts';

/** What people do with packs in the editor: choose a file, choose a pack, say yes. */
export class PackCommands {
  readonly #store: EditorStore;
  readonly #language: Language;

  constructor(store: EditorStore, language: Language) {
    this.#store = store;
    this.#language = language;
  }

  /** Installs a file: that of the explorer's menu, or one that is asked for. One that is there already can be updated instead. */
  async install(argument: unknown): Promise<void> {
    const words = WORDS[this.#language];
    const file = argument instanceof vscode.Uri ? argument : await this.#chooseFile(words.installPack);
    if (file === undefined) return;
    const name = packNameFor(file.path);
    const installed = await this.#put('install', name, file);
    if (installed.ok) return this.#say(words.packInstalled(name));
    if (installed.problem.code !== 'pack-installed-already') return this.#refuse(installed);
    const message = inLanguage(installed.problem.message, this.#language);
    const answer = await vscode.window.showWarningMessage(message, words.updatePack);
    if (answer === words.updatePack) await this.#update(name, file);
  }

  /** Updates a pack: that of the tree, or one that is asked for. */
  async update(argument: unknown): Promise<void> {
    const words = WORDS[this.#language];
    const name = argument instanceof PackNode ? argument.pack.stored.name : await this.#choosePack(words.updatePack);
    const file = name === undefined ? undefined : await this.#chooseFile(`${words.updatePack} ${name}`);
    if (name !== undefined && file !== undefined) await this.#update(name, file);
  }

  /** Removes a pack, that of the tree or one that is asked for, after a yes. */
  async remove(argument: unknown): Promise<void> {
    const words = WORDS[this.#language];
    const name = argument instanceof PackNode ? argument.pack.stored.name : await this.#choosePack(words.removePack);
    if (name === undefined) return;
    const answer = await vscode.window.showWarningMessage(words.askRemove(name), { modal: true }, words.removeForGood);
    if (answer !== words.removeForGood) return;
    const removed = await this.#working(words.removing, () => this.#store.change((store) => store.remove(name)));
    if (removed.ok) this.#say(words.packRemoved(name));
    else this.#refuse(removed);
  }

  async #update(name: string, file: vscode.Uri): Promise<void> {
    const updated = await this.#put('update', name, file);
    if (updated.ok) this.#say(WORDS[this.#language].packUpdated(name));
    else this.#refuse(updated);
  }

  #put(action: 'install' | 'update', name: string, file: vscode.Uri): Promise<Outcome<unknown>> {
    return this.#working(WORDS[this.#language].installing, async () => {
      const bytes = await vscode.workspace.fs.readFile(file);
      return this.#store.change((store) => store[action](name, [bytes]));
    });
  }

  async #working<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, work);
  }

  async #chooseFile(title: string): Promise<vscode.Uri | undefined> {
    const files = await vscode.window.showOpenDialog({ title, filters: { Dutybook: ['dutybook'] } });
    return files?.[0];
  }

  async #choosePack(title: string): Promise<string | undefined> {
    const packs = await this.#store.installedSources();
    if (!packs.ok) {
      this.#refuse(packs);
      return undefined;
    }
    if (packs.value.length === 0) {
      this.#say(WORDS[this.#language].noPacks);
      return undefined;
    }
    const rows = await Promise.all(
      packs.value.map(async (pack) => ({ label: pack.stored.name, detail: await packLine(pack, this.#language) })),
    );
    return (await vscode.window.showQuickPick(rows, { title }))?.label;
  }

  #say(message: string): void {
    void vscode.window.showInformationMessage(message);
  }

  #refuse({ problem }: Extract<Outcome<unknown>, { ok: false }>): void {
    void vscode.window.showErrorMessage(inLanguage(problem.message, this.#language));
  }
}
