import type { IsoDate, Language } from '@dutybook/shared/model';
import { packFailure, packNameFor, parsePinnedKey } from '@dutybook/shared/pack';
import { readBackup } from '../backup/backupFile.ts';
import { makeBackup } from '../backup/makeBackup.ts';
import { addressFileName, parsePackAddress } from '../remote/packAddress.ts';
import type { LostPack } from '../packs/packLedger.ts';
import { calledName, fileOrigin } from '../packs/packOrigin.ts';
import type { PackOrigin, RemoteOrigin } from '../packs/packOrigin.ts';
import { sourceBlob } from '../packs/sourceBlob.ts';
import type { TaskOrder } from '../tasks/taskOrder.ts';
import { draftOf } from './draft.ts';
import { LibraryDesk, QUIET } from './libraryDesk.ts';
import type { LibraryPorts } from './libraryPorts.ts';
import type { LibraryView } from './libraryView.ts';
import { PackWork } from './packWork.ts';
import { isPack } from './pickedFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

/** What the page of packs knows and does, without the screen. One thing at a time: whatever is asked meanwhile is not begun. */
export class LibraryModel {
  readonly #ports: LibraryPorts;
  readonly #desk: LibraryDesk;
  readonly #work: PackWork;
  #lastFetch: (() => Promise<void>) | undefined;

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
    this.#desk = new LibraryDesk(ports);
    this.#work = new PackWork(ports, this.#desk);
  }

  get view(): LibraryView {
    return this.#desk.view;
  }

  /** Lists what is installed, after tidying up what a crash may have left. */
  async open(): Promise<void> {
    const tidied = await this.#ports.keeping.tidy();
    await this.#desk.list(tidied.ok ? {} : { problem: tidied.problem });
  }

  /** Takes what was chosen or dropped: packs are installed, documents wait for a name. */
  async choose(files: readonly PickedFile[]): Promise<void> {
    if (this.view.working !== undefined || files.length === 0) return;
    const packs = files.filter(isPack);
    const documents = files.filter((file) => !isPack(file));
    for (const pack of packs) {
      await this.install(pack);
      if (this.view.problem !== undefined) return;
    }
    if (documents.length === 0) return;
    this.#desk.show({ ...(packs.length > 0 ? {} : QUIET), draft: draftOf(documents) });
  }

  /** Takes documents that are to be added to a pack. */
  addTo(name: string, files: readonly PickedFile[]): void {
    if (this.view.working === undefined) this.#desk.show({ ...QUIET, draft: { ...draftOf(files), into: name } });
  }

  /** Takes what a lost pack is to be made of again: the pack itself, or the documents that it was made of. */
  async chooseAgain({ name, origin }: LostPack, files: readonly PickedFile[]): Promise<void> {
    const [first] = files;
    if (this.view.working !== undefined || first === undefined) return;
    if (origin.from === 'documents') this.#desk.show({ ...QUIET, draft: { ...draftOf(files), title: origin.title } });
    else await this.#store(name, first.file, true, origin);
  }

  /** Takes the chosen documents back. */
  discard(): void {
    this.#desk.show({ draft: undefined });
  }

  /** Imports the chosen documents into a new pack with this title, or adds them to the pack of that name. */
  async importDraft(target: { readonly title: string } | { readonly name: string }, language: Language): Promise<void> {
    const { draft, packs = [] } = this.view;
    if (draft === undefined) return;
    const isNew = 'title' in target;
    const name = isNew ? packNameFor(target.title) : target.name;
    if (isNew && packs.some(({ pack }) => pack.stored.name === name)) {
      this.#desk.show({ problem: packFailure('pack-installed-already').problem });
      return;
    }
    const title = isNew ? target.title : this.#calledName(name);
    const order: TaskOrder = { task: 'documents', name, isNew, title, language, files: [...draft.files] };
    this.#desk.show({ draft: undefined });
    await this.#work.act({
      work: { what: 'importing', canCancel: true },
      order,
      notice: { what: 'documentsImported', name: title },
      origin: { from: 'documents', title },
    });
  }

  install({ path, file }: PickedFile): Promise<void> {
    return this.#store(packNameFor(path), file, true, fileOrigin(path));
  }

  /** Puts the pack of a file in the place of one. */
  async update(name: string, [picked]: readonly PickedFile[]): Promise<void> {
    if (picked !== undefined) await this.#store(name, picked.file, false, this.#originOf(name));
  }

  /** Installs the pack at an address, signed with this key; where it is installed from there already, looks for a newer one. */
  async fetch(address: string, key: string): Promise<void> {
    if (this.view.working !== undefined) return;
    const url = parsePackAddress(address);
    const keyId = url.ok ? parsePinnedKey(key) : url;
    if (!url.ok || !keyId.ok) {
      this.#desk.show({
        ...QUIET,
        ...(url.ok ? (keyId.ok ? {} : { problem: keyId.problem }) : { problem: url.problem }),
      });
      return;
    }
    const name = packNameFor(addressFileName(url.value));
    await this.#fetch(name, { from: 'address', url: url.value.href, keyId: keyId.value, checked: 0 }, true);
  }

  /** Looks whether there is a newer pack where this one came from. */
  async refresh(name: string): Promise<void> {
    const origin = this.view.packs?.find(({ pack }) => pack.stored.name === name)?.origin;
    const lost = this.view.lost?.find((pack) => pack.name === name);
    const from = origin ?? lost?.origin;
    if (from === undefined || !('url' in from)) return;
    await this.#fetch(name, from, origin === undefined);
  }

  /** Does again what could not be fetched. */
  async again(): Promise<void> {
    await this.#lastFetch?.();
  }

  askRemove(name: string): void {
    this.#desk.show({ ...QUIET, asking: { what: 'remove', name } });
  }

  /** The answer no. */
  keep(): void {
    this.#desk.show({ asking: undefined });
  }

  async remove(name: string): Promise<void> {
    const called = this.#calledName(name);
    await this.#work.begin({ what: 'removing', canCancel: false }, async () => {
      const done = await this.#ports.keeping.remove(name);
      return done.ok ? { notice: { what: 'packRemoved', name: called } } : { problem: done.problem };
    });
  }

  /** Takes lost packs off the list of what should be there. */
  async forget(names: readonly string[]): Promise<void> {
    const called = names.map((name) => this.#calledName(name));
    await this.#ports.keeping.forget(names);
    await this.#desk.list({ ...QUIET, notice: { what: 'forgotten', name: called.join(', ') } });
  }

  /** The bytes of a pack as a file to save. */
  async packFile(name: string): Promise<Blob | undefined> {
    const found = this.view.packs?.find(({ pack }) => pack.stored.name === name)?.pack;
    return found !== undefined && 'source' in found ? sourceBlob(found.source) : undefined;
  }

  /** Everything as one file to save. */
  async backup(): Promise<{ readonly file: Blob; readonly day: IsoDate }> {
    const day = this.#ports.today();
    return { file: await makeBackup(this.view.packs ?? [], await this.#ports.kept(), day), day };
  }

  /** Reads what a backup has and asks whether it may replace everything. */
  async askRestore(file: Blob): Promise<void> {
    if (this.view.working !== undefined) return;
    const backup = await readBackup(file);
    if (!backup.ok) this.#desk.show({ ...QUIET, problem: backup.problem });
    else {
      const { day, packs } = backup.value;
      this.#desk.show({ ...QUIET, asking: { what: 'restore', file, day, packs: packs.length } });
    }
  }

  async restore(): Promise<void> {
    const { asking } = this.view;
    if (asking?.what !== 'restore') return;
    const { file, day } = asking;
    await this.#work.act({
      work: { what: 'restoring', canCancel: true },
      order: { task: 'restore', file },
      notice: { what: 'restored', name: day },
    });
  }

  /** Cancels what is being done; the packs stay as they were. */
  cancel(): void {
    this.#work.cancel();
  }

  /** Looks again at what is installed, because somebody else has changed it. */
  async lookAgain(): Promise<void> {
    if (this.view.working === undefined) await this.#desk.list();
  }

  closeReport(): void {
    this.#desk.show({ report: undefined });
  }

  /** Installs or updates a pack from a file; it is called as before where it came from a file before. */
  #store(name: string, file: Blob, isNew: boolean, before: PackOrigin | undefined): Promise<void> {
    const origin: PackOrigin = before?.from === 'file' ? before : { from: 'file' };
    return this.#work.act({
      work: { what: 'installing', canCancel: false },
      order: { task: 'pack', name, isNew, file },
      notice: { what: isNew ? 'packInstalled' : 'packUpdated', name: calledName(name, origin) },
      origin,
    });
  }

  /** Where a pack that is installed or lost came from. */
  #originOf(name: string): PackOrigin | undefined {
    const installed = this.view.packs?.find(({ pack }) => pack.stored.name === name);
    return (installed ?? this.view.lost?.find((lost) => lost.name === name))?.origin;
  }

  /** What a pack that is installed or lost is called before the user. */
  #calledName(name: string): string {
    const origin = this.#originOf(name);
    return origin === undefined ? name : calledName(name, origin);
  }

  async #fetch(name: string, origin: RemoteOrigin, isNew: boolean): Promise<void> {
    const { url, keyId } = origin;
    this.#lastFetch = () => this.#fetch(name, origin, isNew);
    await this.#work.act({
      work: { what: 'fetching', canCancel: true },
      order: { task: 'remote', name, isNew, url, keyId },
      notice: { what: isNew ? 'packInstalled' : 'packUpdated', name },
      origin: { ...origin, checked: this.#ports.now() },
    });
    if (this.view.problem?.code === 'address-unreachable') this.#desk.show({ refusedBy: new URL(url).origin });
  }
}
