import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { NoticeBoard } from '@dutybook/shared/pack';
import { isAbsent } from './fileErrors.ts';

const NOTICE = /^turn-([0-9a-z]+)-(\d+)-[0-9a-f]+$/;

/** The machine, as far as processes can be looked for on it. */
const HERE =
  hostname()
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '') || 'unnamed';

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Notices as empty files in a folder, named after machine and process, so that one left by a crash is known at once. */
export class FolderNotices implements NoticeBoard {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  newName(): string {
    return `turn-${HERE}-${process.pid}-${randomBytes(6).toString('hex')}`;
  }

  async post(name: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, name), '', { flag: 'wx' });
  }

  async renew(name: string): Promise<boolean> {
    const now = new Date();
    return utimes(join(this.#folder, name), now, now).then(
      () => true,
      (error: unknown) => !isAbsent(error),
    );
  }

  remove(name: string): Promise<void> {
    return rm(join(this.#folder, name), { force: true });
  }

  async list(): Promise<readonly string[]> {
    return (await readdir(this.#folder)).filter((name) => NOTICE.test(name));
  }

  async markOf(name: string): Promise<string | undefined> {
    try {
      return String((await stat(join(this.#folder, name))).mtimeMs);
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  async isOrphan(name: string): Promise<boolean> {
    const [, machine, number] = NOTICE.exec(name) ?? [];
    return machine === HERE && !isRunning(Number(number));
  }
}
