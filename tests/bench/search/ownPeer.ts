/**
 * Dutybook itself. Everything that knows how a pack is built and asked is in this file and `ownBuild.ts`; the bench knows the interface
 * only.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument, IsoDate, Outcome, Version } from '@dutybook/shared/model';
import { fullText, provisionsOf, statusOn, versionOn } from '@dutybook/shared/model';
import type { ByteSource } from '../../../shared/src/pack/byteSource.ts';
import { INSTRUMENT_SECTIONS, InstrumentStore } from '../../../shared/src/pack/instruments/index.ts';
import type { Pack } from '../../../shared/src/pack/openPack.ts';
import { openPack } from '../../../shared/src/pack/openPack.ts';
import { snippetOf } from '../../../shared/src/search/marking.ts';
import { queryTerms } from '../../../shared/src/search/analysis.ts';
import { foldText } from '../../../shared/src/search/index/foldedText.ts';
import type { FoundDocument, IndexSource } from '../../../shared/src/search/index/index.ts';
import { SearchIndex } from '../../../shared/src/search/index/index.ts';
import { openLexicon } from '../../../shared/src/search/lexicon/index.ts';
import { Ranker } from '../../../shared/src/search/ranking/index.ts';
import type { RankingHost } from '../../../shared/src/search/ranking/index.ts';
import type { Hit, OpenPeer, SearchPeer } from './peer.ts';

export const FILE = 'own.dutybook';
/** Sections of the provisional pack. */
export const LEXICON = 'lexicon';
export const DATES = 'dates';

export function sectionName(name: string): string {
  return name.replaceAll('.', '-');
}

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.value;
}

function fileSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
    close: () => closeSync(file),
  };
}

function indexIn(pack: Pack): IndexSource {
  return {
    section: (name) => {
      const section = pack.section(sectionName(name));
      if (section === undefined) return undefined;
      return { size: section.length, read: async (offset, length) => value(await section.read(offset, length)) };
    },
  };
}

/** Dates of the versions of each instrument, without anything else. */
export type Dates = readonly (readonly Version[])[];

async function wholeSection(pack: Pack, name: string): Promise<Uint8Array> {
  const section = pack.section(name);
  if (section === undefined) throw new Error(`${name} is missing`);
  return value(await section.whole());
}

/** Documents of the index as texts of the pack. */
class Documents {
  readonly #store: InstrumentStore;
  readonly #dates: Dates;
  readonly #instruments = new Map<number, Instrument>();

  constructor(store: InstrumentStore, dates: Dates) {
    this.#store = store;
    this.#dates = dates;
  }

  host(day: IsoDate): RankingHost {
    return {
      status: (instrument, number) => {
        const versions = this.#dates[instrument] ?? [];
        const version = versions[number];
        const isShown = version !== undefined && versionOn(versions, day) === version;
        return isShown ? statusOn(version, versions, day) : undefined;
      },
      textOf: (documents) =>
        Promise.all(documents.map(async (document) => foldText((await this.#lines(document)).lines.join('\n')))),
    };
  }

  async hit(document: FoundDocument, query: string): Promise<Hit> {
    const instrument = await this.#instrument(document.instrument);
    const { lines, article } = await this.#lines(document);
    const terms = queryTerms(foldText(query)).map((term) => ({ term, prefix: false }));
    const marked = snippetOf(lines, terms);
    return {
      title: instrument.title.zh ?? instrument.title.en ?? '',
      file: instrument.versions[document.version]?.file ?? instrument.id,
      snippet: marked?.text ?? '',
      marks: marked?.marks ?? [],
      ...(article === undefined ? {} : { article }),
    };
  }

  async #instrument(number: number): Promise<Instrument> {
    const known = this.#instruments.get(number) ?? value(await this.#store.instrument(number));
    this.#instruments.set(number, known);
    return known;
  }

  async #lines({
    instrument,
    version,
    article,
  }: FoundDocument): Promise<{ lines: readonly string[]; article?: string }> {
    if (article === undefined) return { lines: await this.#wholeLines(instrument, version) };
    let left = article;
    for (const language of ['en', 'zh'] as const) {
      const span = this.#store.articlesOf(instrument, version, language);
      const count = span === undefined ? 0 : span.end - span.start;
      if (span !== undefined && left < count) {
        const { provision } = value(await this.#store.articleText(span.start + left));
        const label = (provision.eid.split('__').at(-1) ?? '').replace(/^art_/, '').replace(/-r\d+$/, '');
        return { lines: fullText(provision).split('\n'), article: label };
      }
      left -= count;
    }
    return { lines: [] };
  }

  /** The text of a version that has no articles; of one that has them, its title. */
  async #wholeLines(instrument: number, version: number): Promise<readonly string[]> {
    const { title } = await this.#instrument(instrument);
    const lines = [title.zh, title.en].filter((line) => line !== undefined);
    for (const language of ['en', 'zh'] as const) {
      const span = this.#store.articlesOf(instrument, version, language);
      if (span === undefined || span.end > span.start) continue;
      const provisions = value(await this.#store.wholeVersion(instrument, version, language)) ?? [];
      lines.push(...[...provisionsOf(provisions)].map(({ text }) => text).filter((text) => text !== ''));
    }
    return lines;
  }
}

async function open(folder: string, day: IsoDate): Promise<OpenPeer> {
  const source = fileSource(join(folder, FILE));
  const pack = value(await openPack(source, { understood: Object.values(INSTRUMENT_SECTIONS) }));
  const index = value(await SearchIndex.open(indexIn(pack)));
  const store = value(await InstrumentStore.open(pack));
  const lexicon = value(openLexicon(await wholeSection(pack, LEXICON)));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this bench
  const dates = JSON.parse(new TextDecoder().decode(await wholeSection(pack, DATES))) as Dates;
  const documents = new Documents(store, dates);
  const ranker = new Ranker(index, lexicon);
  const host = documents.host(day);
  return {
    search: async (query, limit) => {
      const { ranked } = value(await ranker.rank(query, limit, host));
      return Promise.all(ranked.map(({ document }) => documents.hit(document, query)));
    },
    close: async () => source.close(),
  };
}

export const ownPeer: SearchPeer = {
  reads: 'instruments',
  build: async (corpus, folder) => (await import('./ownBuild.ts')).build(corpus, folder),
  open,
};
