import type { Instrument, IsoDate, Provision } from '../model/index.ts';

/** What ends an instrument, and from when. */
export interface Ended {
  readonly by: Instrument;
  readonly from: IsoDate;
}

/**
 * What resolving asks of a library: instruments by name, provisions by address. A library in memory answers at once, one in a pack
 * reads a few blocks; both do it behind a promise.
 */
export interface CitedLibrary {
  /** Every instrument that is known by this name, compared by {@link citedKey}; several share a name, as parts of one code do. */
  named(name: string): Promise<readonly Instrument[]>;
  /** Every instrument one of whose versions was published under this number, compared by {@link documentNumberKey}. */
  numbered(documentNumber: string): Promise<readonly Instrument[]>;
  /** The provision with this eId and all below it; `version` is a place in the instrument's list of versions. */
  provision(instrument: Instrument, version: number, eid: string): Promise<Provision | undefined>;
  /** The text of every article of a version, whole, by its number, in the order of the text; `version` as above. */
  articleTexts(instrument: Instrument, version: number): Promise<ReadonlyMap<string, string>>;
  /** What ends an instrument that the library has not, by its name; nothing where that is not known, or may be another one. */
  endOf?(name: string): Promise<Ended | undefined>;
}
