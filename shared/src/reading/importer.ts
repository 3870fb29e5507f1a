import type { Instrument, IsoDate, Language, Outcome } from '../model/index.ts';
import { failure, success } from '../model/index.ts';
import { decodeText } from './encoding.ts';
import { detectFormat } from './fileFormat.ts';
import { LARGEST_FILE, readImportFile } from './importedFile.ts';
import type { FileResult, ImportFile } from './importedFile.ts';
import { reportOf } from './importReport.ts';
import type { ImportReport } from './importReport.ts';
import { EMPTY_REGISTRY, readRegistry } from './record/registry.ts';
import type { Registry } from './record/registry.ts';
import { groupVersions } from './identity/versionGroups.ts';

/** How far an import is; told before each file and after the last. */
export interface ImportProgress {
  readonly files: number;
  /** Sizes of the files that are done, in bytes. */
  readonly bytes: number;
  /** The file that is being read. */
  readonly current?: string;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** The day for which the report tells a status. */
  readonly day: IsoDate;
  /** In which the report speaks; English when absent. */
  readonly language?: Language;
}

/** What an import made. */
export interface Imported {
  readonly instruments: readonly Instrument[];
  readonly report: ImportReport;
}

const REGISTRY_FILE = 'library.yaml';
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Reads files one after the other, and archives as the folders they hold. */
class Importer {
  readonly results: FileResult[] = [];
  readonly #options: ImportOptions;
  readonly #registries = new Map<string, Outcome<Registry>>();
  #files = 0;
  #bytes = 0;

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  async add(file: ImportFile): Promise<void> {
    this.#options.signal?.throwIfAborted();
    this.#tell(file.path);
    if (file.path.endsWith(`/${REGISTRY_FILE}`) || file.path === REGISTRY_FILE) await this.#readRegistry(file);
    else if (!(await this.#asArchive(file))) this.results.push(await this.#read(file));
    this.#files += 1;
    this.#bytes += file.size;
  }

  finish(): void {
    this.#tell(undefined);
  }

  #tell(current: string | undefined): void {
    const progress = { files: this.#files, bytes: this.#bytes };
    this.#options.onProgress?.(current === undefined ? progress : { ...progress, current });
  }

  async #read(file: ImportFile): Promise<FileResult> {
    const registry = this.#registries.get(folderOf(file.path)) ?? success(EMPTY_REGISTRY);
    if (!registry.ok) return { type: 'failed', file: file.path, problem: registry.problem };
    const { signal } = this.#options;
    return readImportFile(file, registry.value, signal === undefined ? {} : { signal });
  }

  async #readRegistry(file: ImportFile): Promise<void> {
    const bytes = await file.bytes();
    const registry = bytes.ok ? readRegistry(decodeText(bytes.value).text) : bytes;
    this.#registries.set(folderOf(file.path), registry);
    if (!registry.ok) this.results.push({ type: 'failed', file: file.path, problem: registry.problem });
  }

  /** Whether the file is an archive; its entries are then read as files of a folder with its name. */
  async #asArchive(file: ImportFile): Promise<boolean> {
    if (!/\.zip$/i.test(file.path) || file.size > LARGEST_FILE) return false;
    const bytes = await file.bytes();
    if (!bytes.ok || detectFormat(file.path, bytes.value) !== 'zip') return false;
    const { readArchive } = await import('./archive/archive.ts');
    const { signal } = this.#options;
    const archive = await readArchive(file.path, bytes.value, signal === undefined ? {} : { signal });
    this.results.push(
      ...archive.failures.map(({ path, problem }): FileResult => ({ type: 'failed', file: path, problem })),
    );
    for (const entry of registriesFirst(archive.files)) {
      if (entry.path.endsWith(`/${REGISTRY_FILE}`)) await this.#readRegistry(entry);
      else this.results.push(await this.#read(entry));
    }
    return true;
  }
}

/**
 * Files of a folder in the order in which they are read: by their paths, every `library.yaml` first, because it has to be known before the
 * records beside it. The order of reading decides which of two equal texts stands.
 */
export function inReadingOrder<File extends { readonly path: string }>(files: readonly File[]): readonly File[] {
  return registriesFirst(files.toSorted((one, other) => (one.path < other.path ? -1 : 1)));
}

/** A folder's `library.yaml` has to be known before its records. */
function registriesFirst<File extends { readonly path: string }>(files: readonly File[]): readonly File[] {
  const isRegistry = ({ path }: File) => path.endsWith(`/${REGISTRY_FILE}`) || path === REGISTRY_FILE;
  return [...files.filter(isRegistry), ...files.filter((file) => !isRegistry(file))];
}

/**
 * Reads files of any of the formats, groups the versions of each title, and accounts for every file and every character. Single files
 * that fail are told in the report. Fails with `nothing-read` when no file could be read; throws the signal's reason when cancelled.
 * Memory grows with the text of the files; the files themselves are held one at a time.
 */
export async function importFiles(
  files: Iterable<ImportFile> | AsyncIterable<ImportFile>,
  options: ImportOptions,
): Promise<Outcome<Imported> & { readonly report: ImportReport }> {
  const importer = new Importer(options);
  for await (const file of files) await importer.add(file);
  importer.finish();
  const documents = importer.results.flatMap((result) => (result.type === 'document' ? [result.document] : []));
  const { instruments, copies } = groupVersions(documents);
  const report = reportOf(importer.results, instruments, copies, options);
  if (instruments.length > 0) return { ...success({ instruments, report }), report };
  const first = report.failed[0];
  const nothing = failure('nothing-read', {
    en: `No file could be read as guidance.${first === undefined ? '' : ` ${first.file}: ${first.message}`}`,
    zh: `没有文件可以作为指引读取。${first === undefined ? '' : `${first.file}：${first.message}`}`,
  });
  return { ...nothing, report };
}
