import type { ByteSource } from '@dutybook/shared/pack';

const AT_ONCE = 1 << 20;

/** All bytes of a source as a blob; each piece is handed over to the browser, which keeps large blobs on the disk. */
export async function sourceBlob(source: ByteSource): Promise<Blob> {
  const parts: Blob[] = [];
  for (let at = 0; at < source.size; at += AT_ONCE) {
    const piece = await source.read(at, Math.min(AT_ONCE, source.size - at));
    parts.push(new Blob([piece.slice()]));
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}
