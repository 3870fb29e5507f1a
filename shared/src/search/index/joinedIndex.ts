import { DocumentTable } from './documentTable.ts';
import { JoinedLayer } from './joinedLayer.ts';
import type { LayerPart } from './joinedLayer.ts';
import { JoinedNames } from './joinedNames.ts';
import { LearnedTable } from './learnedTable.ts';
import { lengthOfCode } from './lengthCode.ts';
import type { TermLayer } from './layer.ts';
import type { NameList } from './nameTable.ts';
import type { Searchable } from './searchable.ts';
import { SoundTable } from './soundTable.ts';

/** Where the numbers of an index begin in the joined one. */
interface Bases {
  readonly instrument: number;
  readonly version: number;
  readonly heading: number;
  readonly document: number;
}

interface Part {
  readonly index: Searchable;
  readonly bases: Bases;
}

function partsOf(indexes: readonly Searchable[]): readonly Part[] {
  const parts: Part[] = [];
  let bases: Bases = { instrument: 0, version: 0, heading: 0, document: 0 };
  for (const index of indexes) {
    parts.push({ index, bases });
    const { versionCount, headingCount, count } = index.documents;
    bases = {
      instrument: bases.instrument + (versionCount === 0 ? 0 : index.documents.instrumentOf(versionCount - 1) + 1),
      version: bases.version + versionCount,
      heading: bases.heading + headingCount,
      document: bases.document + count,
    };
  }
  return parts;
}

function joinLengths(parts: readonly Part[], count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  for (const { index, bases } of parts) lengths.set(index.lengths, bases.document);
  return lengths;
}

/** How many documents have a text. Those without one are few, and found by the array itself. */
function countOf(lengths: Uint8Array): number {
  let without = 0;
  for (let place = lengths.indexOf(0); place >= 0; place = lengths.indexOf(0, place + 1)) without += 1;
  return lengths.length - without;
}

/** The mean of the parts' means, by how many documents of each have a text. */
function joinMeans(parts: readonly Part[]): number {
  let sum = 0;
  let counted = 0;
  for (const { index } of parts) {
    const withText = countOf(index.lengths);
    sum += index.meanLength * withText;
    counted += withText;
  }
  return counted === 0 ? lengthOfCode(0) + 1 : sum / counted;
}

/** The characters of the first table, then those of the next that it has not. */
function joinSounds(tables: readonly SoundTable[]): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>();
  for (const table of tables)
    for (const [character, syllable] of table.entries()) if (!sounds.has(character)) sounds.set(character, syllable);
  return sounds;
}

/** Several indexes as one: numbers of each follow those of the ones before it. */
class JoinedIndex implements Searchable {
  readonly documents: DocumentTable;
  readonly lengths: Uint8Array;
  readonly meanLength: number;
  readonly body: JoinedLayer;
  readonly groups: JoinedLayer;
  readonly asked: JoinedLayer;
  readonly learned: LearnedTable;
  readonly pieces: TermLayer = {
    counts: async (terms) => (await this.#openPieces()).counts(terms),
    withPrefix: async (prefix, limit) => (await this.#openPieces()).withPrefix(prefix, limit),
    postings: async (terms) => (await this.#openPieces()).postings(terms),
  };
  readonly #parts: readonly Part[];
  #names: Promise<JoinedNames> | undefined;
  #piecesOfNames: Promise<JoinedLayer> | undefined;
  #sounds: Promise<SoundTable> | undefined;

  constructor(indexes: readonly Searchable[]) {
    const parts = partsOf(indexes);
    this.#parts = parts;
    this.documents = DocumentTable.join(parts.map(({ index, bases }) => ({ table: index.documents, ...bases })));
    this.lengths = joinLengths(parts, this.documents.count);
    this.meanLength = joinMeans(parts);
    const byDocument = (layer: 'body' | 'asked') =>
      new JoinedLayer(
        parts.map(({ index, bases }) => ({ layer: index[layer], renumber: (number) => number + bases.document })),
      );
    this.body = byDocument('body');
    this.asked = byDocument('asked');
    this.groups = new JoinedLayer(parts.map((part) => this.#groupsOf(part)));
    this.learned = new LearnedTable(
      new Map(
        parts.flatMap(({ index, bases }) =>
          [...index.learned.answers].map(([version, count]) => [version + bases.version, count] as const),
        ),
      ),
    );
  }

  names(): Promise<NameList> {
    return this.#openNames();
  }

  #openNames(): Promise<JoinedNames> {
    this.#names ??= Promise.all(
      this.#parts.map(async ({ index, bases }) => ({ list: await index.names(), instrument: bases.instrument })),
    ).then((parts) => new JoinedNames(parts));
    return this.#names;
  }

  /** Pieces are numbered by the names, which are counted when they are first asked for. */
  #openPieces(): Promise<JoinedLayer> {
    this.#piecesOfNames ??= this.#openNames().then(
      ({ bases }) =>
        new JoinedLayer(
          this.#parts.map(({ index }, place) => ({
            layer: index.pieces,
            renumber: (number) => number + (bases[place] ?? 0),
          })),
        ),
    );
    return this.#piecesOfNames;
  }

  /** Of a character that several know, the sound of the largest index. */
  sounds(): Promise<SoundTable> {
    const largestFirst = this.#parts.toSorted((a, b) => b.index.documents.count - a.index.documents.count);
    this.#sounds ??= Promise.all(largestFirst.map(({ index }) => index.sounds())).then(
      (tables) => new SoundTable(joinSounds(tables)),
    );
    return this.#sounds;
  }

  async articleLabels(version: number): Promise<readonly string[]> {
    const part = this.#parts.findLast(({ bases }) => bases.version <= version);
    return part === undefined ? [] : part.index.articleLabels(version - part.bases.version);
  }

  /** Groups are numbered versions first, headings after them, in each index and in the joined one. */
  #groupsOf({ index, bases }: Part): LayerPart {
    const own = index.documents.versionCount;
    const all = this.documents.versionCount;
    return {
      layer: index.groups,
      renumber: (number) => (number < own ? number + bases.version : number - own + all + bases.heading),
    };
  }
}

/** Several indexes asked as one; one alone is itself. Linear in the numbers of versions and headings. */
export function joinIndexes(indexes: readonly Searchable[]): Searchable {
  const [only] = indexes;
  return only !== undefined && indexes.length === 1 ? only : new JoinedIndex(indexes);
}
