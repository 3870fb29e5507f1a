import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { openPack } from './openPack.ts';
import type { StoredPack } from './packRecord.ts';
import type { KnownKey, PackVerdict } from './packSignature.ts';
import { signerOf } from './packSignature.ts';
import type { PackShelf } from './packStore.ts';

/** A pack that is installed: who signed it, and, unless it is broken, where it is read. */
export type InstalledPack =
  | {
      readonly stored: StoredPack;
      readonly verdict: Exclude<PackVerdict, { state: 'broken' }>;
      readonly source: ByteSource;
    }
  | { readonly stored: StoredPack; readonly verdict: Extract<PackVerdict, { state: 'broken' }> };

async function look(shelf: PackShelf, stored: StoredPack, known: readonly KnownKey[]): Promise<InstalledPack> {
  const source = await shelf.open(stored.name);
  if (!source.ok) return { stored, verdict: { state: 'broken', problem: source.problem } };
  const pack = await openPack(source.value, { understood: { includes: () => true } });
  if (!pack.ok) return { stored, verdict: { state: 'broken', problem: pack.problem } };
  return { stored, verdict: signerOf(pack.value, known), source: source.value };
}

/**
 * The packs on a shelf, in the order of their names, with what their headers say. Reads one or two pieces of each; the sections were checked
 * when the pack was installed and are again at every read. Fails with `pack-unreadable`.
 */
export async function installedPacks(
  shelf: PackShelf,
  known: readonly KnownKey[] = [],
): Promise<Outcome<readonly InstalledPack[]>> {
  const packs = await shelf.list();
  if (!packs.ok) return packs;
  return success(await Promise.all(packs.value.map((stored) => look(shelf, stored, known))));
}
