import type { HeldOptions } from '../../kept/index.ts';

/** What is needed to run a script on sites by itself. */
export interface SitePorts {
  readonly options: () => Promise<HeldOptions>;
  readonly isPermitted: (site: string) => Promise<boolean>;
  readonly running: () => Promise<readonly string[]>;
  readonly run: (site: string) => Promise<void>;
  readonly stop: (site: string) => Promise<void>;
  readonly giveBack: (site: string) => Promise<void>;
}

/** Keeps the sites that are marked by themselves as the options name them and the user has permitted them. */
export class MarkedSites {
  readonly #ports: SitePorts;
  #last: Promise<void> = Promise.resolve();

  constructor(ports: SitePorts) {
    this.#ports = ports;
  }

  /** Brings what runs into line with what is wanted and permitted. One call after the other. */
  follow(): Promise<void> {
    this.#last = this.#last.catch(() => undefined).then(() => this.#followOnce());
    return this.#last;
  }

  async #followOnce(): Promise<void> {
    const { options } = await this.#ports.options();
    const wanted = options.marking === 'listed' ? options.markedSites : [];
    const running = await this.#ports.running();
    for (const site of running) {
      if (wanted.includes(site) && (await this.#ports.isPermitted(site))) continue;
      await this.#ports.stop(site);
      if (!options.markedSites.includes(site)) await this.#ports.giveBack(site);
    }
    for (const site of wanted) {
      if (!running.includes(site) && (await this.#ports.isPermitted(site))) await this.#ports.run(site);
    }
  }
}
