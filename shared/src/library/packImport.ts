import type { Instrument, IsoDate, Language, Localized, Locator, Outcome } from '../model/index.ts';
import { defined, joinInstruments, success } from '../model/index.ts';
import { importFiles } from '../reading/index.ts';
import type { ImportFile, ImportReport } from '../reading/index.ts';
import type { ImportNews } from './importMessage.ts';
import { buildLibraryPack } from './packBuilding.ts';
import type { PackMaterial } from './packMaterial.ts';

/** An import of documents into one pack. */
export interface PackImport {
  readonly files: readonly ImportFile[];
  /** How the pack names the files; as they are named here when absent. */
  readonly named?: (file: string) => string;
  /** Of the pack. */
  readonly title: Localized;
  /** The day for which the report tells a status. */
  readonly day: IsoDate;
  /** In which the report speaks; English when absent. */
  readonly language?: Language;
  readonly material: PackMaterial;
  /** What the pack had before, when documents are added to it. */
  readonly before?: readonly Instrument[];
  readonly hasCitations?: boolean;
  readonly say: (news: ImportNews) => void;
  /** Told as soon as all files are read, before the pack is built. */
  readonly onReport?: (report: ImportReport) => Promise<void> | void;
}

/** A pack that was made of documents. Its pieces are built while they are asked for. */
export interface ImportedPack {
  readonly pieces: Iterable<Uint8Array>;
  readonly report: ImportReport;
}

/** A document that is no more than a file is identified by it. */
function sourceWithName(source: Locator, named: (file: string) => string): Locator {
  const { document, file } = source;
  if (file === undefined) return source;
  return { ...source, file: named(file), document: document === file ? named(file) : document };
}

/** The instruments with the names that the pack has for their files. */
function withNames(instruments: readonly Instrument[], named: PackImport['named']): readonly Instrument[] {
  if (named === undefined) return instruments;
  const told = (file: string | undefined) => (file === undefined ? undefined : named(file));
  return instruments.map((instrument) => ({
    ...instrument,
    source: sourceWithName(instrument.source, named),
    versions: instrument.versions.map((version) => defined({ ...version, file: told(version.file) })),
  }));
}

/**
 * Reads documents and makes a pack of them. Single files that fail are told in the report. Fails as `importFiles` does. What takes long
 * goes on in the calling thread, so that whoever wants to stay awake calls it in a worker and ends that to cancel.
 */
export async function importAsPack(order: PackImport): Promise<Outcome<ImportedPack>> {
  const { files, title, day, material, before = [], say } = order;
  say({ type: 'found', files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) });
  const imported = await importFiles(files, {
    day,
    ...(order.language === undefined ? {} : { language: order.language }),
    onProgress: (progress) => say({ type: 'progress', ...progress }),
  });
  await order.onReport?.(imported.report);
  if (!imported.ok) return imported;
  say({ type: 'writing' });
  const { read, ...content } = material;
  const instruments = joinInstruments(before, withNames(imported.value.instruments, order.named));
  const { hasCitations = true } = order;
  return success({
    pieces: buildLibraryPack({ title, instruments, hasCitations, ...content }, read),
    report: imported.report,
  });
}

/** Files of which some text went nowhere; the reading promises that there are none. */
export function lossyFiles({ files }: ImportReport): readonly string[] {
  return files.filter(({ warnings }) => warnings.some(({ code }) => code === 'text-lost')).map(({ file }) => file);
}
