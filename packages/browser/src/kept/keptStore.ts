import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { heldOptions } from './options.ts';
import type { HeldOptions, LockedOptions } from './options.ts';
import { KEPT_NAMES, readKept, wrapKept } from './shapes.ts';
import type { Kept, KeptName } from './shapes.ts';

/** Where kept things lie: `storage.local` of the browser. */
export interface KeptArea {
  readonly read: (key: string) => Promise<unknown>;
  /** Writes all of them or none. */
  readonly write: (values: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Calls back with the keys that any page, or the background, has changed; answers how to stop. */
  readonly watch: (changed: (keys: readonly string[]) => void) => () => void;
}

/** What the store needs from its surroundings. */
export interface KeptPorts {
  readonly area: KeptArea;
  /** Runs one work at a time, in all pages and the background together. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** What whoever manages the browser has set. */
  readonly locked: () => Promise<LockedOptions>;
}

const UNWRITTEN = failure('kept-unwritten', {
  en: 'This could not be kept. What was kept before is unchanged. Free some space on the disk and try again.',
  zh: '未能保存，此前保存的内容没有变化。请释放磁盘空间后重试。',
});

/** Where something is put that this version cannot read, before anything is written in its place. */
const UNREAD_SUFFIX = '.unread';

/**
 * What is kept for the user: pins, recent cards, sessions, options. Each is read and changed as a whole; a change is made on what is there
 * at that moment, so that two pages can change the same thing.
 */
export class KeptStore {
  readonly #ports: KeptPorts;

  constructor(ports: KeptPorts) {
    this.#ports = ports;
  }

  async read<Name extends KeptName>(name: Name): Promise<Kept[Name]> {
    return readKept(name, await this.#ports.area.read(name)).value;
  }

  /** Changes what is kept; answers what it is afterwards. Fails with `kept-unwritten`, and nothing is changed then. */
  change<Name extends KeptName>(name: Name, change: (before: Kept[Name]) => Kept[Name]): Promise<Outcome<Kept[Name]>> {
    return this.#ports.inTurn(async () => {
      const found = await this.#ports.area.read(name);
      const { value, whole } = readKept(name, found);
      const next = change(value);
      if (next === value) return success(value);
      try {
        const aside = whole ? {} : { [name + UNREAD_SUFFIX]: found };
        await this.#ports.area.write({ ...aside, [name]: wrapKept(next) });
        return success(next);
      } catch (error) {
        console.warn(error);
        return UNWRITTEN;
      }
    });
  }

  /** The options as they hold: chosen by the user, and over them what is locked. */
  async options(): Promise<HeldOptions> {
    const [chosen, locked] = await Promise.all([this.read('options'), this.#ports.locked()]);
    return heldOptions(chosen, locked);
  }

  /** Sets options that are not locked; those that are stay as they are. */
  async setOptions(options: LockedOptions): Promise<Outcome<HeldOptions>> {
    const locked = await this.#ports.locked();
    const free = Object.fromEntries(Object.entries(options).filter(([name]) => !(name in locked)));
    const changed = await this.change('options', (before) => ({ ...before, ...free }));
    return changed.ok ? success(heldOptions(changed.value, locked)) : changed;
  }

  /** Calls back when something is changed, here or elsewhere; answers how to stop. */
  watch(changed: (name: KeptName) => void): () => void {
    return this.#ports.area.watch((keys) => {
      for (const name of KEPT_NAMES) if (keys.includes(name)) changed(name);
    });
  }
}
