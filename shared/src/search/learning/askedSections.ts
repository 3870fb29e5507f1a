import { earliest } from '../../model/index.ts';
import type { Instrument } from '../../model/index.ts';
import { nameKey } from '../../text/index.ts';
import type { DocumentTable } from '../index/documentTable.ts';
import { articleLabel, articlesOf, layerSections } from '../index/indexBuilder.ts';
import { LayerWriter } from '../index/layerWriter.ts';
import { LearnedTable } from '../index/learnedTable.ts';
import { SECTION } from '../index/sectionName.ts';
import type { AskedTerms } from './askedTerms.ts';

const STATE = /^中华人民共和国/;
/** A code that is published in parts has titles that go on after its name: 民法典 物权编. */
const PART = /编$/;

/** An article of one version. */
interface DatedArticle {
  readonly document: number;
  /** The first day that the date of the version can mean; empty without one. */
  readonly date: string;
}

/** Documents by the name of an instrument and the number of an article. */
class ArticleDirectory {
  /** By name, then by number: the versions' articles. */
  readonly #byName = new Map<string, Map<string, DatedArticle[]>>();

  constructor(instruments: readonly Instrument[], documents: DocumentTable) {
    for (const { instrument, version, first } of documents.versions()) {
      const known = instruments[instrument];
      const dated = known?.versions[version];
      if (known === undefined || dated === undefined) continue;
      const name = nameKey(known.title.zh ?? known.title.en ?? '').replace(STATE, '');
      const articles = this.#byName.get(name) ?? new Map<string, DatedArticle[]>();
      const date = dated.date === undefined ? '' : earliest(dated.date);
      for (const [place, article] of articlesOf(dated).entries()) {
        const label = articleLabel(article);
        articles.set(label, [...(articles.get(label) ?? []), { document: first + 1 + place, date }]);
      }
      this.#byName.set(name, articles);
    }
  }

  /** The article of the instrument of this name, in all versions that have these numbers; of a part of it, where it is in parts. */
  find({ instrument, since = '', article }: AskedTerms): readonly number[] {
    const name = nameKey(instrument).replace(STATE, '');
    const own = this.#byName.get(name)?.get(article);
    const parts = own ? [] : [...this.#byName].filter(([title]) => title.startsWith(name) && PART.test(title));
    const found = own ?? parts.flatMap(([, articles]) => articles.get(article) ?? []);
    return found.filter(({ date }) => date >= since).map(({ document }) => document);
  }
}

/** The sections of what is asked of each of so many documents, and of how many questions each version answers. */
export function taughtSections(
  documents: number,
  texts: ReadonlyMap<number, readonly string[]>,
  answers: ReadonlyMap<number, number>,
): ReadonlyMap<string, Uint8Array> {
  const layer = new LayerWriter();
  for (let document = 0; document < documents; document += 1) layer.add(texts.get(document) ?? []);
  return new Map([
    ...layerSections(SECTION.asked, layer.finish()),
    [SECTION.learned, new LearnedTable(answers).write()],
  ]);
}

/**
 * The sections that an index gains from asked terms: the terms as a field of the articles that answer them, and how many questions each
 * version answers. Rows of articles that are not there are passed over; no sections when all are. Deterministic.
 */
export function askedSections(
  instruments: readonly Instrument[],
  documents: DocumentTable,
  rows: readonly AskedTerms[],
): ReadonlyMap<string, Uint8Array> {
  const directory = new ArticleDirectory(instruments, documents);
  const texts = new Map<number, string[]>();
  const answers = new Map<number, number>();
  for (const row of rows) {
    const words = row.terms.flatMap(([term, count]) => Array.from({ length: count }, () => term)).join(' ');
    for (const document of directory.find(row)) {
      texts.set(document, [...(texts.get(document) ?? []), words]);
      const version = documents.versionOf(document);
      if (row.questions > 0) answers.set(version, (answers.get(version) ?? 0) + row.questions);
    }
  }
  return texts.size === 0 ? new Map() : taughtSections(documents.count, texts, answers);
}
