import { readShortNames } from '../citation/index.ts';
import type { KnownName } from '../citation/index.ts';
import type { Instrument } from '../model/index.ts';
import { relateBothWays } from '../model/index.ts';
import { buildInstrumentSections, writePack } from '../pack/index.ts';
import type { SectionInput } from '../pack/index.ts';
import { askedSections, buildIndex, DocumentTable, SECTION } from '../search/index.ts';
import type { AskedTerms } from '../search/index.ts';
import type { PinyinReader } from '../text/index.ts';
import { commenceAsAmended } from './amendments.ts';
import { citationSections } from './citationSections.ts';
import { encodeCitedNames } from './citedNames.ts';
import type { PackInfo } from './packInfo.ts';
import { encodePackInfo } from './packInfo.ts';
import { LIBRARY_SECTIONS } from './packSections.ts';
import { commenceTogether } from './codeParts.ts';
import { endRepealed } from './repeals.ts';
import { encodeRepeals, encodeTitleKeys } from './storedRepeals.ts';

/** What a pack is built from. */
export interface PackContent extends PackInfo {
  readonly instruments: readonly Instrument[];
  /** Compiled word lists that go with the pack, see `compileLexicon`. */
  readonly lexicon?: Uint8Array;
  /** The table of short names for citations that goes with the pack, as UTF-8, see `readShortNames`. */
  readonly shortNames?: Uint8Array;
  /** Names by which laws are cited beside those of the instruments and of `shortNames`, where citations are looked for. */
  readonly knownNames?: readonly KnownName[];
  /** Whether the pack has its citation graph; by default it has. */
  readonly hasCitations?: boolean;
  /** Words that can be looked up by their pinyin beside the names of instruments. */
  readonly phrases?: readonly string[];
  /** What people ask when an article is what they need; of use for the articles that the pack has. */
  readonly asked?: readonly AskedTerms[];
}

/** Index sections are read in small pieces at random places: pages keep them in place, and small ones keep a look-up's read small. */
const INDEX_PAGE = 16 * 1024;

function syllablesOf(instruments: readonly Instrument[], read: PinyinReader): ReadonlyMap<string, readonly string[]> {
  const names = instruments.flatMap(({ title, aliases }) => [
    ...(title.zh === undefined ? [] : [title.zh]),
    ...(aliases.zh ?? []),
  ]);
  return new Map([...new Set(names)].map((name) => [name, read(name)]));
}

/** Names by which laws are cited beside those of the instruments. */
function* namesBeside({ shortNames, knownNames = [] }: PackContent): Generator<KnownName> {
  if (shortNames !== undefined) yield* readShortNames(new TextDecoder().decode(shortNames));
  yield* knownNames;
}

/** The sections of the search index, with what is learned of its articles. */
function indexSections(content: PackContent, read: PinyinReader): ReadonlyMap<string, Uint8Array> {
  const { instruments, phrases = [], asked = [] } = content;
  const index = buildIndex(instruments, { syllables: syllablesOf(instruments, read), read, phrases });
  const lengths = index.get(SECTION.lengths)?.length ?? 0;
  const documents = DocumentTable.read(index.get(SECTION.documents) ?? new Uint8Array(), lengths);
  return new Map([...index, ...askedSections(instruments, documents, asked)]);
}

/**
 * The sections of a pack with its search index, in the order in which they are read. `read` reads Chinese aloud. An instrument that another
 * of them repeals by name ends there, see {@link endRepealed}; the parts of a code come into force together, see {@link commenceTogether}, and
 * a text with the amendment that made it, see {@link commenceAsAmended}.
 * Time and memory grow with the text. Deterministic.
 */
export function packSections(content: PackContent, read: PinyinReader): readonly SectionInput[] {
  const { title, licence, lexicon, shortNames } = content;
  const { instruments: repealed, elsewhere } = endRepealed(commenceAsAmended(commenceTogether(content.instruments)));
  const instruments = relateBothWays(repealed);
  const repeals = encodeRepeals(elsewhere, instruments);
  const info = encodePackInfo({ title, ...(licence === undefined ? {} : { licence }) });
  const paged = (name: string, bytes: Uint8Array): SectionInput => ({
    name,
    layout: 'pages',
    content: bytes,
    unitLength: INDEX_PAGE,
  });
  const blocks = (name: string, bytes: Uint8Array): SectionInput => ({ name, layout: 'blocks', content: bytes });
  const names = encodeCitedNames(instruments);
  const index = [...indexSections(content, read)].filter(([, bytes]) => bytes.length > 0);
  return [
    { name: LIBRARY_SECTIONS.info, layout: 'whole', content: info },
    ...index.map(([name, bytes]) => (name === SECTION.sounds ? blocks(name, bytes) : paged(name, bytes))),
    ...(lexicon === undefined ? [] : [paged(LIBRARY_SECTIONS.lexicon, lexicon)]),
    ...buildInstrumentSections(instruments),
    ...(shortNames === undefined ? [] : [blocks(LIBRARY_SECTIONS.shortNames, shortNames)]),
    ...(names.length === 0 ? [] : [blocks(LIBRARY_SECTIONS.citedNames, names)]),
    blocks(LIBRARY_SECTIONS.titleKeys, encodeTitleKeys(instruments)),
    ...(repeals.length === 0 ? [] : [blocks(LIBRARY_SECTIONS.repeals, repeals)]),
    ...(content.hasCitations === false ? [] : citationSections(instruments, namesBeside(content))),
  ];
}

/** The bytes of a pack with its search index, piece by piece, see {@link packSections}. */
export function* buildLibraryPack(content: PackContent, read: PinyinReader): Generator<Uint8Array> {
  yield* writePack(packSections(content, read));
}
