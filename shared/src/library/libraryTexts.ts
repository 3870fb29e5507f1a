import type { Expression, Instrument, Outcome, Provision, Version } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { InstrumentStore } from '../pack/index.ts';
import { packFailure } from '../pack/index.ts';
import { RecentlyUsed } from '../storage/index.ts';
import { foldText, IndexDamage, indexDamaged, TextFolder, wholeText } from '../search/index.ts';
import type { FoundDocument, Searchable } from '../search/index.ts';
import type { Shelf } from './shelf.ts';

/** What a document of the search is made of: an article, or a version with its whole text. */
export type FoundText =
  | { readonly type: 'article'; readonly article: Provision }
  /** Of a version that is found as a whole and has articles, the first: what a list shows of it. */
  | { readonly type: 'opening'; readonly article: Provision }
  | WholeText;

/** A version without articles, with all its text. */
interface WholeText {
  readonly type: 'whole';
  readonly instrument: Instrument;
  readonly version: Version;
}

/** Labels of articles that are kept: those of the last laws found. */
const KEPT_LABELS = 16_384;
/** Units of folded texts that are kept, some 256 kB: a query that is typed reads the same texts at every keystroke. */
const KEPT_UNITS = 131_072;

/** The texts of a library by the documents of its search. */
export class LibraryTexts {
  readonly #shelf: Shelf;
  readonly #index: Searchable;
  /** By the version's number in the index. */
  readonly #labels = new RecentlyUsed<readonly string[]>(KEPT_LABELS);
  readonly #folded = new RecentlyUsed<string>(KEPT_UNITS);
  readonly #folder = new TextFolder();

  /** `index` is that of all packs of the shelf. */
  constructor(shelf: Shelf, index: Searchable) {
    this.#shelf = shelf;
    this.#index = index;
  }

  /** Reads one article, or the record and all texts of a version that has none. */
  async of(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<FoundText>> {
    const { store, number } = this.#shelf.stored(document.instrument);
    const { start, end } = store.articlesOfVersion(number, document.version);
    if (document.article === undefined && start === end) return this.#whole(document, signal);
    const article = await this.#article(document, document.article ?? 0, signal);
    if (!article.ok) return article;
    return success({ type: document.article === undefined ? 'opening' : 'article', article: article.value });
  }

  /** The text of a document in the form in which it is compared; nothing of a version that has articles, which are found by themselves. */
  async folded(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<string>> {
    const kept = this.#folded.get(document.number);
    if (kept !== undefined) return success(kept);
    const text = await this.#read(document, signal);
    if (text.ok) this.#folded.set(document.number, text.value, text.value.length);
    return text;
  }

  async #read(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<string>> {
    const { store, number } = this.#shelf.stored(document.instrument);
    const { start, end } = store.articlesOfVersion(number, document.version);
    if (document.article !== undefined)
      return store.articleUnits(start + document.article, (words) => this.#folder.fold(words), signal);
    if (start < end) return success('');
    const found = await this.#whole(document, signal);
    return found.ok ? success(foldText(wholeText(found.value.instrument, found.value.version))) : found;
  }

  async #whole(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<WholeText>> {
    const record = await this.#shelf.record(document.instrument, signal);
    if (!record.ok) return record;
    const { version: place } = document;
    const version = record.value.versions[place];
    if (version === undefined) return packFailure('pack-damaged', 'instruments');
    const stored = this.#shelf.stored(document.instrument);
    const expressions: Expression[] = [];
    for (const { language } of version.expressions) {
      const roots = await stored.store.wholeVersion(stored.number, place, language, signal);
      if (!roots.ok) return roots;
      expressions.push({ language, provisions: roots.value ?? [] });
    }
    return success({ type: 'whole', instrument: record.value, version: { ...version, expressions } });
  }

  /** An article of the version that a document belongs to, by its place there. Most are made from their labels, without their law's outline. */
  async #article(document: FoundDocument, place: number, signal?: AbortSignal): Promise<Outcome<Provision>> {
    const { store, number } = this.#shelf.stored(document.instrument);
    const article = store.articlesOfVersion(number, document.version).start + place;
    const labels = await this.#labelsOf(document.number);
    if (!labels.ok) return labels;
    const label = labels.value[place];
    const plain = label === undefined ? success(undefined) : await store.plainArticle(article, label, signal);
    if (!plain.ok) return plain;
    return plain.value === undefined ? whole(store, article, signal) : success(plain.value);
  }

  /** Labels of the articles of the version that a document belongs to, in their order. */
  async #labelsOf(document: number): Promise<Outcome<readonly string[]>> {
    const version = this.#index.documents.versionOf(document);
    const kept = this.#labels.get(version);
    if (kept !== undefined) return success(kept);
    try {
      const labels = await this.#index.articleLabels(version);
      this.#labels.set(version, labels, labels.length);
      return success(labels);
    } catch (error) {
      if (error instanceof IndexDamage) return indexDamaged(error);
      throw error;
    }
  }
}

async function whole(store: InstrumentStore, article: number, signal?: AbortSignal): Promise<Outcome<Provision>> {
  const found = await store.articleText(article, signal);
  return found.ok ? success(found.value.provision) : found;
}
