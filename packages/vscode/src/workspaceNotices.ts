import type { NoticeBoard } from '@dutybook/shared/pack';
import * as vscode from 'vscode';
import { isFileAbsent } from './fileAbsent.ts';
import type { NodeHost } from './nodeHost.ts';

const NOTICE = /^turn-(.+)-[0-9a-f]+$/;

/** Notices as files in a folder of `workspace.fs`; each renewal makes a notice one byte longer. */
export class WorkspaceNotices implements NoticeBoard {
  readonly #folder: vscode.Uri;
  readonly #node: NodeHost | undefined;

  constructor(folder: vscode.Uri, node: NodeHost | undefined) {
    this.#folder = folder;
    this.#node = node;
  }

  newName(): string {
    const own = Array.from({ length: 3 }, () => Math.floor(Math.random() * 2 ** 20).toString(16)).join('');
    return `turn-${this.#node?.self ?? 'web'}-${own}`;
  }

  async post(name: string): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(this.#at(name), new Uint8Array(1));
  }

  async renew(name: string): Promise<boolean> {
    const size = await this.#size(name);
    if (size === undefined) return false;
    await vscode.workspace.fs.writeFile(this.#at(name), new Uint8Array(size + 1));
    return true;
  }

  async remove(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#at(name));
    } catch (error) {
      if (!isFileAbsent(error)) throw error;
    }
  }

  async list(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.#folder);
    return entries.map(([name]) => name).filter((name) => NOTICE.test(name));
  }

  async markOf(name: string): Promise<string | undefined> {
    return (await this.#size(name))?.toString();
  }

  async isOrphan(name: string): Promise<boolean> {
    const [, poster = ''] = NOTICE.exec(name) ?? [];
    return this.#node?.hasEnded(poster) === true;
  }

  #at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }

  async #size(name: string): Promise<number | undefined> {
    try {
      return (await vscode.workspace.fs.stat(this.#at(name))).size;
    } catch (error) {
      if (isFileAbsent(error)) return undefined;
      throw error;
    }
  }
}
