/** What the search benches and evaluations share: the corpus as instruments, its texts, and what a ranker asks of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import type { Instrument, IsoDate, Version } from '@dutybook/shared/model';
import { statusOn, versionOn } from '@dutybook/shared/model';
import type { FoundDocument } from '../../shared/src/search/index/index.ts';
import { articleLabel, articlesOf, articleText, wholeText } from '../../shared/src/search/index/index.ts';
import { instrumentsOf, openPackAt } from '../corpus/packFile.ts';
import { readAskedTerms } from '../../shared/src/search/learning/index.ts';
import type { AskedTerms } from '../../shared/src/search/learning/index.ts';
import { compileLexicon, openLexicon, phrasesOf, readLexiconFile } from '../../shared/src/search/lexicon/index.ts';
import type { WordLexicon } from '../../shared/src/search/lexicon/index.ts';
import type { RankingHost } from '../../shared/src/search/ranking/index.ts';

const LEXICON = new URL('../../shared/lexicon/', import.meta.url);
const QUESTIONS = new URL('../../shared/dist/questions.tsv', import.meta.url);

/** Instruments with the pinyin of their names. */
export interface SearchCorpus {
  readonly instruments: readonly Instrument[];
  readonly syllables: ReadonlyMap<string, readonly string[]>;
}

/** Reads Chinese aloud, as packs are built. */
export function readAloud(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

/** The packs as one corpus, the first of them first. */
export async function loadCorpus(paths: readonly string[]): Promise<SearchCorpus> {
  const instruments: Instrument[] = [];
  for (const path of paths) instruments.push(...(await instrumentsOf(await openPackAt(path))));
  const names = instruments.flatMap(({ title, aliases }) => [title.zh ?? '', ...(aliases.zh ?? [])]);
  return { instruments, syllables: new Map([...new Set(names)].map((name) => [name, readAloud(name)])) };
}

/** The lexicon of the project, compiled from its files, and the Chinese words that people say: those are found by their sound too. */
export function loadLexicon(): { readonly lexicon: WordLexicon; readonly phrases: readonly string[] } {
  const names = readdirSync(LEXICON, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsv'));
  const sources = names.sort().map((name) => ({ name, content: readFileSync(new URL(name, LEXICON), 'utf8') }));
  const section = compileLexicon(sources);
  if (!section.ok) throw new Error(section.problem.message.en);
  const lexicon = openLexicon(section.value);
  if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
  const files = sources.map(({ name, content }) => {
    const file = readLexiconFile(name, content);
    if (!file.ok) throw new Error(file.problem.message.en);
    return file.value;
  });
  return { lexicon: lexicon.value, phrases: phrasesOf(files) };
}

/** What people ask, as packs are built with it. */
export function loadQuestions(): readonly AskedTerms[] {
  const rows = readAskedTerms(readFileSync(QUESTIONS, 'utf8'));
  if (!rows.ok) throw new Error(rows.problem.message.en);
  return rows.value;
}

/** The same without what was learned from questions that somebody asked, which are counted. */
export function loadThoughtOf(): readonly AskedTerms[] {
  return loadQuestions().filter(({ questions }) => questions === 0);
}

/** A document with what it stands for. */
export interface CorpusDocument {
  readonly instrument: Instrument;
  readonly version: Version;
  /** In digits; absent for a version as a whole. */
  readonly article?: string;
  readonly text: string;
}

/** Documents as the caller of the ranking sees them. */
export class CorpusDocuments {
  readonly #corpus: SearchCorpus;
  readonly #texts = new Map<number, string>();
  readonly #articles = new Map<Version, ReturnType<typeof articlesOf>>();
  /** How many texts the ranking has asked for. */
  read = 0;

  constructor(corpus: SearchCorpus) {
    this.#corpus = corpus;
  }

  of(document: FoundDocument): CorpusDocument {
    const instrument = this.#corpus.instruments[document.instrument];
    const version = instrument?.versions[document.version];
    if (instrument === undefined || version === undefined) throw new Error(`no document ${document.number}`);
    if (document.article === undefined) return { instrument, version, text: wholeText(instrument, version) };
    const known = this.#articles.get(version) ?? articlesOf(version);
    this.#articles.set(version, known);
    const article = known[document.article];
    if (article === undefined) throw new Error(`no article of document ${document.number}`);
    return { instrument, version, article: articleLabel(article), text: articleText(article) };
  }

  /** The caller's part on a day. */
  host(day: IsoDate): RankingHost {
    const current = new Map<Instrument, Version | undefined>();
    return {
      status: (place, number) => {
        const instrument = this.#corpus.instruments[place];
        const version = instrument?.versions[number];
        if (instrument === undefined || version === undefined) return undefined;
        if (!current.has(instrument)) current.set(instrument, versionOn(instrument.versions, day));
        return current.get(instrument) === version ? statusOn(version, instrument.versions, day) : undefined;
      },
      foldedTexts: (documents) => Promise.resolve(documents.map((document) => this.#text(document))),
    };
  }

  #text(document: FoundDocument): string {
    this.read += 1;
    const known = this.#texts.get(document.number) ?? this.of(document).text;
    this.#texts.set(document.number, known);
    return known;
  }
}
