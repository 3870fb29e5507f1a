/**
 * Where a pack is read from: a file, a blob, bytes in memory, a server. A source that cannot read (a lost disk, a lost line) rejects;
 * the pack turns that into `pack-unreadable`.
 */
export interface ByteSource {
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `offset` on; fewer than `length` only where the source ends. */
  read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array>;
}

/** What a source needs of a Blob or a File. */
export interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** The same memory as a plain array of bytes. Node's own kind answers `slice` with a view where others answer with a copy. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Bytes in memory as a source; nothing is copied. */
export function memorySource(bytes: Uint8Array): ByteSource {
  const plain = plainBytes(bytes);
  return {
    size: plain.length,
    read: async (offset, length) => plain.subarray(offset, offset + length),
  };
}

/** A Blob or File as a source; each read copies its range into memory and no more. */
export function blobSource(blob: BlobLike): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length, signal) => {
      signal?.throwIfAborted();
      return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
    },
  };
}
