import type { LibraryPorts } from './libraryPorts.ts';
import type { LibraryView } from './libraryView.ts';

/** Nothing of what an earlier act has led to. */
export const QUIET = {
  notice: undefined,
  problem: undefined,
  refusedPack: undefined,
  asking: undefined,
  report: undefined,
  refusedBy: undefined,
} as const;

/** What the page of packs shows. */
export class LibraryDesk {
  readonly #ports: Pick<LibraryPorts, 'keeping' | 'storage' | 'managed' | 'changed'>;
  #view: LibraryView = {};

  constructor(ports: Pick<LibraryPorts, 'keeping' | 'storage' | 'managed' | 'changed'>) {
    this.#ports = ports;
  }

  get view(): LibraryView {
    return this.#view;
  }

  show(change: LibraryView): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }

  /** Shows what is installed now together with what has led to it. */
  async list(news: LibraryView = {}): Promise<void> {
    const { keeping, storage, managed } = this.#ports;
    const [holdings, use, problems] = await Promise.all([keeping.holdings(), storage(), managed()]);
    this.show({
      ...news,
      storage: use,
      managed: problems,
      ...(holdings.ok ? holdings.value : { problem: holdings.problem }),
    });
  }
}
