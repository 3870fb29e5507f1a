/** The corpus as the peers get it. */
import { pinyin } from 'pinyin-pro';
import type { Instrument, Version } from '@dutybook/shared/model';
import { fullText } from '@dutybook/shared/model';
import { articleLabel, articlesOf, wholeText } from '../../../shared/src/search/index/index.ts';
import type { Corpus, Row } from './peer.ts';

/** A Chinese text read aloud, syllable by syllable. */
export function read(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

function namesOf({ title, aliases }: Instrument): readonly string[] {
  return [title.zh, title.en, ...(aliases.zh ?? []), ...(aliases.en ?? [])].filter((name) => name !== undefined);
}

/** Titles without the name of the country, as they are said, and typed in pinyin. */
const SPOKEN = /^中华人民共和国/;

function spelt(name: string, syllables: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const heard = syllables.get(name)?.slice(SPOKEN.test(name) ? 7 : 0) ?? [];
  return heard.length === 0 ? [] : [heard.join(''), heard.map((syllable) => syllable[0] ?? '').join('')];
}

function titleOf({ title }: Instrument): string {
  return title.zh ?? title.en ?? '';
}

function* versionRows(instrument: Instrument, version: Version, names: string): Generator<Row> {
  const title = titleOf(instrument);
  const file = version.file ?? instrument.id;
  const articles = articlesOf(version);
  yield { title, file, names, text: articles.length > 0 ? '' : wholeText(instrument, version) };
  for (const article of articles) {
    yield {
      title,
      article: articleLabel(article),
      file,
      names: `${title} ${article.number ?? ''}`,
      text: fullText(article),
    };
  }
}

/** Rows in the order in which Dutybook numbers its documents: each version as a whole, then its articles. */
export function* rowsOf(
  instruments: Iterable<Instrument>,
  syllables: ReadonlyMap<string, readonly string[]>,
): Generator<Row> {
  for (const instrument of instruments) {
    const names = namesOf(instrument);
    const all = [...names, ...names.flatMap((name) => spelt(name, syllables))].join(' ');
    for (const version of instrument.versions) yield* versionRows(instrument, version, all);
  }
}

export function syllablesOf(instruments: Iterable<Instrument>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { title, aliases } of instruments) {
    for (const name of [...(title.zh === undefined ? [] : [title.zh]), ...(aliases.zh ?? [])])
      if (!found.has(name)) found.set(name, read(name));
  }
  return found;
}

/** All of a corpus in memory, so that a build begins with its data at hand. */
export function heldCorpus(instruments: readonly Instrument[], reads: 'instruments' | 'rows'): Omit<Corpus, 'taught'> {
  const syllables = syllablesOf(instruments);
  return { instruments, syllables, rows: reads === 'rows' ? [...rowsOf(instruments, syllables)] : [] };
}
