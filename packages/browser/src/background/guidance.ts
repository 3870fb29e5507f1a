import { success } from '@dutybook/shared/model';
import type { IsoDate, Outcome } from '@dutybook/shared/model';
import { openBuiltInPack, openLibrary } from '@dutybook/shared/library';
import type { Clock, Library } from '@dutybook/shared/library';
import { memorySource } from '@dutybook/shared/pack';

/** The file that the build packs with the extension. */
const LIBRARY_FILE = 'guidance.dutybook';

const localClock: Clock = {
  today: (): IsoDate => {
    const now = new Date();
    const two = (number: number) => `${number}`.padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

/** Reads a packed file. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

async function open(readFile: ReadFile): Promise<Outcome<Library>> {
  const pack = await openBuiltInPack(memorySource(await readFile(LIBRARY_FILE)));
  return pack.ok ? success(openLibrary([pack.value], localClock)) : pack;
}

/** The built-in library, opened on first use and again after a failure. */
export function guidance(readFile: ReadFile): () => Promise<Outcome<Library>> {
  let opened: Promise<Outcome<Library>> | undefined;
  return () => {
    opened ??= open(readFile).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
