import { packFiles } from '../packs/packKeeping.ts';
import type { PackOrigin } from '../packs/packOrigin.ts';
import type { TaskOutcome } from '../tasks/runTask.ts';
import type { TaskProgress } from '../tasks/taskNews.ts';
import type { TaskOrder } from '../tasks/taskOrder.ts';
import type { LibraryDesk } from './libraryDesk.ts';
import { QUIET } from './libraryDesk.ts';
import type { LibraryPorts } from './libraryPorts.ts';
import type { LibraryNotice, LibraryView, Work } from './libraryView.ts';

/** What an act is, and what is told when it is done. */
interface Act {
  readonly work: Work;
  readonly order: TaskOrder;
  readonly notice: LibraryNotice;
  /** Where the pack came from, when that changes. */
  readonly origin?: PackOrigin;
}

const PACK_NOTICES: ReadonlySet<LibraryNotice['what']> = new Set<LibraryNotice['what']>([
  'packInstalled',
  'packUpdated',
]);

/** What is done with packs: one thing at a time, told while it goes on and when it has ended. */
export class PackWork {
  readonly #ports: LibraryPorts;
  readonly #desk: LibraryDesk;
  #cancel: AbortController | undefined;

  constructor(ports: LibraryPorts, desk: LibraryDesk) {
    this.#ports = ports;
    this.#desk = desk;
  }

  /** Has a task done and tells how it ended. */
  async act(act: Act): Promise<void> {
    await this.begin(act.work, async (signal) => {
      const end = await this.#ports.run(act.order, {
        signal,
        onProgress: (progress) => this.#advance(progress),
        onReady: this.#ports.writeRestore,
      });
      return this.#ended(end, act);
    });
  }

  /** Does something unless something else is being done, and shows what it has led to. */
  async begin(work: Work, act: (signal: AbortSignal) => Promise<LibraryView>): Promise<void> {
    if (this.#desk.view.working !== undefined) return;
    const own = new AbortController();
    this.#cancel = own;
    this.#desk.show({ ...QUIET, working: work });
    try {
      const news = await act(own.signal);
      // Who cancels is told at once; what is left over is tidied up afterwards.
      const isCancelled = news.notice?.what === 'cancelled';
      if (isCancelled) await this.#desk.list({ ...news, working: undefined });
      await this.#ports.keeping.tidy();
      await this.#ports.announce();
      if (!isCancelled) await this.#desk.list(news);
    } finally {
      if (this.#cancel === own) this.#desk.show({ working: undefined });
    }
  }

  /** Cancels what is being done; the packs stay as they were. */
  cancel(): void {
    this.#cancel?.abort();
  }

  /** What is told of a task that has ended. What was cancelled in its very last moment has happened all the same. */
  async #ended(end: TaskOutcome, { order, notice, origin }: Act): Promise<LibraryView> {
    if (end.type === 'cancelled' && !(await this.#isChanged()))
      return { notice: { what: 'cancelled', name: notice.name } };
    const report =
      'report' in end && end.report !== undefined ? { report: { title: notice.name, report: end.report } } : {};
    if (end.type === 'failed') {
      const isRefused = PACK_NOTICES.has(notice.what) && end.problem.code.startsWith('pack-');
      return { problem: end.problem, ...(isRefused ? { refusedPack: notice.name } : {}), ...report };
    }
    if ('name' in order && origin !== undefined) await this.#ports.keeping.note(order.name, origin);
    await this.#ports.persist();
    const isUnchanged = end.type === 'done' && end.isUnchanged === true;
    return { notice: isUnchanged ? { ...notice, what: 'packUnchanged' } : notice, ...report };
  }

  /** Whether other packs are installed than those that are shown. */
  async #isChanged(): Promise<boolean> {
    const holdings = await this.#ports.keeping.holdings();
    return holdings.ok && packFiles(holdings.value.packs) !== packFiles(this.#desk.view.packs ?? []);
  }

  #advance(progress: TaskProgress): void {
    const { working } = this.#desk.view;
    if (working === undefined) return;
    this.#desk.show({ working: { ...working, progress, ...(progress.type === 'found' ? { found: progress } : {}) } });
  }
}
