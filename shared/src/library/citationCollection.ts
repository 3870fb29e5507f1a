import { isChinese } from '../citation/index.ts';
import type { ResolvedReference } from '../citation/index.ts';
import type { IsoDate, Localized, Status } from '../model/index.ts';
import { defined, legalRank, parseAddress } from '../model/index.ts';
import type { CitationLink, CitationList, CitationOptions } from './citations.ts';
import { eidLabel, placeLabel } from './placeLabel.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import type { StoredCitation } from './storedCitation.ts';

/** A link that is put together only when it is listed. */
interface ListedLink {
  readonly status?: Status;
  /** In the legal order, where that decides what is listed first. */
  readonly rank?: number;
  readonly told: () => Promise<CitationLink>;
}

type Judgement = Pick<CitationLink, 'state' | 'reason'>;

/** Collects citations for a list: each other provision once, with the first citation of it. */
export class CitationCollection {
  readonly #shelf: Shelf;
  readonly #options: CitationOptions & { readonly asOf: IsoDate };
  readonly #links = new Map<string, ListedLink>();

  constructor(shelf: Shelf, options: CitationOptions & { readonly asOf: IsoDate }) {
    this.#shelf = shelf;
    this.#options = options;
  }

  /** Adds what a citation leads to. */
  addTarget(resolved: ResolvedReference): void {
    const { instrument, law, state, reason, former } = resolved;
    const name = law.type === 'named' ? law.name : law.type === 'document-number' ? law.number : undefined;
    const title: Localized | undefined =
      instrument?.title ?? (name === undefined ? undefined : isChinese(name) ? { zh: name } : { en: name });
    if (title === undefined) return;
    const { address, status } = this.#targetOf(resolved);
    const place = placeLabel(resolved.place);
    this.#add(JSON.stringify([address ?? title, place]), {
      ...(status === undefined ? {} : { status }),
      told: () => Promise.resolve(defined({ title, place, address, status, state, reason, former })),
    });
  }

  /** Adds where a citation is; whether it holds is asked when it is listed. */
  addSource(placed: PlacedVersion, { from }: StoredCitation, judge: () => Promise<Judgement>): void {
    const { language, asOf } = this.#options;
    const status = this.#shelf.statusOf(placed, asOf);
    const { title, subtype } = this.#shelf.entry(placed.instrument);
    this.#add(`${placed.instrument} ${from}`, {
      status,
      rank: legalRank(subtype),
      told: async () => {
        const address = this.#shelf.addressOf(placed, language, from === '' ? undefined : from);
        const { state, reason } = await judge();
        return defined({ title, place: eidLabel(from), address, status, state, reason });
      },
    });
  }

  /** The citations, those of versions in force first, and of those that cite the higher ones; only those that are listed are looked up. */
  async list(): Promise<CitationList> {
    const all = [...this.#links.values()];
    const isOld = ({ status }: ListedLink) => Number(status !== 'in-force');
    const inOrder = all.sort((a, b) => isOld(a) - isOld(b) || (a.rank ?? 0) - (b.rank ?? 0));
    const listed = inOrder.slice(0, this.#options.limit ?? all.length);
    const links: CitationLink[] = [];
    for (const { told } of listed) links.push(await told());
    return { total: all.length, links };
  }

  #add(key: string, link: ListedLink): void {
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
