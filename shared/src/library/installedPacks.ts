import type { Problem } from '../model/index.ts';
import type { InstalledPack } from '../pack/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { openLibraryPack } from './libraryPack.ts';

/** A pack that is installed and was not opened: the library goes on without it, and says so. */
export interface RefusedPack {
  readonly name: string;
  readonly problem: Problem;
}

/** Opens the packs of a store, all at once; a broken one is refused. The order stays. */
export async function openInstalledPacks(
  installed: readonly InstalledPack[],
  signal?: AbortSignal,
): Promise<{ readonly packs: readonly LibraryPack[]; readonly refused: readonly RefusedPack[] }> {
  const packs: LibraryPack[] = [];
  const refused: RefusedPack[] = [];
  const opened = await Promise.all(
    installed.map(async (found) =>
      'source' in found ? openLibraryPack(found.source, signal) : { ok: false as const, ...found.verdict },
    ),
  );
  for (const [place, pack] of opened.entries()) {
    if (pack.ok) packs.push(pack.value);
    else refused.push({ name: installed[place]?.stored.name ?? '', problem: pack.problem });
  }
  return { packs, refused };
}
