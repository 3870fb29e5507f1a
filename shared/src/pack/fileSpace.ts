import type { ByteSource } from './byteSource.ts';

/** Bytes that come in pieces. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * A flat place for files that belongs to one pack store alone: a folder, a directory of OPFS, an object store. Names are small letters,
 * digits, hyphens and dots. It rejects when it cannot do what is asked (a full disk, a missing right).
 */
export interface FileSpace {
  /** Names of all files. */
  list(): Promise<readonly string[]>;
  /** A file to read from; nothing when there is none of this name. */
  read(name: string): Promise<ByteSource | undefined>;
  /**
   * Writes a file anew. When it resolves, the bytes outlast a crash (a file system must be told: `fsync`). A crash before may leave
   * no file, a part of it, or all of it.
   */
  write(name: string, pieces: Pieces): Promise<void>;
  /** Removes a file; one that is not there is no error. A crash leaves it or not. */
  remove(name: string): Promise<void>;
  /**
   * Runs work while nobody else works on the space, in this process or another (Web Locks, {@link TurnLock}). Rejects with
   * {@link SpaceUnavailable} when the work could not begin.
   */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Why nobody can work on a space now: somebody else does and does not end, or nothing can be written there. */
export class SpaceUnavailable extends Error {
  readonly why: 'busy' | 'closed';

  constructor(why: 'busy' | 'closed', options?: ErrorOptions) {
    super(
      why === 'busy' ? 'another process works on the packs' : 'the place of the packs cannot be written to',
      options,
    );
    this.why = why;
  }
}
