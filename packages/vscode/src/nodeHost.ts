import { memorySource } from '@dutybook/shared/pack';
import type { ByteSource } from '@dutybook/shared/pack';

/** What only Node's extension host has: folders and files of the disk, read at offsets, and processes that can be asked after. */
export interface NodeHost {
  /** This process on this machine, `machine-pid`. */
  readonly self: string;
  /** Whether a process of that name is known to have ended. */
  hasEnded(name: string): boolean;
  /** A file on the disk as a source, a small one read at once; nothing when it is not there. Throws when it cannot be opened. */
  openFile(path: string): ByteSource | undefined;
  /** The names in a folder of the disk, none when it is not there. Throws when it cannot be read. */
  list(path: string): readonly string[];
}

function hasEnded(pid: number): boolean {
  try {
    process?.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Files up to this length are read at once. */
export const SMALL = 1 << 16;

function readPart(files: NodeFileSystem, descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < bytes.length) {
    const got = files.readSync(descriptor, bytes, read, bytes.length - read, offset + read);
    if (got === 0) break;
    read += got;
  }
  return bytes.subarray(0, read);
}

/** What is read of a file or folder, or nothing when it is not there. */
function ifThere<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Reads files by their descriptors; one that nobody uses any more is closed. */
function fileOpener(files: NodeFileSystem): (path: string) => ByteSource | undefined {
  const unused = new FinalizationRegistry((descriptor: number) => files.closeSync(descriptor));
  return (path) => {
    const descriptor = ifThere(() => files.openSync(path, 'r'));
    if (descriptor === undefined) return undefined;
    const { size } = files.fstatSync(descriptor);
    if (size <= SMALL) {
      const bytes = readPart(files, descriptor, 0, size);
      files.closeSync(descriptor);
      return memorySource(bytes);
    }
    const source: ByteSource = {
      size,
      read: async (offset, length) => readPart(files, descriptor, offset, Math.max(0, Math.min(length, size - offset))),
    };
    unused.register(source, descriptor);
    return source;
  };
}

/**
 * Node's own, or nothing in the web worker. `workspace.fs` reads whole files only: a pack of 100 MB would take 100 MB of the host's memory
 * for the few kilobytes that a lookup needs.
 */
export function nodeHost(): NodeHost | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined;
  const files = process.getBuiltinModule('node:fs');
  const machine =
    process
      .getBuiltinModule('node:os')
      .hostname()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || 'unnamed';
  return {
    self: `${machine}-${process.pid}`,
    hasEnded: (name) => {
      const [, there, pid] = /^([a-z0-9]+)-(\d+)$/.exec(name) ?? [];
      return there === machine && hasEnded(Number(pid));
    },
    openFile: fileOpener(files),
    list: (path) => ifThere(() => files.readdirSync(path)) ?? [],
  };
}
