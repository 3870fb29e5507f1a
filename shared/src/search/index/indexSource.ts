/** A stretch of bytes that can be read in parts. */
export interface SectionSource {
  /** In bytes. */
  readonly size: number;
  /** Bytes from `offset` on; all of `length` or a rejection. An answer that is at hand need not be a promise. */
  read(offset: number, length: number): Promise<Uint8Array> | Uint8Array;
}

/** Where an index lies: sections by name, each readable alone at an offset. A pack is one; so is a folder or a map of arrays. */
export interface IndexSource {
  section(name: string): SectionSource | undefined;
}

/** The index says something that it cannot say if it was built whole: thrown while reading, answered as a failure by the search. */
export class IndexDamage extends Error {
  override readonly name = 'IndexDamage';
}

/** A section held in memory. */
export function bytesSection(bytes: Uint8Array): SectionSource {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.length) throw new IndexDamage('read beyond the section');
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** An index held in memory, as the builder gives it. */
export function memorySource(sections: ReadonlyMap<string, Uint8Array>): IndexSource {
  const sources = new Map([...sections].map(([name, bytes]) => [name, bytesSection(bytes)]));
  return { section: (name) => sources.get(name) };
}
