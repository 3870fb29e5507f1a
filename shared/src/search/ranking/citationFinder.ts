import { englishLegalOrderOf, isDraftName, legalOrderOf, nameKey, normalise, regionOf } from '../../text/index.ts';
import type { NameEntry, Searchable } from '../index/index.ts';
import { abbreviates, sharedInOrder, shortens } from './abbreviation.ts';
import { citedArticles } from './citedArticles.ts';
import { meantByName } from './concept.ts';
import type { QueryLexicon } from './concept.ts';
import { bestPerInstrument } from './nameMatcher.ts';
import type { NameMatch, NameMatcher } from './nameMatcher.ts';
import type { CitedProvision } from './queryCitation.ts';
import type { RankingWeights } from './rankingWeights.ts';
import type { VersionWeights } from './versionWeights.ts';

/** An article that a citation can mean. */
export interface CitedDocument {
  readonly number: number;
  /** The article in digits. */
  readonly article: string;
  /** How surely, 0 to 1, weighed by how much the version counts. */
  readonly grade: number;
  /** The name of the instrument that the citation was taken to mean. */
  readonly entry: NameEntry;
  /** Whether it is an article named behind the first one. */
  readonly isFurther: boolean;
}

const STATE = /^中华人民共和国/;
/** Left out before the rest of a title: 武警法 of 人民武装警察法. */
const OF_THE_PEOPLE = /^人民/;
const MOST_NAMES = 30;
/** A name of so many characters that is a part of others as it stands, 消防条例 of 上海市消防条例, has no words left out. */
const LEAST_PART = 4;
/** Share of the characters of a mistyped Chinese name that the name meant has in the same order. */
const LEAST_SHARED = 0.75;
/** Share of its length that a mistyped name has at least: 电信法 is no 反电信网络诈骗法 with errors. */
const LEAST_LENGTH = 0.5;
/** By which each further article of a list counts less, so that they stand in its order. */
const FURTHER = 0.999;

/** What kind of rule a Chinese name says that it is: a 条例 is no 法, however alike the rest of their names. */
const KIND = /(?:条例|规定|办法|细则|规则|解释|法典?)$/u;
/** Words that no name of a rule in force has: 修订草案 of a law, whatever stands first. */
const DRAFT = /草案|征求意见稿|送审稿|审议稿/u;
/** A title without the word for its kind, and a number: 行政处罚 51. Shorter ones are words of any question. */
const STEM = /^(\p{Script=Han}{4,30}?)\s*(?:第\s*)?(\d{1,3})$/u;
const KINDS = ['法', '条例', '规定', '办法', '规则'] as const;
/** A stem of so many characters may also be the end of a title: 交通事故处理程序 67. */
const LONG_STEM = 6;
/** Chinese words, and a name behind them. */
const WORDS_BEFORE = /^(\p{Script=Han}[^《》]{0,60}) (\p{Script=Han}{2,40})$/u;
const REGION = /[省市县区州盟]$/u;
const SURE_OF_NAME = 0.7;
const NOTE = /[（(][^（）()]*[）)]$/u;

function kindOf(name: string): string | undefined {
  return KIND.exec(name.replace(NOTE, ''))?.[0].replace('法典', '法');
}

/**
 * Whether a citation is of a draft, of the law of another state or region, or of another kind of rule, and an instrument is not: their
 * names are much alike.
 */
function isOfAnother(cited: string, name: string): boolean {
  const order = legalOrderOf(cited) ?? regionOf(cited);
  const [kind, kindThere] = [kindOf(cited), kindOf(name)];
  const abroad = englishLegalOrderOf(cited);
  return (
    ((isDraftName(cited) || DRAFT.test(cited)) && !isDraftName(name)) ||
    (order !== undefined && !name.includes(order)) ||
    (abroad !== undefined && !name.toLowerCase().includes(abroad)) ||
    (kind !== undefined && kindThere !== undefined && kind !== kindThere)
  );
}

/** Finds the articles that citations mean. */
export class CitationFinder {
  readonly #index: Searchable;
  readonly #lexicon: QueryLexicon | undefined;
  readonly #matcher: NameMatcher;
  readonly #weights: RankingWeights;

  constructor(index: Searchable, lexicon: QueryLexicon | undefined, matcher: NameMatcher, weights: RankingWeights) {
    this.#index = index;
    this.#lexicon = lexicon;
    this.#matcher = matcher;
    this.#weights = weights;
  }

  /** The instruments with articles that have the whole of a name, so that nothing else can be meant. */
  async whole(name: string, weights: VersionWeights): Promise<readonly NameMatch[]> {
    const { names, isSure } = await this.#names(name, weights);
    return isSure ? names.filter(({ grade }) => grade >= this.#weights.aliasExact) : [];
  }

  /** What a query cites that is no more than a title without the word for its kind and a number; nothing where no title is like that. */
  async ofStem(query: string, weights: VersionWeights): Promise<CitedProvision | undefined> {
    const [, stem, number] = STEM.exec(normalise(query)) ?? [];
    if (stem === undefined || number === undefined) return undefined;
    for (const kind of KINDS) {
      const name = stem + kind;
      const isTitle = (await this.whole(name, weights)).length > 0 || (await this.#endsTitle(name));
      if (isTitle) return { name, article: String(Number(number)), rest: '' };
    }
    return undefined;
  }

  /** Whether a long name is the end of a title. */
  async #endsTitle(name: string): Promise<boolean> {
    if (name.length < LONG_STEM + 2) return false;
    const key = nameKey(name);
    return this.#matcher
      .exact(await this.#index.names(), name)
      .some(({ entry }) => entry.role === 'title' && entry.key.endsWith(key));
  }

  /**
   * A citation behind words of the query, 打人 刑法234条: of the law whose name the last word is, where nothing has the whole for a name. A
   * region, a state or a draft before a law makes it another one.
   */
  async behindWords(read: CitedProvision, weights: VersionWeights): Promise<CitedProvision> {
    const [, words, last] = WORDS_BEFORE.exec(read.name) ?? [];
    if (words === undefined || last === undefined || DRAFT.test(words) || REGION.test(words)) return read;
    if (legalOrderOf(words) !== undefined || regionOf(words + last) !== undefined) return read;
    if ((await this.#isName(read.name, weights)) || !(await this.#isName(last, weights))) return read;
    return { ...read, name: last, rest: `${words} ${read.rest}`.trim() };
  }

  /** Whether a law has this name or is surely called so. */
  async #isName(name: string, weights: VersionWeights): Promise<boolean> {
    if ((await this.whole(name, weights)).length > 0) return true;
    const table = await this.#index.names();
    return meantByName(name, this.#lexicon).some(
      ({ text, weight }) =>
        weight >= SURE_OF_NAME &&
        this.#matcher.exact(table, text).some(({ grade }) => grade >= this.#weights.aliasExact),
    );
  }

  /** The articles with the cited number, of all instruments that the citation's name can mean and that have one. */
  async find(citation: CitedProvision, weights: VersionWeights): Promise<readonly CitedDocument[]> {
    const { names, isSure } = await this.#names(citation.name, weights);
    const found = await this.#articles(citation, names, weights);
    if (found.length > 0 || isSure) return found;
    return this.#articles(citation, await this.#mistyped(citation.name), weights);
  }

  async #articles(
    citation: CitedProvision,
    names: readonly NameMatch[],
    weights: VersionWeights,
  ): Promise<readonly CitedDocument[]> {
    const found: CitedDocument[] = [];
    let best = 0;
    for (const { entry, grade } of names) {
      if (isOfAnother(citation.name, entry.name)) continue;
      if (grade < best * this.#weights.leastCitedShare) continue;
      for (const version of weights.versionsOf(entry.instrument)) {
        const labels = await this.#index.articleLabels(version);
        const first = this.#index.documents.firstOf(version);
        for (const [order, article] of citedArticles(citation, labels).entries()) {
          const place = labels.indexOf(article);
          if (place < 0) continue;
          best = Math.max(best, grade);
          const share = Math.sqrt(weights.of(version)) * FURTHER ** order;
          found.push({ number: first + 1 + place, article, grade: grade * share, entry, isFurther: order > 0 });
        }
      }
    }
    return found;
  }

  /** What has no articles is not cited by them: a record that only tells of a rule. */
  #hasArticles({ instrument }: NameEntry, weights: VersionWeights): boolean {
    const { documents } = this.#index;
    return weights
      .versionsOf(instrument)
      .some((version) => documents.firstOf(version + 1) - documents.firstOf(version) > 1);
  }

  /** The names that the words of a citation can mean, best first, as typed, in pinyin, abbreviated; and whether one of them is surely meant. */
  async #names(
    name: string,
    weights: VersionWeights,
  ): Promise<{ readonly names: readonly NameMatch[]; readonly isSure: boolean }> {
    const table = await this.#index.names();
    const exact = this.#matcher.exact(table, name);
    const whole = exact.filter(
      ({ grade, entry }) => grade >= this.#weights.aliasExact && this.#hasArticles(entry, weights),
    );
    if (whole.length > 0) return { names: whole, isSure: true };
    const expanded = meantByName(name, this.#lexicon).flatMap(({ text, weight }) =>
      this.#matcher.exact(table, text).map((match) => ({ ...match, grade: match.grade * weight })),
    );
    const key = nameKey(name);
    const isPart = exact.length > 0 && key.length >= LEAST_PART;
    const ends = key.length < 2 || isPart ? [] : table.with('key', key.at(-1) ?? '');
    const short = [...ends].flatMap((number) => this.#abbreviated(key, table.entry(number)));
    const names = bestPerInstrument([...exact, ...expanded, ...short]).slice(0, MOST_NAMES);
    return { names, isSure: short.length > 0 || expanded.some(({ grade }) => grade >= this.#weights.aliasExact) };
  }

  /** Names like a mistyped one. In Chinese few characters may be wrong: names of other laws share most of theirs, 海警法 and 武警法. */
  async #mistyped(name: string): Promise<readonly NameMatch[]> {
    const key = nameKey(name);
    const similar = bestPerInstrument(await this.#matcher.similar(this.#index, name)).slice(0, MOST_NAMES);
    if (!/\p{Script=Han}/u.test(key)) return similar;
    const least = key.length * LEAST_SHARED;
    return similar.filter(({ entry }) => {
      const bare = entry.key.replace(STATE, '');
      return sharedInOrder(key, entry.key) >= least && key.length >= bare.length * LEAST_LENGTH;
    });
  }

  #abbreviated(key: string, entry: NameEntry | undefined): readonly NameMatch[] {
    if (entry === undefined || (entry.role !== 'title' && entry.role !== 'alias')) return [];
    const bare = entry.key.replace(STATE, '');
    const { abbreviation, shortened } = this.#weights;
    const isShort = abbreviates(key, bare) || abbreviates(key, bare.replace(OF_THE_PEOPLE, ''));
    const base = isShort ? abbreviation : shortens(key, bare) ? shortened : 0;
    return base === 0 ? [] : [{ entry, code: 'alias', grade: base * (0.5 + 0.5 * (key.length / bare.length)) }];
  }
}
