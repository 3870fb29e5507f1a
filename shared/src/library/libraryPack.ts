import type { Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { InstrumentStore, openPack, packFailure } from '../pack/index.ts';
import type { ByteSource, Catalogue, Pack } from '../pack/index.ts';
import { SearchIndex } from '../search/index/index.ts';
import { openLexicon } from '../search/lexicon/index.ts';
import type { WordLexicon } from '../search/lexicon/index.ts';
import { packIndex, UnreadablePack } from './packIndex.ts';
import type { PackInfo } from './packInfo.ts';
import { decodePackInfo } from './packInfo.ts';
import { LIBRARY_SECTIONS, UNDERSTOOD } from './packSections.ts';
import { readTitleKeys, StoredRepeals } from './storedRepeals.ts';

/** An opened pack: what a library asks. */
export interface LibraryPack {
  readonly pack: Pack;
  readonly info: PackInfo;
  readonly store: InstrumentStore;
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
  readonly lexicon?: WordLexicon;
  /** Repeals of instruments that the pack has not, where there are any. */
  readonly repeals?: StoredRepeals;
  /** See `readTitleKeys`; packs of earlier versions have none. */
  readonly titleKeys?: Uint32Array;
}

/** What a pack says of itself. Fails with `pack-damaged` and as a section's `whole` does. */
export async function readInfo(pack: Pack, signal?: AbortSignal): Promise<Outcome<PackInfo>> {
  const section = pack.section(LIBRARY_SECTIONS.info);
  if (section === undefined) return packFailure('pack-damaged', LIBRARY_SECTIONS.info);
  const bytes = await section.whole(signal);
  if (!bytes.ok) return bytes;
  const info = decodePackInfo(bytes.value);
  return info === undefined ? packFailure('pack-damaged', LIBRARY_SECTIONS.info) : success(info);
}

async function readLexicon(pack: Pack, signal?: AbortSignal): Promise<Outcome<WordLexicon | undefined>> {
  const bytes = await pack.section(LIBRARY_SECTIONS.lexicon)?.whole(signal);
  if (bytes === undefined) return success(undefined);
  return bytes.ok ? openLexicon(bytes.value) : bytes;
}

/** What is compared with other packs: older ones have neither section, and repeal nothing there. */
async function readRepeals(pack: Pack, signal?: AbortSignal) {
  const [repeals, titleKeys] = await Promise.all([
    pack.section(LIBRARY_SECTIONS.repeals)?.whole(signal),
    pack.section(LIBRARY_SECTIONS.titleKeys)?.whole(signal),
  ]);
  if (repeals?.ok === false) return repeals;
  if (titleKeys?.ok === false) return titleKeys;
  return success({ repeals: repeals?.value, titleKeys: titleKeys?.value });
}

/** The parts that are compared with other packs, for a pack with so many instruments. */
function readAcross(
  { repeals, titleKeys }: { readonly repeals?: Uint8Array | undefined; readonly titleKeys?: Uint8Array | undefined },
  count: number,
): Outcome<Pick<LibraryPack, 'repeals' | 'titleKeys'>> {
  const read = defined({
    repeals: repeals && StoredRepeals.read(repeals, count),
    titleKeys: titleKeys && readTitleKeys(titleKeys, count),
  });
  if (repeals !== undefined && read.repeals === undefined) return packFailure('pack-damaged', LIBRARY_SECTIONS.repeals);
  if (titleKeys !== undefined && read.titleKeys === undefined)
    return packFailure('pack-damaged', LIBRARY_SECTIONS.titleKeys);
  return success(read);
}

async function openIndex(pack: Pack): Promise<Outcome<SearchIndex>> {
  try {
    return await SearchIndex.open(packIndex(pack));
  } catch (error) {
    if (error instanceof UnreadablePack) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function openCatalogue(pack: Pack, signal?: AbortSignal) {
  const store = await InstrumentStore.open(pack, signal);
  if (!store.ok) return store;
  const catalogue = await store.value.catalogue(signal);
  return catalogue.ok ? success({ store: store.value, catalogue: catalogue.value }) : catalogue;
}

/** Every version of the index, with its articles, is one that the instruments have. */
function belongTogether({ index, store, catalogue }: Pick<LibraryPack, 'index' | 'store' | 'catalogue'>): boolean {
  const { documents } = index;
  let before = -1;
  let version = 0;
  for (let number = 0; number < documents.versionCount; number += 1) {
    const instrument = documents.instrumentOf(number);
    version = instrument === before ? version + 1 : 0;
    if (instrument > before + 1 || version >= catalogue.versionsOf(instrument)) return false;
    const { start, end } = store.articlesOfVersion(instrument, version);
    if (documents.firstOf(number + 1) - documents.firstOf(number) - 1 !== end - start) return false;
    before = instrument;
  }
  return before === catalogue.count - 1;
}

/**
 * Opens a pack for a library: reads its directories and small tables, not its texts. Fails as `openPack` does, and with `index-damaged` or
 * `pack-damaged` for parts that do not fit together.
 */
export async function openLibraryPack(source: ByteSource, signal?: AbortSignal): Promise<Outcome<LibraryPack>> {
  const pack = await openPack(source, { understood: UNDERSTOOD, ...(signal === undefined ? {} : { signal }) });
  if (!pack.ok) return pack;
  const [info, instruments, index, lexicon, across] = await Promise.all([
    readInfo(pack.value, signal),
    openCatalogue(pack.value, signal),
    openIndex(pack.value),
    readLexicon(pack.value, signal),
    readRepeals(pack.value, signal),
  ]);
  if (!info.ok) return info;
  if (!instruments.ok) return instruments;
  if (!index.ok) return index;
  if (!lexicon.ok) return lexicon;
  if (!across.ok) return across;
  const compared = readAcross(across.value, instruments.value.catalogue.count);
  if (!compared.ok) return compared;
  const opened = {
    pack: pack.value,
    info: info.value,
    ...instruments.value,
    index: index.value,
    ...compared.value,
  };
  if (!belongTogether(opened)) return packFailure('pack-damaged', 'search-documents');
  return success(lexicon.value === undefined ? opened : { ...opened, lexicon: lexicon.value });
}
