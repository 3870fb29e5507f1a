import { provisionsOf } from '../model/index.ts';
import type { Instrument, Provision } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { documentNumberKey } from './documentNumber.ts';
import { citedKey } from './lawName.ts';
import type { KnownName } from './lawNames.ts';

/** Every name by which an instrument is known, with the title that stands for it. */
export function* namesOfInstruments(instruments: Iterable<Instrument>): Generator<KnownName> {
  for (const { title, aliases } of instruments) {
    for (const language of ['zh', 'en'] as const) {
      const main = title[language] ?? title.zh ?? title.en ?? '';
      for (const name of [title[language], ...(aliases[language] ?? [])]) {
        if (name !== undefined) yield { name, title: main };
      }
    }
  }
}

function addTo<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** A cited library over instruments with all their text in memory. Trees are indexed when they are first asked for. */
export class MemoryLibrary implements CitedLibrary {
  readonly #byName = new Map<string, Instrument[]>();
  readonly #byNumber = new Map<string, Instrument[]>();
  readonly #trees = new Map<Instrument, Map<number, ReadonlyMap<string, Provision>>>();

  constructor(instruments: Iterable<Instrument>) {
    for (const instrument of instruments) {
      for (const { name } of namesOfInstruments([instrument])) addTo(this.#byName, citedKey(name), instrument);
      for (const { documentNumber } of instrument.versions) {
        if (documentNumber !== undefined) addTo(this.#byNumber, documentNumberKey(documentNumber), instrument);
      }
    }
  }

  named(name: string): Promise<readonly Instrument[]> {
    return Promise.resolve(this.#byName.get(citedKey(name)) ?? []);
  }

  numbered(documentNumber: string): Promise<readonly Instrument[]> {
    return Promise.resolve(this.#byNumber.get(documentNumberKey(documentNumber)) ?? []);
  }

  provision(instrument: Instrument, version: number, eid: string): Promise<Provision | undefined> {
    return Promise.resolve(this.#tree(instrument, version).get(eid));
  }

  #tree(instrument: Instrument, version: number): ReadonlyMap<string, Provision> {
    const trees = this.#trees.get(instrument) ?? new Map<number, ReadonlyMap<string, Provision>>();
    this.#trees.set(instrument, trees);
    const known = trees.get(version);
    if (known !== undefined) return known;
    const tree = new Map<string, Provision>();
    for (const { provisions } of instrument.versions[version]?.expressions ?? []) {
      for (const provision of provisionsOf(provisions)) {
        if (!tree.has(provision.eid)) tree.set(provision.eid, provision);
      }
    }
    trees.set(version, tree);
    return tree;
  }
}
