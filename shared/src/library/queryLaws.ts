import { citedKey } from '../citation/index.ts';
import { inLanguage } from '../model/index.ts';
import type { IsoDate, Localized } from '../model/index.ts';
import { isOtherName, meantByName, readCitations } from '../search/index.ts';
import type { NameRole, QueryLexicon, RankedAnswer, Searchable } from '../search/index.ts';
import { endedName } from './endedName.ts';
import type { Advice } from './lookup.ts';
import { readable } from './packIndex.ts';
import { ReadOnce } from './readOnce.ts';
import type { Shelf } from './shelf.ts';
import { StandingNames } from './standingNames.ts';

/** Of a long list so many articles are told that are not here. */
const MOST_ADVICE = 3;
/** Of shorter titles none has another name within it. */
const LONG_TITLE = 12;
const TITLES: ReadonlySet<NameRole> = new Set<NameRole>(['title']);
/** Parts of a code have its name beside theirs. */
const NAMES: ReadonlySet<NameRole> = new Set<NameRole>(['title', 'alias']);

function titlesOf({ zh, en }: Localized): readonly string[] {
  return [zh, en].filter((title) => title !== undefined);
}

/**
 * Parts of a key, of which every title with this key has one as it is written: a long title may have the state's name within it, which the
 * key has not.
 */
function partsAsWritten(key: string): readonly string[] {
  if (key.length < LONG_TITLE) return [key];
  const middle = key.length >>> 1;
  return [key.slice(0, middle), key.slice(middle)];
}

/** The laws that queries cite, by whatever names: which are here, and what to tell of those that are not. */
export class QueryLaws {
  readonly #shelf: Shelf;
  readonly #index: Searchable;
  readonly #lexicon: QueryLexicon;
  readonly #standingNames: ReadOnce<StandingNames>;

  /** `index` and `lexicon` are those of all packs of the shelf. */
  constructor(shelf: Shelf, index: Searchable, lexicon: QueryLexicon) {
    this.#shelf = shelf;
    this.#index = index;
    this.#lexicon = lexicon;
    this.#standingNames = new ReadOnce(() => StandingNames.open(shelf.packs));
  }

  /** A query that cites laws by short names, with their titles in the place of those where the library has them: 港区国安法第三条. */
  async inFull(query: string): Promise<string> {
    let full = query;
    let behind = 0;
    for (const { name } of readCitations(query)) {
      const at = full.toLowerCase().indexOf(name, behind);
      if (at < 0) continue;
      const title = readable(await this.#standingNames.get()).titleOf(name);
      const said = title !== undefined && (await this.#has(title, TITLES)) ? title : name;
      full = full.slice(0, at) + said + full.slice(at + name.length);
      behind = at + said.length;
    }
    return full;
  }

  /** Whether a name stands for a law that is not here: 合同法 is no 劳动合同法. */
  async isElsewhere(name: string): Promise<boolean> {
    const title = readable(await this.#standingNames.get()).titleOf(name);
    return title !== undefined && !(await this.#has(title, NAMES));
  }

  /** Whether a work has this name, however it writes it. Of the works only those are read whose names have a part of it. */
  async #has(name: string, roles: ReadonlySet<NameRole>): Promise<boolean> {
    const key = citedKey(name);
    const names = await this.#index.names();
    return partsAsWritten(key).some((part) => {
      for (const number of names.with('key', part)) {
        const named = names.entry(number);
        if (named !== undefined && roles.has(named.role) && citedKey(named.name) === key) return true;
      }
      return false;
    });
  }

  /** Whether a cited name stands for a law that the library has not, and what is shown for it has a name like it. */
  async #isOfAnother(name: string, found: RankedAnswer['ranked']): Promise<boolean> {
    const names = readable(await this.#standingNames.get());
    // Parts of a code are known by the name of the whole one.
    const matched = found.flatMap(({ why }) => why.flatMap((reason) => reason.matched ?? []));
    const titles = found.flatMap(({ document }) => titlesOf(this.#shelf.entry(document.instrument).title));
    const shown = [...matched, ...titles].map(citedKey);
    if (names.isOfAnother(name, shown)) return true;
    const said = [name, ...meantByName(name, this.#lexicon).map(({ text }) => text)].map(citedKey);
    return shown.length > 0 && shown.every((each) => said.every((key) => isOtherName(key, each)));
  }

  /** What to tell of what the query cites: that it is not here, or that another version is shown than it names. */
  async adviceOn(query: string, { cited, absent, ranked }: RankedAnswer, asOf: IsoDate): Promise<readonly Advice[]> {
    const advice = absent.map(({ name, article }): Advice => ({ code: 'no-such-provision', values: [name, article] }));
    const names = absent.length + cited.length === 0 ? [query] : absent.map(({ name }) => name);
    for (const { name, article, version } of cited) {
      const found = ranked.filter((each) => each.cited?.name === name);
      if (await this.#isOfAnother(name, found)) {
        advice.push({ code: 'no-such-provision', values: [name, article] });
        names.push(name);
      }
      if (
        version !== undefined &&
        found.length > 0 &&
        !found.some(({ document }) => this.#isNamed(document, version, asOf))
      )
        advice.push({ code: 'version-named', values: [version === 'former' ? '' : version, asOf] });
    }
    for (const name of new Set(names)) advice.push(...(await this.#endOf(name, asOf)));
    return advice.slice(0, MOST_ADVICE);
  }

  /** What the library knows of the end of a law that it has not. */
  async #endOf(name: string, asOf: IsoDate): Promise<readonly Advice[]> {
    const ended = endedName(this.#shelf, name);
    if (ended === undefined || ended.from > asOf || (await this.#has(name, NAMES))) return [];
    const { title } = this.#shelf.entry(ended.by);
    const values = [name, ended.from, inLanguage(title, 'zh'), inLanguage(title, 'en')];
    return [{ code: 'repealed-elsewhere', values }];
  }

  #isNamed({ instrument, version }: RankedAnswer['ranked'][number]['document'], name: string, day: IsoDate): boolean {
    const named = this.#shelf.namedVersion(instrument, name, day);
    return named?.instrument === instrument && named.version === version;
  }
}
