import type { IsoDate, Localized, Status } from '../model/index.ts';
import type { DocumentTable } from '../search/index.ts';
import type { InstrumentSummary } from './card.ts';
import { FACETS } from './lookup.ts';
import type { FacetName, Facets, FacetValue } from './lookup.ts';
import type { Shelf } from './shelf.ts';

/** Values of a facet that are told. */
const MOST_VALUES = 50;

/** Counts the values of one facet. */
class FacetCount {
  readonly #values = new Map<string, { readonly label: Localized | undefined; count: number }>();

  add(value: string, count: number, label?: Localized): void {
    const known = this.#values.get(value);
    if (known === undefined) this.#values.set(value, { label, count });
    else known.count += count;
  }

  /** The most frequent first; of equally frequent ones in the order of their names. */
  values(): readonly FacetValue[] {
    return [...this.#values]
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_VALUES)
      .map(([value, { label, count }]) => (label === undefined ? { value, count } : { value, label, count }));
  }
}

/** A name as a filter takes it. */
function nameOf({ zh, en }: Localized): string {
  return zh ?? en ?? '';
}

/** The properties of an instrument that facets count. */
type Described = Pick<InstrumentSummary, 'kind' | 'subtype' | 'issuer' | 'jurisdiction' | 'topics'>;

/** Counts the values of all facets. */
class FacetCounts {
  readonly #counts = new Map<FacetName, FacetCount>(FACETS.map((name) => [name, new FacetCount()]));

  add(described: Described, status: Status, count: number): void {
    this.#counts.get('kind')?.add(described.kind, count);
    if (described.subtype !== undefined) this.#counts.get('subtype')?.add(described.subtype, count);
    this.#counts.get('status')?.add(status, count);
    this.#addNamed('issuer', described.issuer, count);
    this.#addNamed('jurisdiction', described.jurisdiction, count);
    for (const topic of described.topics) this.#addNamed('topic', topic, count);
  }

  facets(): Facets {
    const valuesOf = (name: FacetName) => this.#counts.get(name)?.values() ?? [];
    return {
      kind: valuesOf('kind'),
      subtype: valuesOf('subtype'),
      status: valuesOf('status'),
      issuer: valuesOf('issuer'),
      jurisdiction: valuesOf('jurisdiction'),
      topic: valuesOf('topic'),
    };
  }

  #addNamed(name: FacetName, label: Localized | undefined, count: number): void {
    if (label !== undefined) this.#counts.get(name)?.add(nameOf(label), count, label);
  }
}

/** How many of a list of instruments have each value of each facet. */
export function facetsOfInstruments(instruments: readonly InstrumentSummary[]): Facets {
  const counts = new FacetCounts();
  for (const instrument of instruments) counts.add(instrument, instrument.status, 1);
  return counts.facets();
}

/** How much of what was found has each value of each facet. `found`: how many documents of each version, by its number in the index. */
export function facetsOf(
  found: ReadonlyMap<number, number>,
  documents: DocumentTable,
  shelf: Shelf,
  day: IsoDate,
): Facets {
  const counts = new FacetCounts();
  for (const [number, count] of found) {
    const version = documents.version(number);
    if (version === undefined) continue;
    const status = shelf.statusOf(shelf.placed(version.instrument, version.version), day);
    counts.add(shelf.entry(version.instrument), status, count);
  }
  return counts.facets();
}
