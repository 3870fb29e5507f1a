import type { IsoDate, Localized } from '../model/index.ts';
import type { DocumentTable } from '../search/index.ts';
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

/** How much of what was found has each value of each facet. `found`: how many documents of each version, by its number in the index. */
export function facetsOf(
  found: ReadonlyMap<number, number>,
  documents: DocumentTable,
  shelf: Shelf,
  day: IsoDate,
): Facets {
  const counts = new Map<FacetName, FacetCount>(FACETS.map((name) => [name, new FacetCount()]));
  const add = (name: FacetName, value: string | undefined, count: number) => {
    if (value !== undefined) counts.get(name)?.add(value, count);
  };
  const addNamed = (name: FacetName, label: Localized | undefined, count: number) => {
    if (label !== undefined) counts.get(name)?.add(nameOf(label), count, label);
  };
  for (const [number, count] of found) {
    const version = documents.version(number);
    if (version === undefined) continue;
    const { kind, subtype, issuer, jurisdiction, topics } = shelf.entry(version.instrument);
    add('kind', kind, count);
    add('subtype', subtype, count);
    add('status', shelf.statusOf(shelf.placed(version.instrument, version.version), day), count);
    addNamed('issuer', issuer, count);
    addNamed('jurisdiction', jurisdiction, count);
    for (const topic of topics) addNamed('topic', topic, count);
  }
  const valuesOf = (name: FacetName) => counts.get(name)?.values() ?? [];
  return {
    kind: valuesOf('kind'),
    subtype: valuesOf('subtype'),
    status: valuesOf('status'),
    issuer: valuesOf('issuer'),
    jurisdiction: valuesOf('jurisdiction'),
    topic: valuesOf('topic'),
  };
}
