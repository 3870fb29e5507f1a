import type { Instrument, Language, Provision, Version } from '../model/index.ts';
import { fullText, provisionsOf } from '../model/index.ts';
import { normalise } from '../text/index.ts';
import type { WeightedText } from './textIndex.ts';
import { WEIGHTS } from './weights.ts';

/** What a hit can be: an instrument as a whole, or one article of one of its versions. */
export interface SearchDocument {
  readonly instrument: number;
  readonly version: Version;
  readonly article?: Provision;
  /** Article number in digits, `133-1`. */
  readonly articleDigits?: string;
}

/** A searched document with its texts. */
export interface IndexedDocument {
  readonly document: SearchDocument;
  readonly texts: readonly WeightedText[];
}

function articlesOf(version: Version): readonly Provision[] {
  return version.expressions
    .flatMap(({ provisions }) => [...provisionsOf(provisions)])
    .filter(({ type }) => type === 'article');
}

/** The lines of an instrument that is shown as a whole, per language: its summary, headings and text. */
export function bodyLines(instrument: Instrument, version: Version, language: Language): readonly string[] {
  const summary = instrument.summary?.[language];
  const expression = version.expressions.find((candidate) => candidate.language === language);
  const lines = expression === undefined ? [] : [...provisionsOf(expression.provisions)].map(({ text }) => text);
  return [...(summary === undefined ? [] : [summary]), ...lines].filter((line) => line !== '');
}

function namesText(instrument: Instrument): readonly WeightedText[] {
  const { title, aliases, topics, programme } = instrument;
  const weighted = (texts: readonly (string | undefined)[], weight: number) =>
    texts.filter((text) => text !== undefined).map((text) => ({ text: normalise(text), weight }));
  return [
    ...weighted([title.en, title.zh], WEIGHTS.fieldTitle),
    ...weighted([...(aliases.en ?? []), ...(aliases.zh ?? [])], WEIGHTS.fieldAlias),
    ...weighted(
      [...topics, ...(programme ? [programme] : [])].flatMap(({ en, zh }) => [en, zh]),
      WEIGHTS.fieldTopic,
    ),
  ];
}

function articleDocument(place: number, instrument: Instrument, version: Version, article: Provision): IndexedDocument {
  const digits = article.eid.slice('art_'.length).replace(/-r\d+$/, '');
  return {
    document: { instrument: place, version, article, articleDigits: digits },
    texts: [
      { text: normalise(instrument.title.zh ?? instrument.title.en ?? ''), weight: WEIGHTS.fieldTitleOfArticle },
      { text: normalise(article.heading ?? ''), weight: WEIGHTS.fieldHeading },
      { text: normalise(fullText(article)), weight: WEIGHTS.fieldBody },
    ],
  };
}

/** Everything that can be found in a list of instruments: each version as a whole, and each of its articles. */
export function* documentsOf(instruments: readonly Instrument[]): Generator<IndexedDocument> {
  for (const [place, instrument] of instruments.entries()) {
    const names = namesText(instrument);
    for (const version of instrument.versions) {
      const articles = articlesOf(version);
      const body =
        articles.length > 0 ? [] : [...bodyLines(instrument, version, 'en'), ...bodyLines(instrument, version, 'zh')];
      yield {
        document: { instrument: place, version },
        texts: [...names, ...body.map((text) => ({ text: normalise(text), weight: WEIGHTS.fieldBody }))],
      };
      for (const article of articles) yield articleDocument(place, instrument, version, article);
    }
  }
}
