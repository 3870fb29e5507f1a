import type { Outcome, Problem } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { Port } from '../../host/connections.ts';
import type { HeldOptions, LockedOptions } from '../../kept/index.ts';
import { FrameReportSchema } from '../listMessages.ts';
import type { FrameReport, ListedReference } from '../listMessages.ts';
import { markTone } from '../markTone.ts';
import type { MarkTone } from '../markTone.ts';

/** What the list needs from the browser. */
export interface ListPorts {
  /** Connects to the frames of the page; the connection ends at once where nothing is marked. */
  readonly connect: () => Port;
  readonly show: () => Promise<Outcome<true>>;
  readonly remove: () => Promise<unknown>;
  readonly options: () => Promise<HeldOptions>;
  readonly setOptions: (options: LockedOptions) => Promise<Outcome<HeldOptions>>;
  /** Asks the user for a site; has to be called while a click is answered. */
  readonly askForSite: (site: string) => Promise<boolean>;
  readonly isPermitted: (site: string) => Promise<boolean>;
  readonly wait: (ms: number) => Promise<void>;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}

/** A reference in the list, and where it is. */
export interface ListedMark extends ListedReference {
  readonly frame: string;
  readonly place: number;
}

/** Everything that the list shows. */
export interface ListView {
  /** `off` where nothing is marked, `reading` until the page has told what it has. */
  readonly status: 'off' | 'reading' | 'shown';
  readonly marks: readonly ListedMark[];
  readonly total: number;
  readonly filter: MarkTone | undefined;
  readonly problem: Problem | undefined;
  /** Origin of the page, where it can be marked by itself. */
  readonly site: string | undefined;
  readonly isAlways: boolean;
  readonly isLocked: boolean;
  readonly wasRefused: boolean;
}

/** How long it is waited for the script in the page to begin, in all and between two looks. */
const START_MS = 10_000;
const LOOK_MS = 100;

/** What the list of references knows and does, without the screen. */
export class ListModel {
  readonly #ports: ListPorts;
  readonly #frames = new Map<string, FrameReport>();
  #port: Port | undefined;
  #view: ListView;

  constructor(ports: ListPorts, site: string | undefined) {
    this.#ports = ports;
    this.#view = {
      status: 'off',
      marks: [],
      total: 0,
      filter: undefined,
      problem: undefined,
      site,
      isAlways: false,
      isLocked: false,
      wasRefused: false,
    };
  }

  get view(): ListView {
    return this.#view;
  }

  /** Marks the page where `isAsked`, and shows what is marked. */
  async start(isAsked: boolean): Promise<void> {
    await this.#readSite();
    if (isAsked) await this.show();
    else this.#connect();
  }

  /** Marks the page. */
  async show(): Promise<void> {
    this.#set({ status: 'reading', problem: undefined });
    const outcome = await this.#ports.show();
    if (!outcome.ok) {
      this.#set({ status: 'off', problem: outcome.problem });
      return;
    }
    for (let waited = 0; waited < START_MS && this.#frames.size === 0; waited += LOOK_MS) {
      this.#connect();
      await this.#ports.wait(LOOK_MS);
    }
    if (this.#frames.size === 0) this.#set({ status: 'off' });
  }

  /** Takes all marks away. */
  async remove(): Promise<void> {
    await this.#ports.remove();
    this.#gone();
  }

  filter(tone: MarkTone | undefined): void {
    this.#set({ filter: tone });
  }

  /** Scrolls the page to a reference. */
  jump({ frame, place }: ListedMark): void {
    this.#port?.send({ name: 'jump', frame, place });
  }

  /** Has the site marked by itself from now on, or no more. To be called while a click is answered. */
  async setAlways(isAlways: boolean): Promise<void> {
    const { site } = this.#view;
    if (site === undefined) return;
    const permitted = isAlways ? this.#ports.askForSite(site) : Promise.resolve(false);
    // Asking may close this very window: what is wanted is kept before the answer.
    await this.#keepSite(site, isAlways);
    const isPermitted = await permitted.catch(() => false);
    if (isAlways && !isPermitted) await this.#keepSite(site, false);
    this.#set({ wasRefused: isAlways && !isPermitted });
    await this.#readSite();
  }

  async #keepSite(site: string, isListed: boolean): Promise<void> {
    const { options } = await this.#ports.options();
    const others = options.markedSites.filter((other) => other !== site);
    const kept = await this.#ports.setOptions(
      isListed ? { marking: 'listed', markedSites: [...others, site] } : { markedSites: others },
    );
    if (!kept.ok) this.#set({ problem: kept.problem });
  }

  async #readSite(): Promise<void> {
    const { site } = this.#view;
    if (site === undefined) return;
    const { options, locked } = await this.#ports.options();
    const isListed = options.marking === 'listed' && options.markedSites.includes(site);
    this.#set({
      isAlways: isListed && (await this.#ports.isPermitted(site)),
      isLocked: locked.has('marking') || locked.has('markedSites'),
    });
  }

  #connect(): void {
    this.#port?.close();
    const port = this.#ports.connect();
    this.#port = port;
    port.onMessage((message) => {
      if (port === this.#port) this.#take(message);
    });
    port.onDisconnect(() => {
      if (port === this.#port && this.#frames.size > 0) this.#gone();
    });
  }

  #take(message: unknown): void {
    const report = v.safeParse(FrameReportSchema, message);
    if (!report.success) return;
    this.#frames.set(report.output.frame, report.output);
    const frames = [...this.#frames.values()].sort((a, b) => Number(b.isTop) - Number(a.isTop));
    this.#set({
      status: frames.some(({ isReading }) => isReading) ? 'reading' : 'shown',
      total: frames.reduce((sum, { total }) => sum + total, 0),
      marks: frames.flatMap(({ frame, references }) =>
        references.map((reference, place) => ({ ...reference, frame, place })),
      ),
    });
  }

  #gone(): void {
    this.#port = undefined;
    this.#frames.clear();
    this.#set({ status: 'off', marks: [], total: 0, filter: undefined });
  }

  #set(change: Partial<ListView>): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }
}

/** The references that the list shows: all, or those of one tone. */
export function filtered({ marks, filter }: Pick<ListView, 'marks' | 'filter'>): readonly ListedMark[] {
  return filter === undefined ? marks : marks.filter(({ state }) => markTone(state) === filter);
}
