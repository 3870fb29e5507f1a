import type { Language, Problem } from '@dutybook/shared/model';
import type { InstrumentSummary } from '@dutybook/shared/library';
import type { Ask } from '../messages/messages.ts';
import { Catalogue } from './catalogue.ts';
import type { Listing, Selection } from './catalogue.ts';

/** Rows on one page of the list: as many as are drawn in a moment, and as one scrolls through. */
export const PAGE_ROWS = 50;

/** One page of what a selection leaves. */
export interface BrowseList extends Pick<Listing, 'facets'> {
  readonly rows: readonly InstrumentSummary[];
  readonly total: number;
  /** Which page this is; the last one where there are fewer than was asked for. */
  readonly at: number;
  readonly pages: number;
}

/** The list of the library, fetched once and narrowed here. */
export class BrowseModel {
  readonly #ask: Ask;
  readonly #changed: () => void;
  #catalogue: Catalogue | undefined;
  #problem: Problem | undefined;
  #asked = false;

  constructor(ask: Ask, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** How many instruments there are; nothing before they are known. */
  get size(): number | undefined {
    return this.#catalogue?.size;
  }

  /** Fetches the list, unless it is here or on its way. */
  async load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    const answer = await this.#ask('instruments', {});
    this.#asked = answer.ok;
    this.#problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) this.#catalogue = new Catalogue(answer.value);
    this.#changed();
  }

  list(selection: Selection, page: number, language: Language): BrowseList | undefined {
    if (this.#catalogue === undefined) return undefined;
    const { found, facets } = this.#catalogue.list(selection, language);
    const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
    const at = Math.min(page, pages - 1);
    return { rows: found.slice(at * PAGE_ROWS, (at + 1) * PAGE_ROWS), total: found.length, at, pages, facets };
  }
}
