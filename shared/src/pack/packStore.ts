import type { IsoDate, Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import type { FileSpace, Pieces } from './fileSpace.ts';
import { SpaceUnavailable } from './fileSpace.ts';
import type { Pack } from './openPack.ts';
import { packFailure } from './packFailure.ts';
import type { PackRecord, StoredPack } from './packRecord.ts';
import {
  decodeRecordFile,
  encodeRecordFile,
  LARGEST_RECORD,
  PACK_NAME,
  packFileName,
  parsePackFileName,
  RECORD_FILES,
} from './packRecord.ts';
import { checkPack } from './packSignature.ts';

/** How often a reader looks again before it takes what it sees for damage and not for somebody's work. */
const MOST_TRIES = 3;

/** What a pack must be beside being whole; fails with the reason why it is not wanted. Asked before anything is changed. */
export type PackAcceptance = (pack: Pack) => Outcome<unknown>;

/** A pack that is to be installed, and the day on which it was first, where that is not today. */
export interface PackToStore extends Pick<StoredPack, 'name' | 'day'> {
  readonly pieces: Pieces;
}

/** Packs that are installed, to be read. Waits for nobody: while a pack is updated it gives the old one, then the new one. */
export interface PackShelf {
  /** In the order of their names. Fails with `pack-unreadable`. */
  list(): Promise<Outcome<readonly StoredPack[]>>;
  /** The bytes of an installed pack. Fails with `pack-not-installed`. A later update or removal may end what this can read. */
  open(name: string): Promise<Outcome<ByteSource>>;
}

/**
 * Packs that are installed, under names. The law: whatever happens, after the next opening each name has the pack it had before or the
 * one it was to get, whole; an operation that answered success has happened. Changes fail with `pack-store-busy` while another
 * process makes one and does not end.
 */
export interface PackStore extends PackShelf {
  /**
   * Stores a new pack. Fails with `pack-installed-already`, `pack-not-stored`, as `accept` does, and as `checkPack` does: a broken pack is
   * not kept.
   */
  install(name: string, pieces: Pieces, accept?: PackAcceptance): Promise<Outcome<StoredPack>>;
  /** Puts another pack in the place of one. Fails with `pack-not-installed` and as {@link install} does. */
  update(name: string, pieces: Pieces, accept?: PackAcceptance): Promise<Outcome<StoredPack>>;
  /**
   * Puts these packs in the place of all that are installed, in one moment: a crash leaves all the old ones or all the new ones. `ready`
   * is called when they are written and checked, just before that moment; when it rejects, nothing is changed. Names differ from one
   * another. Fails as {@link install} does.
   */
  replaceAll(
    packs: readonly PackToStore[],
    ready?: (stored: readonly StoredPack[]) => Promise<void>,
  ): Promise<Outcome<readonly StoredPack[]>>;
  /** Removes a pack. Fails with `pack-not-installed`, `pack-not-stored`. */
  remove(name: string): Promise<Outcome<undefined>>;
}

/** The packs in a space, for those who only read: nothing is written, not even to tidy up. */
export function packShelf(space: FileSpace): PackShelf {
  return new FilePackStore(space);
}

/**
 * Opens the store in a space, and removes what operations that did not end have left. `today` dates what is installed. Fails with
 * `pack-unreadable`, `pack-not-stored`, `pack-store-busy`.
 */
export async function openPackStore(space: FileSpace, today?: () => IsoDate): Promise<Outcome<PackStore>> {
  const store = new FilePackStore(space, today);
  const cleaned = await store.clean();
  return cleaned.ok ? success(store) : cleaned;
}

/**
 * A pack is written into a file of its own beside the old one and checked there; then a record that names it is written into the older of
 * two places, which is the moment at which the change has happened; then the old file goes. Nothing is kept in memory.
 */
class FilePackStore implements PackStore {
  readonly #space: FileSpace;
  readonly #today: (() => IsoDate) | undefined;

  constructor(space: FileSpace, today?: () => IsoDate) {
    this.#space = space;
    this.#today = today;
  }

  async list(): Promise<Outcome<readonly StoredPack[]>> {
    const record = await this.#record();
    if (!record.ok) return record;
    return success(record.value.packs.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
  }

  async open(name: string): Promise<Outcome<ByteSource>> {
    for (let tries = 1; ; tries += 1) {
      const record = await this.#record();
      if (!record.ok) return record;
      const stored = record.value.packs.find((pack) => pack.name === name);
      if (stored === undefined) return packFailure('pack-not-installed', name);
      const source = await attempt(() => this.#space.read(stored.file));
      if (source?.done !== undefined) return success(source.done);
      // Between the two reads an update may have taken the file away; the next record names the new one.
      if (tries === MOST_TRIES) return packFailure('pack-unreadable', name);
    }
  }

  install(name: string, pieces: Pieces, accept?: PackAcceptance) {
    return this.#put(name, pieces, false, accept);
  }

  update(name: string, pieces: Pieces, accept?: PackAcceptance) {
    return this.#put(name, pieces, true, accept);
  }

  replaceAll(wanted: readonly PackToStore[], ready?: (stored: readonly StoredPack[]) => Promise<void>) {
    return this.#exclusively(async (): Promise<Outcome<readonly StoredPack[]>> => {
      const record = await this.#record();
      if (!record.ok) return record;
      const { packs: before, sequence } = record.value;
      const packs = await this.#writeAll(wanted, sequence + 1);
      if (!packs.ok) return packs;
      try {
        await ready?.(packs.value);
      } catch (error) {
        await this.#forgetAll(packs.value);
        throw error;
      }
      if (!(await this.#commit({ sequence: sequence + 1, packs: packs.value }))) return packFailure('pack-not-stored');
      await this.#forgetAll(before);
      return packs;
    });
  }

  remove(name: string) {
    return this.#exclusively(async (): Promise<Outcome<undefined>> => {
      const record = await this.#record();
      if (!record.ok) return record;
      const { sequence, packs } = record.value;
      const old = packs.find((pack) => pack.name === name);
      if (old === undefined) return packFailure('pack-not-installed', name);
      const committed = await this.#commit({ sequence: sequence + 1, packs: packs.filter((pack) => pack !== old) });
      if (!committed) return packFailure('pack-not-stored', name);
      await this.#forget(old.file);
      return success(undefined);
    });
  }

  /** Removes files that the record does not name; where there was no record to go by, writes the one that was found instead. */
  clean() {
    return this.#exclusively(async (): Promise<Outcome<undefined>> => {
      const newest = await this.#newest();
      const record = await this.#record();
      if (!record.ok) return record;
      const { sequence, packs } = record.value;
      const isAdopted = newest.ok && newest.value?.sequence !== sequence && sequence > 0;
      if (isAdopted) {
        return (await this.#commit(record.value)) ? success(undefined) : packFailure('pack-not-stored');
      }
      const kept = new Set<string>([...RECORD_FILES, ...packs.map(({ file }) => file)]);
      const files = await attempt(() => this.#space.list());
      for (const file of files?.done ?? []) if (!kept.has(file)) await this.#forget(file);
      return success(undefined);
    });
  }

  #put(name: string, pieces: Pieces, isUpdate: boolean, accept?: PackAcceptance) {
    return this.#exclusively(async (): Promise<Outcome<StoredPack>> => {
      if (!PACK_NAME.test(name)) return packFailure('pack-name-malformed');
      const record = await this.#record();
      if (!record.ok) return record;
      const { packs, sequence } = record.value;
      const old = packs.find((pack) => pack.name === name);
      if (isUpdate && old === undefined) return packFailure('pack-not-installed', name);
      if (!isUpdate && old !== undefined) return packFailure('pack-installed-already', name);
      const file = packFileName(name, sequence + 1);
      const written = await this.#writePack(file, pieces, accept);
      if (!written.ok) return written;
      const stored = defined({ name, file, size: written.value, day: this.#today?.() });
      const after = [...packs.filter((pack) => pack !== old), stored];
      // When the record fails nobody knows whether it will be found: both files stay until the next opening knows.
      if (!(await this.#commit({ sequence: sequence + 1, packs: after }))) return packFailure('pack-not-stored', name);
      if (old !== undefined) await this.#forget(old.file);
      return success(stored);
    });
  }

  async #exclusively<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      return await this.#space.exclusively(work);
    } catch (error) {
      if (!(error instanceof SpaceUnavailable)) throw error;
      return packFailure(error.why === 'busy' ? 'pack-store-busy' : 'pack-not-stored');
    }
  }

  /** Writes new packs beside the old ones, all of them or, when one cannot be, none. */
  async #writeAll(wanted: readonly PackToStore[], sequence: number): Promise<Outcome<readonly StoredPack[]>> {
    const packs: StoredPack[] = [];
    for (const { name, day, pieces } of wanted) {
      const isNew = PACK_NAME.test(name) && packs.every((pack) => pack.name !== name);
      const file = packFileName(name, sequence);
      const written = isNew ? await this.#writePack(file, pieces) : packFailure('pack-name-malformed');
      if (!written.ok) {
        await this.#forgetAll(packs);
        return written;
      }
      packs.push(defined({ name, file, size: written.value, day }));
    }
    return success(packs);
  }

  /** Writes a pack and checks what was written; answers its size. What is refused is removed again. */
  async #writePack(file: string, pieces: Pieces, accept?: PackAcceptance): Promise<Outcome<number>> {
    const isWritten = (await attempt(() => this.#space.write(file, pieces))) !== undefined;
    const source = isWritten ? (await attempt(() => this.#space.read(file)))?.done : undefined;
    const checked = source === undefined ? packFailure('pack-not-stored') : await checkPack(source);
    const accepted = checked.ok && accept !== undefined ? accept(checked.value) : checked;
    if (accepted.ok) return success(source?.size ?? 0);
    await this.#forget(file);
    return accepted;
  }

  async #commit(record: PackRecord): Promise<boolean> {
    const file = RECORD_FILES[record.sequence % 2 === 0 ? 0 : 1];
    return (await attempt(() => this.#space.write(file, [encodeRecordFile(record)]))) !== undefined;
  }

  /** Removes a file, or leaves it for the next opening where that fails: the record does not name it. */
  async #forget(file: string): Promise<void> {
    await attempt(() => this.#space.remove(file));
  }

  async #forgetAll(packs: readonly StoredPack[]): Promise<void> {
    for (const { file } of packs) await this.#forget(file);
  }

  /** What is installed: the newest whole record, or, where it names files that are not there, what is found. */
  async #record(): Promise<Outcome<PackRecord>> {
    for (let tries = 1; ; tries += 1) {
      const newest = await this.#newest();
      const files = await attempt(() => this.#space.list());
      if (!newest.ok) return newest;
      if (files === undefined) return packFailure('pack-unreadable');
      const isFound = newest.value?.packs.every(({ file }) => files.done.includes(file));
      if (newest.value !== undefined && isFound === true) return success(newest.value);
      const hasRecords = RECORD_FILES.some((file) => files.done.includes(file));
      if (!hasRecords) return success({ sequence: 0, packs: [] });
      // Whoever only reads may have come between the record and the removal of the old file: then the record has changed since.
      if (tries === MOST_TRIES) return this.#adopt(files.done, newest.value?.sequence ?? 0);
    }
  }

  /** The newest record that is whole. */
  async #newest(): Promise<Outcome<PackRecord | undefined>> {
    const sources = await attempt(() => Promise.all(RECORD_FILES.map((file) => this.#space.read(file))));
    if (sources === undefined) return packFailure('pack-unreadable');
    const records: PackRecord[] = [];
    for (const source of sources.done) {
      if (source === undefined || source.size > LARGEST_RECORD) continue;
      const bytes = await attempt(() => source.read(0, source.size));
      if (bytes === undefined) return packFailure('pack-unreadable');
      const record = decodeRecordFile(bytes.done);
      if (record !== undefined) records.push(record);
    }
    return success(records.sort((one, other) => other.sequence - one.sequence)[0]);
  }

  /** Records lost to damage, not to a crash: of each name the newest file that is a whole pack. */
  async #adopt(files: readonly string[], sequence: number): Promise<Outcome<PackRecord>> {
    const named = files.flatMap((file) => {
      const parsed = parsePackFileName(file);
      return parsed === undefined ? [] : [{ ...parsed, file }];
    });
    const packs = new Map<string, StoredPack>();
    for (const { name, file } of named.sort((one, other) => other.sequence - one.sequence)) {
      const source = packs.has(name) ? undefined : (await attempt(() => this.#space.read(file)))?.done;
      if (source !== undefined && (await checkPack(source)).ok) packs.set(name, { name, file, size: source.size });
    }
    const last = Math.max(sequence, ...named.map((file) => file.sequence));
    return success({ sequence: last + 1, packs: [...packs.values()] });
  }
}

/** What work gave, or nothing when it rejected. */
async function attempt<Result>(work: () => Promise<Result>): Promise<{ readonly done: Result } | undefined> {
  try {
    return { done: await work() };
  } catch {
    return undefined;
  }
}
