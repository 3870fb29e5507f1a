import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Pieces } from '@dutybook/shared/pack';

/** Makes the names in a folder outlast a cut of power; where folders cannot be opened, as on Windows, the system does that itself. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Not every file system can.
  } finally {
    await handle?.close();
  }
}

async function writeAll(handle: FileHandle, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) at += (await handle.write(piece, at)).bytesWritten;
  }
  await handle.sync();
}

/**
 * Writes a file beside its place, and moves it there when it is whole and on the disk; `beforeMove` is asked last and may throw. A crash
 * leaves the old file or the new one, and perhaps `partial`.
 */
export async function writeWhole(
  path: string,
  partial: string,
  pieces: Pieces,
  beforeMove?: () => Promise<void>,
): Promise<void> {
  try {
    const handle = await open(partial, 'w');
    try {
      await writeAll(handle, pieces);
    } finally {
      await handle.close();
    }
    await beforeMove?.();
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}
