/**
 * Dutybook itself. Everything that knows how a pack is built and asked is in this file and `ownBuild.ts`; the bench knows the interface
 * only.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '@dutybook/shared/model';
import { openLibrary, openLibraryPack } from '@dutybook/shared/library';
import type { Hit as LibraryHit } from '@dutybook/shared/library';
import type { ByteSource } from '@dutybook/shared/pack';
import type { Hit, OpenPeer, SearchPeer } from './peer.ts';

export const FILE = 'own.dutybook';

function fileSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
    close: () => closeSync(file),
  };
}

function hitOf({ title, article, file, address, snippet }: LibraryHit): Hit {
  return {
    title: title.zh ?? title.en ?? '',
    file: file ?? address,
    snippet: snippet?.text ?? '',
    marks: snippet?.marks ?? [],
    ...(article === undefined ? {} : { article }),
  };
}

async function open(folder: string, day: IsoDate): Promise<OpenPeer> {
  const source = fileSource(join(folder, FILE));
  const pack = await openLibraryPack(source);
  if (!pack.ok) throw new Error(pack.problem.message.en);
  const library = openLibrary([pack.value], { today: () => day });
  return {
    search: async (query, limit) => {
      const answer = await library.lookup({ query, limit });
      if (!answer.ok) throw new Error(answer.problem.message.en);
      return answer.value.hits.map(hitOf);
    },
    close: async () => source.close(),
  };
}

export const ownPeer: SearchPeer = {
  reads: 'instruments',
  build: async (corpus, folder) => (await import('./ownBuild.ts')).build(corpus, folder),
  open,
};
