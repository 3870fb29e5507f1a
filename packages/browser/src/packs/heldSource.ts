import type { ByteSource } from '@dutybook/shared/pack';

/** Packs that are held in memory, all together, in bytes: with the popup and the caches they stay below 80 MB. */
export const MOST_HELD = 32_000_000;

/** A source that can be taken into memory as a whole. */
export interface HeldSource extends ByteSource {
  /** Reads all of it; from then on nothing is read from the disk. Where that fails, it is read piece by piece as before. */
  readonly hold: () => Promise<void>;
}

/** For this long in milliseconds it is taken for granted that a pack is still the one that is installed. */
const SURE_MS = 2000;

/** In pieces, so that whoever asks meanwhile is answered between them. */
const PIECE = 1 << 20;

async function wholeOf(source: ByteSource): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(source.size);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const length = Math.min(PIECE, bytes.length - at);
    const piece = await source.read(at, length);
    if (piece.length !== length) return undefined;
    bytes.set(piece, at);
  }
  return bytes;
}

/**
 * A source of which each piece is read from the disk, until it is held. What is held goes with the file: when a pack was updated or removed,
 * and nobody came to say so, reading fails as it does on the disk.
 */
export function heldSource(source: ByteSource, now: () => number = () => performance.now()): HeldSource {
  let held: Uint8Array | undefined;
  let sureUntil = 0;
  return {
    size: source.size,
    read: async (offset, length, signal) => {
      if (held === undefined) return source.read(offset, length, signal);
      if (now() > sureUntil) {
        await source.read(0, 1, signal);
        sureUntil = now() + SURE_MS;
      }
      return held.subarray(offset, offset + length);
    },
    hold: async () => {
      const bytes = await wholeOf(source).catch(() => undefined);
      if (bytes === undefined) return;
      held = bytes;
      sureUntil = now() + SURE_MS;
    },
  };
}

/** Holds as many sources as there is room for, in their order. */
export async function holdAll(sources: readonly HeldSource[], room: number = MOST_HELD): Promise<void> {
  let left = room;
  for (const source of sources) {
    if (source.size > left) continue;
    left -= source.size;
    await source.hold();
  }
}
