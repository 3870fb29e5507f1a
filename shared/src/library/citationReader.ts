import { edgeOf, readInstrumentReferences, resolveReference } from '../citation/index.ts';
import type { CitationEdge, CitedLaw, Reference, ResolvedReference } from '../citation/index.ts';
import type { IsoDate, Provision } from '../model/index.ts';
import { defined, fullText, parseAddress, provisionsOf } from '../model/index.ts';
import { CitationCollection } from './citationCollection.ts';
import type { CitationList, CitationOptions } from './citations.ts';
import { namesSomething } from './citationSections.ts';
import { readable } from './packIndex.ts';
import { PackCitations } from './packCitations.ts';
import type { PackCitedLibrary } from './packCitedLibrary.ts';
import { CitedProvisions } from './citedProvisions.ts';
import type { OwnPlace } from './referenceReader.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import { storedCitation } from './storedCitation.ts';
import type { StoredCitation } from './storedCitation.ts';

type AskedOptions = CitationOptions & { readonly asOf: IsoDate };

/** A stored citation as a reference in the words that are kept of its text: those around it, then those it quotes. */
function referenceIn({ law, place, from, guess, quotation }: StoredCitation): {
  readonly reference: Reference;
  readonly text: string;
} {
  const { before = '', own = '', behind = '', relative } = guess ?? {};
  const around = guess === undefined ? '' : `${before}${own}${behind}\n`;
  const reference: Reference = defined({
    start: before.length,
    end: before.length + own.length,
    kind: 'direct' as const,
    law,
    place,
    from,
    basis: guess === undefined ? ('stated' as const) : ('guessed' as const),
    relative,
    quotation: quotation === undefined ? undefined : { start: around.length, end: around.length + quotation.length },
  });
  return { reference, text: around + (quotation ?? '') };
}

/** Who cites whom, over the citation graphs that packs carry; whether a citation holds is resolved on the day asked. */
export class CitationReader {
  readonly #shelf: Shelf;
  readonly #library: PackCitedLibrary;
  /** By place of the pack; nothing for one without a graph. */
  readonly #packs: readonly (PackCitations | undefined)[];
  /** Numbers of the instruments that cite a work, by its number, in all packs. */
  #citing: ReadonlyMap<number, ReadonlySet<number>> | undefined;

  private constructor(shelf: Shelf, library: PackCitedLibrary, packs: readonly (PackCitations | undefined)[]) {
    this.#shelf = shelf;
    this.#library = library;
    this.#packs = packs;
  }

  /** Reads what the citations of each pack share. */
  static async open(shelf: Shelf, library: PackCitedLibrary): Promise<CitationReader> {
    const packs: (PackCitations | undefined)[] = [];
    for (const pack of shelf.packs) packs.push(await PackCitations.open(pack));
    return new CitationReader(shelf, library, packs);
  }

  /** What a provision, or a version as a whole, cites; a whole version does not cite itself. */
  async cites(source: OwnPlace, options: AskedOptions, signal?: AbortSignal): Promise<CitationList> {
    const found = new CitationCollection(this.#shelf, options);
    const within = await this.#provisions(source);
    const { placed } = source;
    const { work } = this.#shelf.entry(placed.instrument);
    for (const citation of await this.#citations(placed)) {
      if (!within.hasWithin(citation.from)) continue;
      signal?.throwIfAborted();
      const resolved = await this.#resolve(citation, placed, options.asOf);
      const isSelf = resolved.instrument?.work === work;
      if (isSelf && within.has(eidOf(resolved), undefined)) continue;
      found.addTarget(resolved);
    }
    return found.list();
  }

  /**
   * What cites a provision in the versions that count on the day, or a work as a whole; a whole work is not cited by itself. Reads the
   * citations of the instruments that name it.
   */
  async citedBy(target: OwnPlace, options: AskedOptions, signal?: AbortSignal): Promise<CitationList> {
    const found = new CitationCollection(this.#shelf, options);
    const within = await this.#provisions(target);
    const first = this.#shelf.firstOf(target.placed.instrument);
    const { work } = this.#shelf.entry(first);
    const isWhole = target.eid === undefined;
    const mayMean = this.#mayMean(first);
    const sources = new Set([...(isWhole ? [] : [first]), ...(this.#citingOf(first) ?? [])]);
    for (const source of sources) {
      const isSelf = this.#shelf.firstOf(source) === first;
      const placed = isSelf ? target.placed : this.#shelf.currentVersion(source, options.asOf);
      if ((isWhole && isSelf) || (!isSelf && placed.instrument !== source)) continue;
      for (const citation of await this.#citations(placed)) {
        if (!(isSelf && citation.law.type === 'own') && !mayMean(citation.law)) continue;
        if ((isSelf && within.hasWithin(citation.from)) || !within.mayBeAt(citation.place)) continue;
        signal?.throwIfAborted();
        const resolve = () => this.#resolve(citation, placed, options.asOf);
        if (isWhole && this.#meansOnly(citation)) {
          found.addSource(placed, citation, resolve);
          continue;
        }
        const resolved = await resolve();
        if (resolved.instrument?.work !== work) continue;
        if (!isWhole && resolved.version !== target.placed.dates.date) continue;
        if (within.has(eidOf(resolved), eidAt(resolved.rangeEndAddress)))
          found.addSource(placed, citation, () => Promise.resolve(resolved));
      }
    }
    const packsLeftOut = this.#packs.filter((pack) => pack === undefined).length;
    return { ...(await found.list()), ...(packsLeftOut === 0 ? {} : { packsLeftOut }) };
  }

  /** Every citation in the texts of all versions of a work, as edges. */
  async edges(instrument: number, asOf: IsoDate, signal?: AbortSignal): Promise<readonly CitationEdge[]> {
    const edges: CitationEdge[] = [];
    const { work } = this.#shelf.entry(instrument);
    for (const placed of this.#shelf.versions(instrument)) {
      for (const citation of await this.#citations(placed)) {
        signal?.throwIfAborted();
        edges.push(edgeOf(work, placed.dates.date, await this.#resolve(citation, placed, asOf)));
      }
    }
    return edges;
  }

  async #resolve(citation: StoredCitation, placed: PlacedVersion, asOf: IsoDate): Promise<ResolvedReference> {
    const instrument = await this.#library.instrument(this.#shelf.firstOf(placed.instrument));
    const own = { instrument, version: this.#shelf.placeOf(placed) };
    const law = instrument.title.zh ?? instrument.title.en ?? '';
    const { reference, text } = referenceIn(citation);
    // A pack keeps no more of the text than the reference: what is said around it is read only where it is asked for.
    const said = async () => {
      const from = await this.#library.provision(instrument, own.version, citation.from);
      return from === undefined ? undefined : fullText(from);
    };
    return resolveReference(reference, { library: this.#library, asOf, text, law, own, said });
  }

  async #citations(placed: PlacedVersion): Promise<readonly StoredCitation[]> {
    const { pack, number } = this.#shelf.packOf(placed.instrument);
    const citations = this.#packs[pack];
    if (citations === undefined) return this.#readTexts(placed);
    return (await citations.of(number))[placed.version] ?? [];
  }

  /** The citations of a version in a pack without a graph, found in its texts. Linear in them. */
  async #readTexts({ instrument, version }: PlacedVersion): Promise<readonly StoredCitation[]> {
    const { store, number } = this.#shelf.stored(instrument);
    const { title } = this.#shelf.entry(instrument);
    const found: StoredCitation[] = [];
    for (const language of store.languagesOf(number, version)) {
      const roots = readable(await store.wholeVersion(number, version, language)) ?? [];
      const { names } = this.#library;
      const { text, references } = readInstrumentReferences(roots, title.zh ?? title.en ?? '', names.known);
      found.push(...references.filter(namesSomething).map((reference) => storedCitation(reference, text.text)));
    }
    return found;
  }

  async #provisions({ placed, eid }: OwnPlace): Promise<CitedProvisions> {
    if (eid === undefined) return new CitedProvisions(undefined);
    const first = this.#shelf.firstOf(placed.instrument);
    const instrument = await this.#library.instrument(first);
    const provision = await this.#library.provision(instrument, this.#shelf.placeOf(placed), eid);
    const roots: readonly Provision[] = provision === undefined ? [] : [provision];
    return new CitedProvisions([eid, ...[...provisionsOf(roots)].map((each) => each.eid)]);
  }

  /** Whether no other work can be meant, wherever in it the citation leads. */
  #meansOnly({ law, guess }: StoredCitation): boolean {
    return law.type === 'named' && guess === undefined && this.#library.names.named(law.name).length === 1;
  }

  /** Whether a law that is named may be an instrument; each name is looked up once. */
  #mayMean(target: number): (law: CitedLaw) => boolean {
    const known = { named: new Map<string, boolean>(), numbered: new Map<string, boolean>() };
    return (law) => {
      if (law.type !== 'named' && law.type !== 'document-number') return false;
      const [answers, name] = law.type === 'named' ? [known.named, law.name] : [known.numbered, law.number];
      const answer = answers.get(name) ?? this.#meantBy(law).includes(target);
      answers.set(name, answer);
      return answer;
    };
  }

  #citingOf(instrument: number): ReadonlySet<number> | undefined {
    this.#citing ??= this.#readCiting();
    return this.#citing.get(instrument);
  }

  #readCiting(): ReadonlyMap<number, ReadonlySet<number>> {
    const all = new Map<number, Set<number>>();
    for (const [pack, citations] of this.#packs.entries()) {
      for (const [place, law] of citations?.names.entries() ?? []) {
        const citing = citations?.citing[place] ?? [];
        for (const target of this.#meantBy(law)) {
          const known = all.get(target) ?? new Set<number>();
          all.set(target, known);
          for (const number of citing) known.add(this.#shelf.numberIn(pack, number));
        }
      }
    }
    return all;
  }

  #meantBy(law: CitedLaw): readonly number[] {
    if (law.type === 'named') return this.#library.names.named(law.name);
    return law.type === 'document-number' ? this.#library.names.numbered(law.number) : [];
  }
}

function eidAt(address: string | undefined): string | undefined {
  return address === undefined ? undefined : parseAddress(address)?.eid;
}

function eidOf({ address }: ResolvedReference): string | undefined {
  return eidAt(address);
}
