import type { ResolvedReference } from '../citation/index.ts';
import type { IsoDate, Localized } from '../model/index.ts';
import { defined, parseAddress } from '../model/index.ts';
import type { CitationLink, CitationList, CitationOptions } from './citations.ts';
import { eidLabel, placeLabel } from './placeLabel.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import type { StoredCitation } from './storedCitation.ts';

/** Collects citations for a list: each other provision once, with the first citation of it. */
export class CitationCollection {
  readonly #shelf: Shelf;
  readonly #options: CitationOptions & { readonly asOf: IsoDate };
  readonly #links = new Map<string, CitationLink>();

  constructor(shelf: Shelf, options: CitationOptions & { readonly asOf: IsoDate }) {
    this.#shelf = shelf;
    this.#options = options;
  }

  /** Adds what a citation leads to. */
  addTarget(resolved: ResolvedReference): void {
    const { instrument, law, place, state, reason } = resolved;
    const name = law.type === 'named' ? law.name : law.type === 'document-number' ? law.number : undefined;
    const title: Localized | undefined = instrument?.title ?? (name === undefined ? undefined : { zh: name });
    if (title === undefined) return;
    this.#add(defined({ title, place: placeLabel(place), ...this.#targetOf(resolved), state, reason }));
  }

  /** Adds where a citation is. */
  addSource(placed: PlacedVersion, { from }: StoredCitation, { state, reason }: ResolvedReference): void {
    const { title } = this.#shelf.entry(placed.instrument);
    const address = this.#shelf.addressOf(placed, this.#options.language, from === '' ? undefined : from);
    const status = this.#shelf.statusOf(placed, this.#options.asOf);
    this.#add(defined({ title, place: eidLabel(from), address, status, state, reason }));
  }

  list(): CitationList {
    const all = [...this.#links.values()];
    const isOld = ({ status }: CitationLink) => Number(status !== 'in-force');
    const ordered = all.sort((a, b) => isOld(a) - isOld(b));
    return { total: all.length, links: ordered.slice(0, this.#options.limit ?? all.length) };
  }

  #add(link: CitationLink): void {
    const key = JSON.stringify([link.address ?? link.title, link.place]);
    if (!this.#links.has(key)) this.#links.set(key, link);
  }

  /** Address and status of the version that a citation leads to, in the language asked where it has that. */
  #targetOf({ instrument, version, address }: ResolvedReference): Pick<CitationLink, 'address' | 'status'> {
    const number = instrument === undefined ? undefined : this.#shelf.byWork(instrument.work);
    if (number === undefined) return {};
    const placed = this.#shelf.versions(number).find(({ dates }) => dates.date === version);
    if (placed === undefined || address === undefined) return {};
    const { language, asOf } = this.#options;
    return {
      address: this.#shelf.addressOf(placed, language, parseAddress(address)?.eid),
      status: this.#shelf.statusOf(placed, asOf),
    };
  }
}
