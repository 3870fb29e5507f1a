import type { IsoDate, Language, Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { packFailure } from '../pack/index.ts';
import { blocksOf } from './cardBlocks.ts';
import type { InstrumentText } from './instrumentText.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import { versionSummaries } from './versionSummaries.ts';

/** Reads whole texts of a library. */
export class TextReader {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The text of a version, in a language where it has that, else in its first one. */
  async text(
    placed: PlacedVersion,
    wanted: Language,
    asOf: IsoDate,
    signal?: AbortSignal,
  ): Promise<Outcome<InstrumentText>> {
    const language = this.#shelf.spokenLanguage(placed.instrument, placed.version, wanted);
    const record = await this.#shelf.record(placed.instrument, signal);
    if (!record.ok) return record;
    const version = record.value.versions[placed.version];
    if (version === undefined) return packFailure('pack-damaged', 'instruments');
    const { store, number } = this.#shelf.stored(placed.instrument);
    const roots = await store.wholeVersion(number, placed.version, language, signal);
    if (!roots.ok) return roots;
    const { id, kind, subtype, title, backTranslated, issuer, source, figures } = record.value;
    const { date, adopted, inForceFrom, inForceUntil, history, file } = version;
    return success(
      defined({
        address: this.#shelf.addressOf(placed, language),
        instrument: id,
        row: source.row,
        kind,
        subtype,
        title,
        backTranslated,
        language,
        languages: version.expressions.map((expression) => expression.language),
        status: this.#shelf.statusOf(placed, asOf),
        asOf,
        date,
        adopted,
        inForceFrom,
        inForceUntil,
        issuer,
        blocks: blocksOf(roots.value ?? [], 0, figures),
        history,
        source: file === undefined ? source : { ...source, document: file, file },
        versions: versionSummaries(this.#shelf, placed.instrument, language, asOf),
      }),
    );
  }
}
