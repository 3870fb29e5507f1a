/** What the search benches and evaluations share: the corpus as instruments, its texts, and a ranker over them. */
import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import type { Instrument, IsoDate, Version } from '@dutybook/shared/model';
import { statusOn, versionOn } from '@dutybook/shared/model';
import { readContainer } from '@dutybook/shared/pack';
import type { FoundDocument } from '../../shared/src/search/index/index.ts';
import { articleLabel, articlesOf, articleText, wholeText } from '../../shared/src/search/index/index.ts';
import { compileLexicon, openLexicon } from '../../shared/src/search/lexicon/index.ts';
import type { WordLexicon } from '../../shared/src/search/lexicon/index.ts';
import type { RankingHost } from '../../shared/src/search/ranking/index.ts';

export const BUILT_IN = new URL('../../shared/dist/guidance.json', import.meta.url);
const LEXICON = process.env['LEXICON'] === undefined ? new URL('../../shared/lexicon/', import.meta.url) : new URL(process.env['LEXICON']);

/** Instruments with the pinyin of their names. */
export interface SearchCorpus {
  readonly instruments: readonly Instrument[];
  readonly syllables: ReadonlyMap<string, readonly string[]>;
}

export function read(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

/** The containers as one corpus, the built-in library first. */
export function loadCorpus(paths: readonly (string | URL)[]): SearchCorpus {
  const containers = paths.map((path) => {
    const container = readContainer(readFileSync(path, 'utf8'));
    if (!container.ok) throw new Error(container.problem.message.en);
    return container.value;
  });
  return {
    instruments: containers.flatMap(({ instruments }) => instruments),
    syllables: new Map(containers.flatMap(({ syllables }) => Object.entries(syllables))),
  };
}

/* TEMPORARY */ function headed(name: string, content: string): string {
  if (content.includes('# kind:')) return content;
  const kind = name.startsWith('gloss') ? 'glossary' : name.startsWith('empty') ? 'empty' : name.startsWith('whole') ? 'whole' : 'words';
  return `# kind: ${kind}\n# origin: x\n${content}`;
}

/** The lexicon of the project, compiled from its files, and the words it knows. */
export function loadLexicon(): { readonly lexicon: WordLexicon; readonly section: Uint8Array; readonly words: readonly string[] } {
  const names = readdirSync(LEXICON, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsv')).sort();
  const sources = names.map((name) => ({ name, content: headed(name, readFileSync(new URL(name, LEXICON), 'utf8')) }));
  let section = compileLexicon(sources);
  /* TEMPORARY: leave out rows with faults */
  for (let round = 0; round < 8 && !section.ok; round += 1) {
    for (const line of (section.problem.message.en ?? '').split('\n')) {
      const match = /^(\S+\.tsv):(\d+): (.*?) (?:is said|has no letter)/.exec(line);
      const circle = /^a circle: (.*)$/.exec(line);
      for (const source of sources) {
        if (match !== null && source.name === match[1]) {
          const rows = source.content.split('\n');
          const at = Number(match[2]) - 1;
          if (process.env['SHOW']) console.log('drop', line);
          rows[at] = (rows[at] ?? '').split('\t').map((cell, i) => i > 0 ? cell : [...new Set(cell.split('|'))].filter((w) => w.trim() !== (match[3] ?? '').trim()).join('|')).join('\t');
          if (/^\t|^$/.test(rows[at] ?? '')) rows[at] = '';
          source.content = rows.join('\n');
        }
        if (circle !== null) source.content = source.content.split('\n').filter((row) => !(row.split('\t')[0] ?? '').includes((circle[1] ?? '').split(' → ')[0] ?? '###')).join('\n');
      }
    }
    section = compileLexicon(sources);
  }
  if (!section.ok) throw new Error(section.problem.message.en);
  const lexicon = openLexicon(section.value);
  if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
  const words = sources.flatMap(({ content }) =>
    content.split('\n').filter((line) => line !== '' && !line.startsWith('#')).flatMap((line) => (line.split('\t')[0] ?? '').split(/[|、/]/)),
  );
  const spoken = [...new Set(words.map((word) => word.trim()).filter((word) => /^[\u3400-\u9fff]{2,8}$/.test(word)))];
  return { lexicon: lexicon.value, section: section.value, words: spoken };
}

/** Documents as the caller of the ranking sees them. */
export class CorpusDocuments {
  readonly #corpus: SearchCorpus;
  readonly #texts = new Map<number, string>();
  readonly #articles = new Map<Version, ReturnType<typeof articlesOf>>();

  constructor(corpus: SearchCorpus) {
    this.#corpus = corpus;
  }

  of(document: FoundDocument): { readonly instrument: Instrument; readonly version: Version; readonly article?: string; readonly text: string } {
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

  #text(document: FoundDocument): string {
    const known = this.#texts.get(document.number) ?? this.of(document).text;
    this.#texts.set(document.number, known);
    return known;
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
      textOf: (documents) => Promise.resolve(documents.map((document) => this.#text(document))),
    };
  }
}
