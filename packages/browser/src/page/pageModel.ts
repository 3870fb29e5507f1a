import type { Ask } from '../messages/messages.ts';
import type { Language } from '@dutybook/shared/model';
import { BrowseModel } from '../browse/browseModel.ts';
import { ComparisonModel } from '../comparison/comparisonModel.ts';
import { ReaderModel } from '../reader/readerModel.ts';
import { SessionsModel } from '../sessions/sessionsModel.ts';
import type { SessionsPorts } from '../sessions/sessionsModel.ts';
import { parseRoute } from './route.ts';
import type { Route } from './route.ts';

/** What the page needs from its surroundings. */
export interface PagePorts extends Pick<SessionsPorts, 'kept' | 'now' | 'newId'> {
  readonly ask: Ask;
  readonly copy: (text: string) => Promise<void>;
  /** The language of Dutybook's own words. */
  readonly ui: () => Language;
  /** Puts a route into the address of the tab: as a new step, or in place of the last one. The page itself calls {@link PageModel.show}. */
  readonly navigate: (route: Route, how: 'push' | 'replace') => void;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}

/** What the page knows and does, without the screen: where it is, and the models of its surfaces. */
export class PageModel {
  readonly browse: BrowseModel;
  readonly reader: ReaderModel;
  readonly comparison: ComparisonModel;
  readonly sessions: SessionsModel;
  readonly #ports: PagePorts;
  #route: Route;

  constructor(ports: PagePorts, hash: string) {
    this.#ports = ports;
    this.#route = parseRoute(hash);
    const { ask, copy, changed } = ports;
    this.browse = new BrowseModel(ask, changed);
    this.comparison = new ComparisonModel(ask, changed);
    this.sessions = new SessionsModel(ports);
    this.reader = new ReaderModel({
      ask,
      copy,
      changed,
      note: (address) => {
        if (this.#route.page === 'read') this.#navigate({ page: 'read', address }, 'replace');
      },
    });
  }

  get route(): Route {
    return this.#route;
  }

  /** The address of the tab is another one: shows what it names. */
  async show(hash: string): Promise<void> {
    this.#route = parseRoute(hash);
    this.#ports.changed();
    await this.open();
  }

  /** Goes somewhere. */
  go(route: Route, how: 'push' | 'replace' = 'push'): void {
    this.#navigate(route, how);
    this.#ports.changed();
    void this.open();
  }

  #navigate(route: Route, how: 'push' | 'replace'): void {
    this.#route = route;
    this.#ports.navigate(route, how);
  }

  /** Fetches what the route needs. */
  async open(): Promise<void> {
    const { route } = this;
    if (route.page !== 'sessions') this.sessions.forget();
    if (route.page === 'browse') await this.browse.load();
    if ('id' in route || route.page === 'sessions') await this.sessions.open(route.id);
    if (route.page === 'compare') await this.comparison.open(route.old, route.new, this.#ports.ui());
    if (route.page === 'read') {
      await Promise.all([this.reader.open(route.address, this.#ports.ui()), this.sessions.open()]);
    }
  }
}
