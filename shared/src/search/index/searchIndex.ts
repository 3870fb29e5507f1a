import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { readArticleLabels } from './articleLabels.ts';
import { readUint32s } from './byteStream.ts';
import { DocumentTable } from './documentTable.ts';
import { bytesSection, IndexDamage } from './indexSource.ts';
import type { IndexSource, SectionSource } from './indexSource.ts';
import { Layer } from './layer.ts';
import type { TermLayer } from './layer.ts';
import { lengthOfCode } from './lengthCode.ts';
import { NameTable } from './nameTable.ts';
import { LearnedTable } from './learnedTable.ts';
import type { Searchable } from './searchable.ts';
import { SECTION } from './sectionName.ts';
import { SoundTable } from './soundTable.ts';

/** Names are counted when they are read; until then, any number of them may be meant. */
const MOST_NAMES = 2 ** 24;
const NOTHING = bytesSection(new Uint8Array());

async function whole(source: IndexSource, name: string): Promise<Uint8Array> {
  const section = source.section(name);
  if (section === undefined) throw new IndexDamage(`${name} is missing`);
  return section.read(0, section.size);
}

async function openLayer(source: IndexSource, name: string, units: number): Promise<Layer> {
  const directory = source.section(`${name}-directory`);
  if (directory === undefined) return new Layer(new Uint8Array(), NOTHING, NOTHING, units);
  const part = (which: string): SectionSource => source.section(`${name}-${which}`) ?? NOTHING;
  return new Layer(await directory.read(0, directory.size), part('terms'), part('postings'), units);
}

/** An opened index: small tables are held, terms and postings are read when a query has them. */
export class SearchIndex implements Searchable {
  readonly documents: DocumentTable;
  /** One code for each document, see `lengthOfCode`. */
  readonly lengths: Uint8Array;
  readonly meanLength: number;
  readonly body: TermLayer;
  readonly groups: TermLayer;
  readonly asked: TermLayer;
  readonly pieces: TermLayer;
  readonly learned: LearnedTable;
  readonly #source: IndexSource;
  #names: Promise<NameTable> | undefined;
  #sounds: Promise<SoundTable> | undefined;

  private constructor(
    source: IndexSource,
    tables: { readonly documents: DocumentTable; readonly lengths: Uint8Array; readonly learned: LearnedTable },
    layers: { readonly body: Layer; readonly groups: Layer; readonly asked: Layer; readonly pieces: Layer },
  ) {
    this.#source = source;
    this.documents = tables.documents;
    this.lengths = tables.lengths;
    this.learned = tables.learned;
    this.body = layers.body;
    this.groups = layers.groups;
    this.asked = layers.asked;
    this.pieces = layers.pieces;
    let sum = 0;
    let counted = 0;
    const counts = new Uint32Array(256);
    for (let place = 0; place < this.lengths.length; place += 1) {
      const code = this.lengths[place] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    for (const [code, count] of counts.entries()) {
      if (code === 0) continue;
      sum += lengthOfCode(code) * count;
      counted += count;
    }
    this.meanLength = counted === 0 ? 1 : sum / counted;
  }

  /** Opens an index: reads its small tables only. Fails with `index-damaged`. */
  static async open(source: IndexSource): Promise<Outcome<SearchIndex>> {
    try {
      const [table, lengths] = await Promise.all([whole(source, SECTION.documents), whole(source, SECTION.lengths)]);
      const documents = DocumentTable.read(table, lengths.length);
      if (documents.count !== lengths.length) throw new IndexDamage('lengths');
      const [body, groups, asked, pieces] = await Promise.all([
        openLayer(source, SECTION.body, documents.count),
        openLayer(source, SECTION.groups, documents.groups),
        openLayer(source, SECTION.asked, documents.count),
        openLayer(source, SECTION.pieces, MOST_NAMES),
      ]);
      const section = source.section(SECTION.learned);
      const learned = LearnedTable.read(section === undefined ? Uint8Array.of(0) : await section.read(0, section.size));
      return success(new SearchIndex(source, { documents, lengths, learned }, { body, groups, asked, pieces }));
    } catch (error) {
      if (error instanceof IndexDamage) return indexDamaged(error);
      throw error;
    }
  }

  /** The names of all instruments. Read at the first call, and kept. */
  names(): Promise<NameTable> {
    this.#names ??= whole(this.#source, SECTION.names).then((bytes) => new NameTable(bytes));
    return this.#names;
  }

  /** The sounds of characters. Read at the first call, and kept. */
  sounds(): Promise<SoundTable> {
    this.#sounds ??= whole(this.#source, SECTION.sounds).then((bytes) => SoundTable.read(bytes));
    return this.#sounds;
  }

  /** Numbers of the articles of a version, in digits. */
  async articleLabels(version: number): Promise<readonly string[]> {
    const entry = this.documents.version(version);
    const starts = this.#source.section(SECTION.labelStarts);
    const labels = this.#source.section(SECTION.labels);
    if (entry === undefined || starts === undefined || labels === undefined) return [];
    if (version * 4 + 8 > starts.size) throw new IndexDamage('article labels');
    const [from = 0, to = 0] = readUint32s(await starts.read(version * 4, 8));
    if (from > to || to > labels.size) throw new IndexDamage('article labels');
    return readArticleLabels(await labels.read(from, to - from), entry.end - entry.first - 1);
  }
}

/** The failure that damage is answered with. */
export function indexDamaged({ message }: IndexDamage) {
  return failure('index-damaged', {
    en: `The search index is damaged (${message}). Install the pack again.`,
    zh: `检索索引已损坏（${message}）。请重新安装该包。`,
  });
}
