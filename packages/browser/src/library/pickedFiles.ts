import { inReadingOrder } from '@dutybook/shared/reading';

/** A file that the user chose or dropped, with its path in the folder it came with. */
export interface PickedFile {
  readonly path: string;
  readonly file: Blob;
}

/** Hidden files and what systems put into folders for themselves. */
const CLUTTER = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

export function isPack({ path }: PickedFile): boolean {
  return /\.dutybook$/i.test(path);
}

/** Files in the order in which they are read, without clutter. */
function inOrder(files: readonly PickedFile[]): readonly PickedFile[] {
  return inReadingOrder(files.filter(({ path }) => !CLUTTER.test(path)));
}

/** The files of an input. */
export function filesOfInput(list: FileList): readonly PickedFile[] {
  return inOrder(
    Array.from(list, (file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })),
  );
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function collect(entry: FileSystemEntry, files: PickedFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) files.push({ path, file: await fileOf(entry) });
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // A folder is given out in parts, until there is nothing more.
  for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader)) {
    for (const inner of part) await collect(inner, files);
  }
}

/** The files that were dropped, and those in folders that were. To be called while the drop is handled: afterwards a browser forgets it. */
export async function filesOfDrop({ items }: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const files: PickedFile[] = [];
  for (const entry of entries) if (entry !== null) await collect(entry, files);
  return inOrder(files);
}

/** A name for a pack of these files: of the folder they are all in, or of the only file. Empty when neither is. */
export function commonName(files: readonly PickedFile[]): string {
  const [first] = files;
  if (first === undefined) return '';
  if (files.length === 1) return (first.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const folder = first.path.split('/')[0] ?? '';
  return first.path !== folder && files.every(({ path }) => path.startsWith(`${folder}/`)) ? folder : '';
}
