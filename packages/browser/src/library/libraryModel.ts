import type { IsoDate, Language } from '@dutybook/shared/model';
import { packFailure, packNameFor, parsePinnedKey } from '@dutybook/shared/pack';
import { readBackup } from '../backup/backupFile.ts';
import { makeBackup } from '../backup/makeBackup.ts';
import { addressFileName, parsePackAddress } from '../remote/packAddress.ts';
import { packFiles } from '../packs/packKeeping.ts';
import type { LostPack } from '../packs/packLedger.ts';
import type { PackOrigin, RemoteOrigin } from '../packs/packOrigin.ts';
import { sourceBlob } from '../packs/sourceBlob.ts';
import type { TaskOutcome } from '../tasks/runTask.ts';
import type { TaskProgress } from '../tasks/taskNews.ts';
import type { TaskOrder } from '../tasks/taskOrder.ts';
import type { LibraryPorts } from './libraryPorts.ts';
import type { LibraryNotice, LibraryView, Work } from './libraryView.ts';
import { draftOf } from './draft.ts';
import { isPack } from './pickedFiles.ts';
import type { PickedFile } from './pickedFiles.ts';

/** What an act is, and what is told when it is done. */
interface Act {
  readonly work: Work;
  readonly order: TaskOrder;
  readonly notice: LibraryNotice;
  /** Where the pack came from, when that changes. */
  readonly origin?: PackOrigin;
}

const QUIET = {
  notice: undefined,
  problem: undefined,
  asking: undefined,
  report: undefined,
  refusedBy: undefined,
} as const;

/** What the page of packs knows and does, without the screen. One thing at a time: whatever is asked meanwhile is not begun. */
export class LibraryModel {
  readonly #ports: LibraryPorts;
  #view: LibraryView = {};
  #cancel: AbortController | undefined;
  #lastFetch: (() => Promise<void>) | undefined;

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
  }

  get view(): LibraryView {
    return this.#view;
  }

  /** Lists what is installed, after tidying up what a crash may have left. */
  async open(): Promise<void> {
    const tidied = await this.#ports.keeping.tidy();
    await this.#list(tidied.ok ? {} : { problem: tidied.problem });
  }

  /** Takes what was chosen or dropped: packs are installed, documents wait for a name. */
  async choose(files: readonly PickedFile[]): Promise<void> {
    if (this.#view.working !== undefined || files.length === 0) return;
    const packs = files.filter(isPack);
    const documents = files.filter((file) => !isPack(file));
    for (const pack of packs) {
      await this.install(pack);
      if (this.#view.problem !== undefined) return;
    }
    if (documents.length === 0) return;
    this.#set({ ...(packs.length > 0 ? {} : QUIET), draft: draftOf(documents) });
  }

  /** Takes documents that are to be added to a pack. */
  addTo(name: string, files: readonly PickedFile[]): void {
    if (this.#view.working === undefined) this.#set({ ...QUIET, draft: { ...draftOf(files), into: name } });
  }

  /** Takes what a lost pack is to be made of again: the pack itself, or the documents that it was made of. */
  async chooseAgain({ name, origin }: LostPack, files: readonly PickedFile[]): Promise<void> {
    const [first] = files;
    if (this.#view.working !== undefined || first === undefined) return;
    if (origin.from === 'documents') this.#set({ ...QUIET, draft: { ...draftOf(files), title: origin.title } });
    else await this.#store(name, first.file, true);
  }

  /** Takes the chosen documents back. */
  discard(): void {
    this.#set({ draft: undefined });
  }

  /** Imports the chosen documents into a new pack with this title, or adds them to the pack of that name. */
  async importDraft(target: { readonly title: string } | { readonly name: string }, language: Language): Promise<void> {
    const { draft, packs = [] } = this.#view;
    if (draft === undefined) return;
    const isNew = 'title' in target;
    const name = isNew ? packNameFor(target.title) : target.name;
    if (isNew && packs.some(({ pack }) => pack.stored.name === name)) {
      this.#set({ problem: packFailure('pack-installed-already').problem });
      return;
    }
    const title = isNew ? target.title : this.#titleOf(name);
    const order: TaskOrder = { task: 'documents', name, isNew, title, language, files: [...draft.files] };
    this.#set({ draft: undefined });
    await this.#act({
      work: { what: 'importing', canCancel: true },
      order,
      notice: { what: 'documentsImported', name: title },
      origin: { from: 'documents', title },
    });
  }

  install({ path, file }: PickedFile): Promise<void> {
    return this.#store(packNameFor(path), file, true);
  }

  /** Puts the pack of a file in the place of one. */
  async update(name: string, [picked]: readonly PickedFile[]): Promise<void> {
    if (picked !== undefined) await this.#store(name, picked.file, false);
  }

  /** Installs the pack at an address, signed with this key; where it is installed from there already, looks for a newer one. */
  async fetch(address: string, key: string): Promise<void> {
    if (this.#view.working !== undefined) return;
    const url = parsePackAddress(address);
    const keyId = url.ok ? parsePinnedKey(key) : url;
    if (!url.ok || !keyId.ok) {
      this.#set({ ...QUIET, ...(url.ok ? (keyId.ok ? {} : { problem: keyId.problem }) : { problem: url.problem }) });
      return;
    }
    const name = packNameFor(addressFileName(url.value));
    await this.#fetch(name, { from: 'address', url: url.value.href, keyId: keyId.value, checked: 0 }, true);
  }

  /** Looks whether there is a newer pack where this one came from. */
  async refresh(name: string): Promise<void> {
    const origin = this.#view.packs?.find(({ pack }) => pack.stored.name === name)?.origin;
    const lost = this.#view.lost?.find((pack) => pack.name === name);
    const from = origin ?? lost?.origin;
    if (from === undefined || !('url' in from)) return;
    await this.#fetch(name, from, origin === undefined);
  }

  /** Does again what could not be fetched. */
  async again(): Promise<void> {
    await this.#lastFetch?.();
  }

  askRemove(name: string): void {
    this.#set({ ...QUIET, asking: { what: 'remove', name } });
  }

  /** The answer no. */
  keep(): void {
    this.#set({ asking: undefined });
  }

  async remove(name: string): Promise<void> {
    await this.#working({ what: 'removing', canCancel: false }, async () => {
      const done = await this.#ports.keeping.remove(name);
      return done.ok ? { notice: { what: 'packRemoved', name } } : { problem: done.problem };
    });
  }

  /** Takes lost packs off the list of what should be there. */
  async forget(names: readonly string[]): Promise<void> {
    await this.#ports.keeping.forget(names);
    await this.#list({ ...QUIET, notice: { what: 'forgotten', name: names.join(', ') } });
  }

  /** The bytes of a pack as a file to save. */
  async packFile(name: string): Promise<Blob | undefined> {
    const found = this.#view.packs?.find(({ pack }) => pack.stored.name === name)?.pack;
    return found !== undefined && 'source' in found ? sourceBlob(found.source) : undefined;
  }

  /** Everything as one file to save. */
  async backup(): Promise<{ readonly file: Blob; readonly day: IsoDate }> {
    const day = this.#ports.today();
    return { file: await makeBackup(this.#view.packs ?? [], await this.#ports.kept(), day), day };
  }

  /** Reads what a backup has and asks whether it may replace everything. */
  async askRestore(file: Blob): Promise<void> {
    if (this.#view.working !== undefined) return;
    const backup = await readBackup(file);
    if (!backup.ok) this.#set({ ...QUIET, problem: backup.problem });
    else {
      const { day, packs } = backup.value;
      this.#set({ ...QUIET, asking: { what: 'restore', file, day, packs: packs.length } });
    }
  }

  async restore(): Promise<void> {
    const { asking } = this.#view;
    if (asking?.what !== 'restore') return;
    const { file, day } = asking;
    await this.#act({
      work: { what: 'restoring', canCancel: true },
      order: { task: 'restore', file },
      notice: { what: 'restored', name: day },
    });
  }

  /** Cancels what is being done; the packs stay as they were. */
  cancel(): void {
    this.#cancel?.abort();
  }

  /** Looks again at what is installed, because somebody else has changed it. */
  async lookAgain(): Promise<void> {
    if (this.#view.working === undefined) await this.#list();
  }

  closeReport(): void {
    this.#set({ report: undefined });
  }

  #store(name: string, file: Blob, isNew: boolean): Promise<void> {
    return this.#act({
      work: { what: 'installing', canCancel: false },
      order: { task: 'pack', name, isNew, file },
      notice: { what: isNew ? 'packInstalled' : 'packUpdated', name },
      origin: { from: 'file' },
    });
  }

  /** The name that the user gave a pack of documents. */
  #titleOf(name: string): string {
    const origin = this.#view.packs?.find(({ pack }) => pack.stored.name === name)?.origin;
    return origin?.from === 'documents' ? origin.title : name;
  }

  async #fetch(name: string, origin: RemoteOrigin, isNew: boolean): Promise<void> {
    const { url, keyId } = origin;
    this.#lastFetch = () => this.#fetch(name, origin, isNew);
    await this.#act({
      work: { what: 'fetching', canCancel: true },
      order: { task: 'remote', name, isNew, url, keyId },
      notice: { what: isNew ? 'packInstalled' : 'packUpdated', name },
      origin: { ...origin, checked: this.#ports.now() },
    });
    if (this.#view.problem?.code === 'address-unreachable') this.#set({ refusedBy: new URL(url).origin });
  }

  async #act(act: Act): Promise<void> {
    await this.#working(act.work, async (signal) => {
      const end = await this.#ports.run(act.order, {
        signal,
        onProgress: (progress) => this.#advance(progress),
        onReady: this.#ports.writeRestore,
      });
      return this.#ended(end, act);
    });
  }

  /** What is told of a task that has ended. What was cancelled in its very last moment has happened all the same. */
  async #ended(end: TaskOutcome, { order, notice, origin }: Act): Promise<LibraryView> {
    if (end.type === 'cancelled' && !(await this.#isChanged()))
      return { notice: { what: 'cancelled', name: notice.name } };
    const report =
      'report' in end && end.report !== undefined ? { report: { title: notice.name, report: end.report } } : {};
    if (end.type === 'failed') return { problem: end.problem, ...report };
    if ('name' in order && origin !== undefined) await this.#ports.keeping.note(order.name, origin);
    await this.#ports.persist();
    const isUnchanged = end.type === 'done' && end.isUnchanged === true;
    return { notice: isUnchanged ? { ...notice, what: 'packUnchanged' } : notice, ...report };
  }

  /** Whether other packs are installed than those that are shown. */
  async #isChanged(): Promise<boolean> {
    const holdings = await this.#ports.keeping.holdings();
    return holdings.ok && packFiles(holdings.value.packs) !== packFiles(this.#view.packs ?? []);
  }

  #advance(progress: TaskProgress): void {
    const { working } = this.#view;
    if (working === undefined) return;
    this.#set({ working: { ...working, progress, ...(progress.type === 'found' ? { found: progress } : {}) } });
  }

  async #working(work: Work, act: (signal: AbortSignal) => Promise<LibraryView>): Promise<void> {
    if (this.#view.working !== undefined) return;
    const own = new AbortController();
    this.#cancel = own;
    this.#set({ ...QUIET, working: work });
    try {
      const news = await act(own.signal);
      // Who cancels is told at once; what is left over is tidied up afterwards.
      const isCancelled = news.notice?.what === 'cancelled';
      if (isCancelled) await this.#list({ ...news, working: undefined });
      await this.#ports.keeping.tidy();
      await this.#ports.announce();
      if (!isCancelled) await this.#list(news);
    } finally {
      if (this.#cancel === own) this.#set({ working: undefined });
    }
  }

  /** Shows what is installed now together with what has led to it. */
  async #list(news: LibraryView = {}): Promise<void> {
    const { keeping, storage, managed } = this.#ports;
    const [holdings, use, problems] = await Promise.all([keeping.holdings(), storage(), managed()]);
    this.#set({
      ...news,
      storage: use,
      managed: problems,
      ...(holdings.ok ? holdings.value : { problem: holdings.problem }),
    });
  }

  #set(change: LibraryView): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }
}
