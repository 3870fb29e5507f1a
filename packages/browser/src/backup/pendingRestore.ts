import type { StoredPack } from '@dutybook/shared/pack';
import * as v from 'valibot';
import { KEPT_NAMES } from '../kept/index.ts';
import type { KeptArea } from '../kept/index.ts';
import { LEDGER_KEY, readLedger, wrapLedger } from '../packs/packLedger.ts';
import type { Backup } from './backupFile.ts';

/** Under which a restore that has not ended is written down. */
const PENDING_KEY = 'pendingRestore';

type Area = Pick<KeptArea, 'read' | 'write'>;

const PendingSchema = v.object({
  /** The files of the packs that are to be there. */
  files: v.array(v.string()),
  values: v.record(v.string(), v.unknown()),
});

/** What is to lie under each key beside the packs when the backup is restored. */
export function restoredValues(backup: Backup, stored: readonly StoredPack[]): Readonly<Record<string, unknown>> {
  const origins = new Map(backup.packs.map(({ name, origin }) => [name, origin]));
  const ledger = stored.map(({ name, size, day }) => {
    const origin = origins.get(name) ?? { from: 'file' as const };
    return [name, { size, origin, ...(day === undefined ? {} : { day }) }] as const;
  });
  return { ...backup.kept, [LEDGER_KEY]: wrapLedger(new Map(ledger)) };
}

function isRestorable(key: string): boolean {
  return key === LEDGER_KEY || KEPT_NAMES.some((name) => name === key);
}

/** Writes down what is to be kept as soon as these files are the packs. */
export async function writePending(area: Area, files: readonly string[], values: unknown): Promise<void> {
  await area.write({ [PENDING_KEY]: { files, values } });
}

/**
 * Ends a restore that was written down: when its packs are those that are installed, what belongs to them is put beside them; when they are
 * not, the restore did not happen. Answers whether anything was put there. May be called at any time, and is before every other change.
 */
export async function settlePending(area: Area, installed: readonly StoredPack[]): Promise<boolean> {
  const pending = v.safeParse(PendingSchema, await area.read(PENDING_KEY));
  if (!pending.success) return false;
  const { files, values } = pending.output;
  const there = new Set(installed.map(({ file }) => file));
  const hasHappened = files.length === there.size && files.every((file) => there.has(file));
  const kept = Object.entries(values).filter(([key]) => isRestorable(key));
  const ledger = wrapLedger(readLedger(values[LEDGER_KEY]));
  const change = hasHappened ? { ...Object.fromEntries(kept), [LEDGER_KEY]: ledger } : {};
  await area.write({ ...change, [PENDING_KEY]: null });
  return hasHappened;
}
