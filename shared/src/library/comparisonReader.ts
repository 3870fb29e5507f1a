import { compareProvisions } from '../comparison/index.ts';
import type { IsoDate, Language, Outcome, Provision } from '../model/index.ts';
import { failure, success } from '../model/index.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';
import type { VersionComparison } from './versionComparison.ts';
import { versionSummary } from './versionSummaries.ts';

const TWO_INSTRUMENTS = failure('not-one-instrument', {
  en: 'These are two instruments. Only versions of one instrument can be compared.',
  zh: '这是两件文件。只能比较同一文件的不同版本。',
});

const NO_COMMON_LANGUAGE = failure('no-common-language', {
  en: 'The two versions have no language in common, so that their words cannot be compared.',
  zh: '两个版本没有共同的语言，无法逐字比较。',
});

/** Compares versions of the instruments of a library. */
export class ComparisonReader {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Two versions in the language that is wanted, where both have it, else in one that both have. Reads both texts. */
  async compare(
    old: PlacedVersion,
    now: PlacedVersion,
    wanted: Language,
    day: IsoDate,
    signal?: AbortSignal,
  ): Promise<Outcome<VersionComparison>> {
    if (this.#shelf.firstOf(old.instrument) !== this.#shelf.firstOf(now.instrument)) return TWO_INSTRUMENTS;
    const language = this.#commonLanguage(old, now, wanted);
    if (language === undefined) return NO_COMMON_LANGUAGE;
    const before = await this.#text(old, language, signal);
    if (!before.ok) return before;
    const after = await this.#text(now, language, signal);
    if (!after.ok) return after;
    const { id, title } = this.#shelf.entry(now.instrument);
    return success({
      instrument: id,
      title,
      language,
      old: versionSummary(this.#shelf, old, language, day),
      new: versionSummary(this.#shelf, now, language, day),
      rows: compareProvisions(before.value, after.value),
    });
  }

  #commonLanguage(old: PlacedVersion, now: PlacedVersion, wanted: Language): Language | undefined {
    const [before, after] = [this.#languages(old), this.#languages(now)];
    const common = before.filter((language) => after.includes(language));
    return common.includes(wanted) ? wanted : common[0];
  }

  #languages({ instrument, version }: PlacedVersion): readonly Language[] {
    const { store, number } = this.#shelf.stored(instrument);
    return store.languagesOf(number, version);
  }

  async #text(placed: PlacedVersion, language: Language, signal?: AbortSignal): Promise<Outcome<readonly Provision[]>> {
    const { store, number } = this.#shelf.stored(placed.instrument);
    const roots = await store.wholeVersion(number, placed.version, language, signal);
    return roots.ok ? success(roots.value ?? []) : roots;
  }
}
