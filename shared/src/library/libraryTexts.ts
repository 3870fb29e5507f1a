import type { Expression, Instrument, Outcome, Provision, Version } from '../model/index.ts';
import { success } from '../model/index.ts';
import { packFailure } from '../pack/index.ts';
import { wholeText } from '../search/index.ts';
import type { FoundDocument } from '../search/index.ts';
import type { Shelf } from './shelf.ts';

/** What a document of the search is made of: an article, or a version with its whole text. */
export interface FoundText {
  readonly instrument: Instrument;
  /** Its expressions have their provisions only where it has no articles. */
  readonly version: Version;
  readonly article?: Provision;
  /** Of a version that is found as a whole and has articles, the first: what a list shows of it. */
  readonly opening?: Provision;
}

/** The texts of a library by the documents of its search. */
export class LibraryTexts {
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Reads a record and one article, or all texts of a version that is found as a whole. */
  async of(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<FoundText>> {
    const record = await this.#shelf.record(document.instrument, signal);
    if (!record.ok) return record;
    const version = record.value.versions[document.version];
    if (version === undefined) return packFailure('pack-damaged', 'instruments');
    if (document.article === undefined) return this.#whole(document, record.value, version, signal);
    const { store, number } = this.#shelf.stored(document.instrument);
    const { start } = store.articlesOfVersion(number, document.version);
    const found = await store.articleText(start + document.article, signal);
    if (!found.ok) return found;
    return success({ instrument: record.value, version, article: found.value.provision });
  }

  /** The text of a document as the index has it; nothing of a version that has articles. */
  async indexed(document: FoundDocument, signal?: AbortSignal): Promise<Outcome<string>> {
    const { store, number } = this.#shelf.stored(document.instrument);
    if (document.article !== undefined) {
      const { start } = store.articlesOfVersion(number, document.version);
      const lines = await store.articleLines(start + document.article, signal);
      return lines.ok ? success(lines.value.join('\n')) : lines;
    }
    const found = await this.of(document, signal);
    if (!found.ok) return found;
    const { instrument, version, opening } = found.value;
    return success(opening === undefined ? wholeText(instrument, version) : '');
  }

  /** A version that has articles is found by its title; its text is theirs. */
  async #whole(
    { instrument: number, version: place }: FoundDocument,
    instrument: Instrument,
    version: Version,
    signal?: AbortSignal,
  ): Promise<Outcome<FoundText>> {
    const stored = this.#shelf.stored(number);
    const { start, end } = stored.store.articlesOfVersion(stored.number, place);
    if (end > start) {
      const first = await stored.store.articleText(start, signal);
      return first.ok ? success({ instrument, version, opening: first.value.provision }) : first;
    }
    const expressions: Expression[] = [];
    for (const { language } of version.expressions) {
      const roots = await stored.store.wholeVersion(stored.number, place, language, signal);
      if (!roots.ok) return roots;
      expressions.push({ language, provisions: roots.value ?? [] });
    }
    return success({ instrument, version: { ...version, expressions } });
  }
}
