import type { IsoDate, Language, Outcome, Provision } from '../model/index.ts';
import { defined, provisionsOf, success } from '../model/index.ts';
import type { InstrumentOutline, OutlineEntry } from './instrumentOutline.ts';
import { OPENING_LENGTH } from './instrumentOutline.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import { versionSummaries } from './versionSummaries.ts';

function openingOf(provision: Provision): string {
  for (const { text } of provisionsOf([provision])) {
    if (text !== '') return text.slice(0, OPENING_LENGTH);
  }
  return '';
}

/** Reads outlines of the instruments of a library. */
export class OutlineReader {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The outline of a version, in a language where it has that, else in its first one. Reads the whole text: linear in it. */
  async outline(
    placed: PlacedVersion,
    wanted: Language,
    day: IsoDate,
    signal?: AbortSignal,
  ): Promise<Outcome<InstrumentOutline>> {
    const language = this.#shelf.spokenLanguage(placed.instrument, placed.version, wanted);
    const { store, number } = this.#shelf.stored(placed.instrument);
    const roots = await store.wholeVersion(number, placed.version, language, signal);
    if (!roots.ok) return roots;
    const { id, kind, subtype, title } = this.#shelf.entry(placed.instrument);
    return success(
      defined({
        address: this.#shelf.addressOf(placed, language),
        instrument: id,
        kind,
        subtype,
        title,
        language,
        status: this.#shelf.statusOf(placed, day),
        entries: this.#entries(placed, language, roots.value ?? [], 0),
        versions: versionSummaries(this.#shelf, placed.instrument, language, day),
      }),
    );
  }

  #entries(placed: PlacedVersion, language: Language, roots: readonly Provision[], depth: number): OutlineEntry[] {
    return roots.flatMap((provision) => {
      const { eid, type, number, heading, children } = provision;
      const address = this.#shelf.addressOf(placed, language, eid);
      const entry = defined({ address, eid, type, depth, number, heading, opening: openingOf(provision) });
      return [entry, ...this.#entries(placed, language, children, depth + 1)];
    });
  }
}
