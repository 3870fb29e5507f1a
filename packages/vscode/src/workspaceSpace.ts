import { TurnLock } from '@dutybook/shared/pack';
import type { ByteSource, FileSpace, Pieces } from '@dutybook/shared/pack';
import * as vscode from 'vscode';
import { isFileAbsent } from './fileAbsent.ts';
import { fileSource } from './fileSource.ts';
import { nodeHost } from './nodeHost.ts';
import { WebTurns, webLocks } from './webTurns.ts';
import { WorkspaceNotices } from './workspaceNotices.ts';

const FILE_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

async function wholeOf(pieces: Pieces): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The files of a pack store in a folder of `workspace.fs`, in both extension hosts. A file is written beside its place, which VS Code
 * flushes to the disk, and then renamed. Packs are read as {@link fileSource} does.
 */
export class WorkspaceSpace implements FileSpace {
  readonly #folder: vscode.Uri;
  readonly #node = nodeHost();
  readonly #turns: Pick<TurnLock, 'run' | 'assertHeld'>;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
    const turns = new TurnLock(new WorkspaceNotices(folder, this.#node));
    const locks = this.#node === undefined ? webLocks() : undefined;
    this.#turns = locks === undefined ? turns : new WebTurns(locks, turns);
  }

  async list(): Promise<readonly string[]> {
    return (await this.#names()).filter((name) => FILE_NAME.test(name));
  }

  async #names(): Promise<readonly string[]> {
    // On the disk the window need not be asked, as `workspace.fs` does.
    if (this.#node !== undefined && this.#folder.scheme === 'file') return this.#node.list(this.#folder.fsPath);
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      return entries.map(([name]) => name);
    } catch (error) {
      if (isFileAbsent(error)) return [];
      throw error;
    }
  }

  read(name: string): Promise<ByteSource | undefined> {
    return fileSource(this.#at(name));
  }

  async write(name: string, pieces: Pieces): Promise<void> {
    const partial = this.#at(`${name}.partial`);
    const whole = await wholeOf(pieces);
    await vscode.workspace.fs.writeFile(partial, whole);
    await this.#turns.assertHeld();
    await vscode.workspace.fs.rename(partial, this.#at(name), { overwrite: true });
  }

  async remove(name: string): Promise<void> {
    await this.#turns.assertHeld();
    try {
      await vscode.workspace.fs.delete(this.#at(name));
    } catch (error) {
      if (!isFileAbsent(error)) throw error;
    }
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run(work);
  }

  #at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}
