import { close, fstatSync, open, readSync } from 'node:fs';
import { promisify } from 'node:util';
import type { ByteSource } from '@dutybook/shared/pack';

const openFile = promisify(open);
const closeFile = promisify(close);

/** A source that is no longer used gives its file back. */
const unused = new FinalizationRegistry((descriptor: number) => close(descriptor));

/** Largest range that is read in one go before others have their turn. */
const AT_ONCE = 1 << 20;

/**
 * An open file as a source of bytes. It reads without a detour over the thread pool, which takes longer than the read itself. The file
 * stays readable as it was when another takes its place. Rejects when it cannot be opened.
 */
export async function openFileSource(path: string): Promise<ByteSource> {
  const descriptor = await openFile(path, 'r');
  const info = fstatSync(descriptor);
  if (!info.isFile()) {
    await closeFile(descriptor);
    throw Object.assign(new Error('it is no file'), { code: info.isDirectory() ? 'EISDIR' : 'EINVAL' });
  }
  const { size } = info;
  const source: ByteSource = {
    size,
    read: async (offset, length, signal) => {
      signal?.throwIfAborted();
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let read = 0;
      while (read < bytes.length) {
        const got = readSync(descriptor, bytes, read, Math.min(bytes.length - read, AT_ONCE), offset + read);
        if (got === 0) break;
        read += got;
      }
      return bytes.subarray(0, read);
    },
  };
  unused.register(source, descriptor);
  return source;
}

/** The bytes of a source one piece after the other. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += AT_ONCE) yield await source.read(at, AT_ONCE);
}
