import type { Outcome, Problem } from '@dutybook/shared/model';
import { packNameFor } from '@dutybook/shared/pack';
import type { InstalledPack, PackStore, Pieces } from '@dutybook/shared/pack';

/** A file that the user chose. */
export interface ChosenFile {
  readonly name: string;
  readonly pieces: () => Pieces;
}

/** What the page needs from its surroundings. */
export interface LibraryPorts {
  readonly store: () => Promise<Outcome<PackStore>>;
  readonly sources: () => Promise<Outcome<readonly InstalledPack[]>>;
  /** Tells the background that the packs are others now. */
  readonly announce: () => Promise<unknown>;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}

/** What was done last. */
export interface LibraryNotice {
  readonly what: 'packInstalled' | 'packUpdated' | 'packRemoved';
  readonly name: string;
}

/** Everything that the page shows. */
export interface LibraryView {
  /** Nothing until they were read for the first time. */
  readonly packs?: readonly InstalledPack[] | undefined;
  readonly working?: 'installing' | 'removing' | undefined;
  readonly notice?: LibraryNotice | undefined;
  /** Why the last thing was not done, or why the packs cannot be listed. */
  readonly problem?: Problem | undefined;
  /** The pack whose removal waits for a yes. */
  readonly asking?: string | undefined;
}

/** What the page of packs knows and does, without the screen. One thing at a time: whatever is asked meanwhile is not begun. */
export class LibraryModel {
  readonly #ports: LibraryPorts;
  #view: LibraryView = {};

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
  }

  get view(): LibraryView {
    return this.#view;
  }

  /** Lists what is installed, after tidying up what a crash may have left. */
  async open(): Promise<void> {
    const store = await this.#ports.store();
    await this.#list(store.ok ? {} : { problem: store.problem });
  }

  install({ name, pieces }: ChosenFile): Promise<void> {
    const own = packNameFor(name);
    return this.#work('installing', 'packInstalled', own, (store) => store.install(own, pieces()));
  }

  update(name: string, { pieces }: ChosenFile): Promise<void> {
    return this.#work('installing', 'packUpdated', name, (store) => store.update(name, pieces()));
  }

  askRemove(name: string): void {
    this.#set({ asking: name, notice: undefined, problem: undefined });
  }

  keep(): void {
    this.#set({ asking: undefined });
  }

  remove(name: string): Promise<void> {
    return this.#work('removing', 'packRemoved', name, (store) => store.remove(name));
  }

  async #work(
    working: LibraryView['working'],
    what: LibraryNotice['what'],
    name: string,
    act: (store: PackStore) => Promise<Outcome<unknown>>,
  ): Promise<void> {
    if (this.#view.working !== undefined) return;
    this.#set({ working, notice: undefined, problem: undefined, asking: undefined });
    try {
      const store = await this.#ports.store();
      const done = store.ok ? await act(store.value) : store;
      if (done.ok) await this.#ports.announce();
      await this.#list(done.ok ? { notice: { what, name } } : { problem: done.problem });
    } finally {
      this.#set({ working: undefined });
    }
  }

  /** Shows what is installed now together with what has led to it. */
  async #list(news: LibraryView = {}): Promise<void> {
    const packs = await this.#ports.sources();
    this.#set({ ...news, ...(packs.ok ? { packs: packs.value } : { problem: packs.problem }) });
  }

  #set(change: LibraryView): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }
}
