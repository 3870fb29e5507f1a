import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { memorySource, TurnLock } from '@dutybook/shared/pack';
import type { ByteSource, FileSpace, Pieces } from '@dutybook/shared/pack';
import { isAbsent } from './fileErrors.ts';
import { openFileSource } from './fileSource.ts';
import { FolderNotices } from './folderNotices.ts';
import { writeWhole } from './wholeFile.ts';

/** Files up to this length are read at once and kept open no longer. */
const SMALL = 1 << 16;
const FILE_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** The files of a pack store in a folder of its own, which is made when something is to be written. */
export class FolderSpace implements FileSpace {
  readonly #folder: string;
  readonly #turns: TurnLock;

  constructor(folder: string) {
    this.#folder = folder;
    this.#turns = new TurnLock(new FolderNotices(folder));
  }

  async list(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => FILE_NAME.test(name));
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }

  async read(name: string): Promise<ByteSource | undefined> {
    const path = join(this.#folder, name);
    try {
      const { size } = await stat(path);
      return size <= SMALL ? memorySource(new Uint8Array(await readFile(path))) : await openFileSource(path);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async write(name: string, pieces: Pieces): Promise<void> {
    const path = join(this.#folder, name);
    await writeWhole(path, `${path}.partial`, pieces, () => this.#turns.assertHeld());
  }

  async remove(name: string): Promise<void> {
    await this.#turns.assertHeld();
    await rm(join(this.#folder, name), { force: true });
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.run(work);
  }
}
