import { blobSource } from '@dutybook/shared/pack';
import type { ByteSource, FileSpace, Pieces } from '@dutybook/shared/pack';
import { inTurn } from './webTurns.ts';

const FOLDER = 'packs';

function isAbsent(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

/**
 * Files in the private file system of the extension's origin. Only its asynchronous side is used, which pages, service workers and event
 * pages all have. A writable file of a browser takes its place as a whole when it is closed.
 */
export class OpfsSpace implements FileSpace {
  readonly #folder: FileSystemDirectoryHandle;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** Nothing where the browser has no such file system, or not here (private windows of Firefox). */
  static async open(): Promise<OpfsSpace | undefined> {
    if (typeof FileSystemFileHandle === 'undefined' || !('createWritable' in FileSystemFileHandle.prototype)) {
      return undefined;
    }
    try {
      const root = await navigator.storage.getDirectory();
      return new OpfsSpace(await root.getDirectoryHandle(FOLDER, { create: true }));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
      throw error;
    }
  }

  async list(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of this.#folder.keys()) names.push(name);
    return names;
  }

  async read(name: string): Promise<ByteSource | undefined> {
    try {
      const handle = await this.#folder.getFileHandle(name);
      return blobSource(await handle.getFile());
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async write(name: string, pieces: Pieces): Promise<void> {
    const handle = await this.#folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    try {
      for await (const piece of pieces) await writable.write(piece.slice());
    } catch (error) {
      await writable.abort(error);
      throw error;
    }
    await writable.close();
  }

  async remove(name: string): Promise<void> {
    try {
      await this.#folder.removeEntry(name);
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTurn(work);
  }
}
