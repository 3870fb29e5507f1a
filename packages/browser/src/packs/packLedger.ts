import type { StoredPack } from '@dutybook/shared/pack';
import { PACK_NAME } from '@dutybook/shared/pack';
import * as v from 'valibot';
import type { KeptArea } from '../kept/index.ts';
import { NotedPackSchema } from './packOrigin.ts';
import type { NotedPack, PackOrigin } from './packOrigin.ts';

/** Under which the ledger is kept. */
export const LEDGER_KEY = 'packs';
const VERSION = 1;

const LedgerSchema = v.object({ version: v.literal(VERSION), value: v.record(v.string(), v.unknown()) });

export type NotedPacks = ReadonlyMap<string, NotedPack>;

/** A pack that was here and is not any more, though nobody removed it. */
export interface LostPack extends NotedPack {
  readonly name: string;
}

/** What the ledger as a value is written as. */
export function wrapLedger(packs: NotedPacks): unknown {
  return { version: VERSION, value: Object.fromEntries(packs) };
}

/** Reads a ledger, one entry at a time; what is none is left out. */
export function readLedger(found: unknown): NotedPacks {
  const ledger = v.safeParse(LedgerSchema, found);
  if (!ledger.success) return new Map();
  return new Map(
    Object.entries(ledger.output.value).flatMap(([name, value]) => {
      const noted = v.safeParse(NotedPackSchema, value);
      return noted.success && PACK_NAME.test(name) ? [[name, noted.output] as const] : [];
    }),
  );
}

interface LedgerPorts {
  readonly area: Pick<KeptArea, 'read' | 'write'>;
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Which packs there should be, written down where browsers keep what is small: when the place of the packs is emptied, by the browser or by
 * whoever cleans up, this still knows what was lost and where it came from.
 */
export class PackLedger {
  readonly #ports: LedgerPorts;

  constructor(ports: LedgerPorts) {
    this.#ports = ports;
  }

  async read(): Promise<NotedPacks> {
    return readLedger(await this.#ports.area.read(LEDGER_KEY));
  }

  /** Notes that a pack is installed. */
  note({ name, size, day }: StoredPack, origin: PackOrigin): Promise<void> {
    return this.#change((packs) => packs.set(name, { size, origin, ...(day === undefined ? {} : { day }) }));
  }

  /** Notes that these are no longer wanted; told before they are removed, so that a crash loses nothing but this note. */
  drop(names: readonly string[]): Promise<void> {
    return this.#change((packs) => {
      for (const name of names) packs.delete(name);
    });
  }

  /** Compares the ledger with what is installed: notes packs that it did not know, and answers those that are lost. */
  async settle(installed: readonly StoredPack[]): Promise<readonly LostPack[]> {
    const noted = await this.read();
    const unknown = installed.filter(({ name }) => !noted.has(name));
    if (unknown.length > 0) {
      await this.#change((packs) => {
        for (const { name, size, day } of unknown) {
          if (packs.has(name)) continue;
          packs.set(name, { size, origin: { from: 'file' }, ...(day === undefined ? {} : { day }) });
        }
      });
    }
    const there = new Set(installed.map(({ name }) => name));
    return [...noted].flatMap(([name, pack]) => (there.has(name) ? [] : [{ name, ...pack }]));
  }

  #change(change: (packs: Map<string, NotedPack>) => unknown): Promise<void> {
    return this.#ports.inTurn(async () => {
      const packs = new Map(await this.read());
      change(packs);
      await this.#ports.area.write({ [LEDGER_KEY]: wrapLedger(packs) });
    });
  }
}
