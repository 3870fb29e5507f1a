import { blobSource } from '@dutybook/shared/pack';
import type { ByteSource, FileSpace, Pieces } from '@dutybook/shared/pack';
import { inTurn } from './webTurns.ts';

const DATABASE = 'dutybook-packs';
const FILES = 'files';

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database failed')));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    for (const end of ['abort', 'error']) {
      transaction.addEventListener(end, () => reject(transaction.error ?? new Error('the database failed')));
    }
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(FILES));
  return settled(request);
}

/** Files as blobs in a database: browsers keep blobs as files of their own and read them in slices. A change is a transaction. */
export class IndexedDbSpace implements FileSpace {
  async list(): Promise<readonly string[]> {
    const keys = await this.#read((files) => files.getAllKeys());
    return keys.filter((key) => typeof key === 'string');
  }

  async read(name: string): Promise<ByteSource | undefined> {
    const blob: unknown = await this.#read((files) => files.get(name) as IDBRequest<unknown>);
    return blob instanceof Blob ? blobSource(blob) : undefined;
  }

  async write(name: string, pieces: Pieces): Promise<void> {
    const parts: Blob[] = [];
    for await (const piece of pieces) parts.push(new Blob([piece.slice()]));
    await this.#change((files) => files.put(new Blob(parts), name));
  }

  async remove(name: string): Promise<void> {
    await this.#change((files) => files.delete(name));
  }

  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return inTurn(work);
  }

  async #read<Result>(ask: (files: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    const database = await opened();
    try {
      return await settled(ask(database.transaction(FILES, 'readonly').objectStore(FILES)));
    } finally {
      database.close();
    }
  }

  /** Resolves when the change is on the disk, as far as the browser can tell. */
  async #change(act: (files: IDBObjectStore) => unknown): Promise<void> {
    const database = await opened();
    try {
      const transaction = database.transaction(FILES, 'readwrite', { durability: 'strict' });
      const end = completed(transaction);
      act(transaction.objectStore(FILES));
      await end;
    } finally {
      database.close();
    }
  }
}
