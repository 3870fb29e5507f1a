import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { openBuiltInPack, openInstalledPacks, openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { memorySource } from '@dutybook/shared/pack';
import type { InstalledPack } from '@dutybook/shared/pack';
import { today } from '../today.ts';

/** The file that the build packs with the extension. */
const LIBRARY_FILE = 'guidance.dutybook';

/** What the library is read from. */
export interface LibrarySources {
  /** Reads a packed file. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly installed: () => Promise<Outcome<readonly InstalledPack[]>>;
}

async function open({ readFile, installed }: LibrarySources): Promise<Outcome<Library>> {
  const [bytes, stored] = await Promise.all([readFile(LIBRARY_FILE), installed()]);
  const builtIn = await openBuiltInPack(memorySource(bytes));
  if (!builtIn.ok) return builtIn;
  const { packs, refused } = stored.ok
    ? await openInstalledPacks(stored.value)
    : { packs: [], refused: [{ name: '*', problem: stored.problem }] };
  return success(openLibrary([builtIn.value, ...packs], { today }, refused));
}

/** The packs of this browser as a library: opened on first use, and again after a failure or a change of the packs. */
export class Guidance {
  readonly #sources: LibrarySources;
  #opened: Promise<Outcome<Library>> | undefined;

  constructor(sources: LibrarySources) {
    this.#sources = sources;
  }

  /**
   * Asks the library. A pack that was updated or removed since it was opened cannot be read any more: then the library is opened anew and
   * asked once more.
   */
  async ask<Value>(question: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const answer = await this.#askOnce(question);
    if (answer.ok || !answer.problem.code.startsWith('pack-')) return answer;
    this.forget();
    return this.#askOnce(question);
  }

  /** Lets the next question open the packs anew. */
  forget(): void {
    this.#opened = undefined;
  }

  async #askOnce<Value>(question: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    this.#opened ??= open(this.#sources).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    const library = await this.#opened;
    return library.ok ? question(library.value) : library;
  }
}
