import type { Problem } from '../../model/index.ts';
import type { ImportFile } from '../importedFile.ts';
import { openZip } from './zipArchive.ts';
import type { ZipArchive, ZipEntry } from './zipArchive.ts';

/** An entry of an archive that was not read. */
export interface ArchiveFailure {
  readonly path: string;
  readonly problem: Problem;
}

/** An archive as the folder it holds. */
export interface ArchiveFolder {
  readonly files: readonly ImportFile[];
  readonly failures: readonly ArchiveFailure[];
}

interface Reading {
  readonly files: ImportFile[];
  readonly failures: ArchiveFailure[];
  readonly signal: AbortSignal | undefined;
}

/** What the makers of archives put in beside the files: folders' attributes of other systems, thumbnails. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;

function isArchive(entry: ZipEntry): boolean {
  return /\.zip$/iu.test(entry.name);
}

async function collect(path: string, archive: ZipArchive, reading: Reading): Promise<void> {
  reading.failures.push(...archive.refused.map(({ name, problem }) => ({ path: `${path}/${name}`, problem })));
  for (const entry of archive.entries) {
    reading.signal?.throwIfAborted();
    const inner = `${path}/${entry.name}`;
    if (CLUTTER.test(entry.name)) continue;
    const nested = isArchive(entry) ? await archive.openNested(entry, reading.signal) : undefined;
    if (nested?.ok === true) {
      await collect(inner, nested.value, reading);
    } else if (nested !== undefined) {
      reading.failures.push({ path: inner, problem: nested.problem });
    } else {
      reading.files.push({ path: inner, size: entry.size, bytes: () => archive.read(entry, reading.signal) });
    }
  }
}

/**
 * Opens a zip archive as a folder of files, archives inside it as folders inside that; the files are unpacked when they are read. What
 * cannot be opened, or is refused for safety, is told by name.
 */
export async function readArchive(
  path: string,
  bytes: Uint8Array,
  options: { readonly signal?: AbortSignal },
): Promise<ArchiveFolder> {
  const reading: Reading = { files: [], failures: [], signal: options.signal };
  const archive = await openZip(bytes);
  if (archive.ok) await collect(path, archive.value, reading);
  else reading.failures.push({ path, problem: archive.problem });
  return { files: reading.files, failures: reading.failures };
}
