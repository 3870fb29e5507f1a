import type { ByteSource } from '@dutybook/shared/pack';

/** How long a file stays in memory after it was last read. */
const KEPT_MS = 30_000;

/**
 * A file that its host can only read as a whole, as a source: read when first asked and kept while it is used; afterwards it is left to the
 * host to take its memory back, and read again when that has happened. What is given are copies, so that a cache of them does not
 * keep the whole file.
 */
export function wholeFileSource(size: number, readAll: () => PromiseLike<Uint8Array>): ByteSource {
  let used: Uint8Array | undefined;
  let kept: WeakRef<Uint8Array> | undefined;
  let reading: Promise<Uint8Array> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all = async () => {
    const held = used ?? kept?.deref();
    if (held !== undefined) return held;
    reading ??= Promise.resolve(readAll()).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return {
    size,
    read: async (offset, length, signal) => {
      signal?.throwIfAborted();
      const bytes = await all();
      used = bytes;
      kept = new WeakRef(bytes);
      clearTimeout(timer);
      timer = setTimeout(() => {
        used = undefined;
      }, KEPT_MS);
      return bytes.slice(offset, offset + length);
    },
  };
}
