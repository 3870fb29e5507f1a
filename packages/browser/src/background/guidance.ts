import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { openBuiltInPack, openInstalledPacks, openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { memorySource } from '@dutybook/shared/pack';
import type { InstalledPack } from '@dutybook/shared/pack';
import { heldSource, holdAll } from '../packs/heldSource.ts';
import type { HeldSource } from '../packs/heldSource.ts';
import { today } from '../today.ts';

/** The file that the build packs with the extension. */
const LIBRARY_FILE = 'guidance.dutybook';

/** What the library is read from. */
export interface LibrarySources {
  /** Reads a packed file. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly installed: () => Promise<Outcome<readonly InstalledPack[]>>;
}

/** The library, and what it is read from, to be held once it has answered. */
interface Opened {
  readonly library: Library;
  readonly sources: readonly HeldSource[];
}

async function openInstalled(installed: LibrarySources['installed']) {
  const stored = await installed();
  if (!stored.ok) return { packs: [], refused: [{ name: '*', problem: stored.problem }], sources: [] };
  const held = stored.value.map((pack) => ('source' in pack ? { ...pack, source: heldSource(pack.source) } : pack));
  const sources = held.flatMap((pack) => ('source' in pack ? [pack.source] : []));
  return { ...(await openInstalledPacks(held)), sources };
}

async function open({ readFile, installed }: LibrarySources): Promise<Outcome<Opened>> {
  const [builtIn, { packs, refused, sources }] = await Promise.all([
    readFile(LIBRARY_FILE).then((bytes) => openBuiltInPack(memorySource(bytes))),
    openInstalled(installed),
  ]);
  if (!builtIn.ok) return builtIn;
  return success({ library: openLibrary([builtIn.value, ...packs], { today }, refused), sources });
}

/** The packs of this browser as a library: opened on first use, and again after a failure or a change of the packs. */
export class Guidance {
  readonly #sources: LibrarySources;
  #opened: Promise<Outcome<Opened>> | undefined;
  #held: readonly HeldSource[] | undefined;

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

  /** Opens the packs for the question that comes next, and does nothing else that could be in its way. */
  async wake(): Promise<Outcome<true>> {
    const opened = await this.#open();
    return opened.ok ? success(true) : opened;
  }

  /** Lets the next question open the packs anew. */
  forget(): void {
    this.#opened = undefined;
  }

  /** The first answer is not kept waiting by what makes the next ones quick. */
  #hold(sources: readonly HeldSource[]): void {
    if (this.#held === sources) return;
    this.#held = sources;
    void holdAll(sources);
  }

  #open(): Promise<Outcome<Opened>> {
    this.#opened ??= open(this.#sources).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #askOnce<Value>(question: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const opened = await this.#open();
    if (!opened.ok) return opened;
    const answer = await question(opened.value.library);
    this.#hold(opened.value.sources);
    return answer;
  }
}
