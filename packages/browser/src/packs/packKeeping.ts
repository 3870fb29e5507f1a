import { success } from '@dutybook/shared/model';
import type { Localized, Outcome } from '@dutybook/shared/model';
import { readPackInfo } from '@dutybook/shared/library';
import type { InstalledPack, PackStore, StoredPack } from '@dutybook/shared/pack';
import type { LostPack, PackLedger } from './packLedger.ts';
import type { PackOrigin } from './packOrigin.ts';

/** An installed pack with all that is known of it. */
export interface KeptPack {
  readonly pack: InstalledPack;
  /** What the pack calls itself. */
  readonly title?: Localized;
  readonly origin: PackOrigin;
}

/** What is installed, and what should be and is not. */
export interface Holdings {
  readonly packs: readonly KeptPack[];
  readonly lost: readonly LostPack[];
}

/** The files of packs in one text, which is another one after every change. */
export function packFiles(packs: readonly KeptPack[]): string {
  return packs.map(({ pack }) => pack.stored.file).join();
}

interface KeepingPorts {
  readonly store: () => Promise<Outcome<PackStore>>;
  readonly sources: () => Promise<Outcome<readonly InstalledPack[]>>;
  readonly ledger: PackLedger;
  /** Ends a restore that was broken off. */
  readonly settle: (installed: readonly StoredPack[]) => Promise<unknown>;
}

async function titleOf(pack: InstalledPack): Promise<{ readonly title?: Localized }> {
  if (!('source' in pack)) return {};
  const info = await readPackInfo(pack.source);
  return info.ok ? { title: info.value.title } : {};
}

/** The packs together with what is noted of them elsewhere, so that their loss is noticed. */
export class PackKeeping {
  readonly #ports: KeepingPorts;

  constructor(ports: KeepingPorts) {
    this.#ports = ports;
  }

  /** Ends what a crash has left half done. Fails as opening the store does. */
  async tidy(): Promise<Outcome<PackStore>> {
    const store = await this.#ports.store();
    if (!store.ok) return store;
    const installed = await store.value.list();
    if (!installed.ok) return installed;
    await this.#ports.settle(installed.value);
    return store;
  }

  /** What there is and what is lost. Fails with `pack-unreadable`; then nothing is known to be lost. */
  async holdings(): Promise<Outcome<Holdings>> {
    const found = await this.#ports.sources();
    if (!found.ok) return found;
    const lost = await this.#ports.ledger.settle(found.value.map(({ stored }) => stored));
    const noted = await this.#ports.ledger.read();
    const packs = await Promise.all(
      found.value.map(async (pack) => {
        const origin = noted.get(pack.stored.name)?.origin ?? { from: 'file' as const };
        return { pack, origin, ...(await titleOf(pack)) };
      }),
    );
    return success({ packs, lost });
  }

  /** Notes where an installed pack came from. Fails as reading the store does. */
  async note(name: string, origin: PackOrigin): Promise<Outcome<undefined>> {
    const store = await this.#ports.store();
    const packs = store.ok ? await store.value.list() : store;
    if (!packs.ok) return packs;
    const stored = packs.value.find((pack) => pack.name === name);
    if (stored !== undefined) await this.#ports.ledger.note(stored, origin);
    return success(undefined);
  }

  /** Removes a pack. It is first no longer wanted, then gone, so that nobody takes it for lost. Fails as the store does. */
  async remove(name: string): Promise<Outcome<undefined>> {
    const store = await this.#ports.store();
    if (!store.ok) return store;
    await this.#ports.ledger.drop([name]);
    return store.value.remove(name);
  }

  /** Takes lost packs off the list of what should be there. */
  forget(names: readonly string[]): Promise<void> {
    return this.#ports.ledger.drop(names);
  }
}
