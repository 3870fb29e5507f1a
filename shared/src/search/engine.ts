import type { Instrument } from '../model/index.ts';
import { defined } from '../model/index.ts';
import { nameKey, normalise, pinyinQuery } from '../text/index.ts';
import { queryTerms, unfinishedWord } from './analysis.ts';
import { abbreviates, readCitationQuery } from './citationQuery.ts';
import { documentsOf } from './corpus.ts';
import type { SearchDocument } from './corpus.ts';
import { NameIndex } from './nameIndex.ts';
import type { Name, NameMatch, NameMatchCode } from './nameIndex.ts';
import { stem } from './stem.ts';
import { TextIndex } from './textIndex.ts';
import type { QueryTerm } from './textIndex.ts';
import { WEIGHTS } from './weights.ts';

/** Why a document was found. */
export interface MatchReason {
  readonly code: NameMatchCode | 'citation' | 'text';
  readonly matched?: string;
}

/** A found document, best first. */
export interface Ranked {
  readonly document: SearchDocument;
  readonly score: number;
  readonly why: readonly MatchReason[];
}

/** The answer of the engine to one query. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly terms: readonly QueryTerm[];
  /** Names close to the query, when none had it as typed. */
  readonly similarNames: readonly string[];
}

interface Growing {
  score: number;
  readonly why: MatchReason[];
}

/** How many similar names are looked at when nothing matches as typed. */
const SIMILAR_NAMES = 12;
const SURE_OF_NAME = 0.6;

/** The terms that a query stands for; its last word may be unfinished, and a lone Chinese character begins a bigram. */
export function termsOfQuery(query: string): readonly QueryTerm[] {
  const normalised = normalise(query);
  const last = unfinishedWord(normalised);
  const terms: QueryTerm[] = queryTerms(normalised).map((term) => ({
    term,
    prefix: term.length === 1 && term > '\u3400',
  }));
  if (last === undefined) return terms;
  const finished = terms.filter(({ term }) => term !== stem(last));
  return finished.length === terms.length ? terms : [...finished, { term: stem(last), prefix: true }];
}

function namesOf(
  instruments: readonly Instrument[],
  syllables: ReadonlyMap<string, readonly string[]>,
): readonly Name[] {
  const named = (instrument: number, name: string, role: Name['role']): Name =>
    defined({ instrument, name, role, syllables: syllables.get(name) });
  const texts = (instrument: number, list: readonly (string | undefined)[], role: Name['role']) =>
    list.filter((name) => name !== undefined).map((name) => named(instrument, name, role));
  return instruments.flatMap(({ title, aliases, topics }, place) => [
    ...texts(place, [title.en, title.zh], 'title'),
    ...texts(place, [...(aliases.en ?? []), ...(aliases.zh ?? [])], 'alias'),
    ...texts(
      place,
      topics.flatMap(({ en, zh }) => [en, zh]),
      'topic',
    ),
  ]);
}

/** Finds documents by citation, by name and by words, in that order of certainty. */
export class SearchEngine {
  readonly #documents: SearchDocument[] = [];
  readonly #text = new TextIndex();
  readonly #names: NameIndex;
  /** For each instrument, the documents that stand for it as a whole, one per version. */
  readonly #wholes: number[][] = [];
  readonly #articles = new Map<string, number[]>();
  readonly #titleKeys: readonly string[];

  constructor(instruments: readonly Instrument[], syllables: ReadonlyMap<string, readonly string[]>) {
    this.#names = new NameIndex(namesOf(instruments, syllables));
    this.#titleKeys = instruments.map(({ title }) => nameKey(title.zh ?? '').replace(/^中华人民共和国/, ''));
    for (const { document, texts } of documentsOf(instruments)) {
      const number = this.#text.add(texts);
      this.#documents.push(document);
      const { instrument, articleDigits } = document;
      if (articleDigits === undefined) (this.#wholes[instrument] ??= []).push(number);
      else listFor(this.#articles, `${instrument} ${articleDigits}`).push(number);
    }
  }

  /**
   * Documents that answer the query and that `accepts` lets through, best first. `accepts` is asked at most once per document.
   * An article that a query cites is the answer only when its instrument is named beyond doubt; else it is one candidate of several.
   */
  search(query: string, accepts: (document: SearchDocument) => boolean): Ranking {
    const found = new Map<number, Growing>();
    const terms = termsOfQuery(query);
    const exact = this.#names.exact(query);
    this.#byCitation(query, found);
    this.#byName(exact, found);
    this.#byText(terms, found);
    const similar = this.#isAnswered(exact, found) ? [] : this.#names.similar(query, SIMILAR_NAMES);
    this.#byName(similar, found);
    const ranked = [...found]
      .flatMap(([number, { score, why }]): readonly Ranked[] => {
        const document = this.#documents[number];
        return document !== undefined && accepts(document) ? [{ document, score, why }] : [];
      })
      .sort((a, b) => b.score - a.score);
    return { ranked, terms, similarNames: [...new Set(similar.map(({ name }) => name))] };
  }

  #isAnswered(exact: readonly NameMatch[], found: ReadonlyMap<number, Growing>): boolean {
    if ((exact[0]?.grade ?? 0) >= SURE_OF_NAME) return true;
    return [...found.values()].some(({ why }) => why.some(({ code }) => code === 'citation'));
  }

  #byName(matches: readonly NameMatch[], found: Map<number, Growing>): void {
    for (const { instrument, grade, code, name } of matches) {
      for (const number of this.#wholes[instrument] ?? []) {
        grow(found, number, grade * WEIGHTS.name, { code, matched: name });
      }
    }
  }

  #byText(terms: readonly QueryTerm[], found: Map<number, Growing>): void {
    const scores = this.#text.search(terms).filter(({ coverage }) => coverage >= WEIGHTS.leastCoverage);
    const best = scores.reduce((most, { score }) => Math.max(most, score), 0);
    for (const { document, score, coverage } of scores) {
      grow(found, document, (WEIGHTS.text * score * coverage * coverage) / best, { code: 'text' });
    }
  }

  #byCitation(query: string, found: Map<number, Growing>): void {
    const citation = readCitationQuery(query);
    if (citation === undefined) return;
    for (const { instrument, grade } of this.#named(citation.name)) {
      for (const number of this.#articles.get(`${instrument} ${citation.article}`) ?? []) {
        grow(found, number, WEIGHTS.citation * grade, { code: 'citation' });
      }
    }
  }

  #named(name: string): readonly { readonly instrument: number; readonly grade: number }[] {
    const key = nameKey(name).replace(/^中华人民共和国/, '');
    const exact = this.#names.exact(name);
    if ((exact[0]?.grade ?? 0) >= WEIGHTS.initialsExact || pinyinQuery(name) !== undefined) return exact;
    const short = this.#titleKeys.flatMap((title, instrument) =>
      abbreviates(key, title) ? [{ instrument, title }] : [],
    );
    const ranked = short
      .sort((a, b) => a.title.length - b.title.length)
      .map(({ instrument, title }) => ({ instrument, grade: WEIGHTS.titleStart * (key.length / title.length) ** 0.1 }));
    return ranked.length > 0 ? ranked : exact.length > 0 ? exact : this.#names.similar(name, SIMILAR_NAMES);
  }
}

function grow(found: Map<number, Growing>, number: number, score: number, reason: MatchReason): void {
  const known = found.get(number);
  if (known === undefined) {
    found.set(number, { score, why: [reason] });
    return;
  }
  known.score += score;
  known.why.push(reason);
}

function listFor<Key>(lists: Map<Key, number[]>, key: Key): number[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: number[] = [];
  lists.set(key, list);
  return list;
}
