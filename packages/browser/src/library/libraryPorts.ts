import type { IsoDate } from '@dutybook/shared/model';
import type { Backup } from '../backup/backupFile.ts';
import type { PackKeeping } from '../packs/packKeeping.ts';
import type { ManagedProblem } from '../remote/managedPolicy.ts';
import type { RunTask } from '../tasks/runTask.ts';
import type { StorageUse } from './storageUse.ts';

/** What the page needs from its surroundings. */
export interface LibraryPorts {
  readonly keeping: PackKeeping;
  readonly run: RunTask;
  /** Writes down a restore, before it happens. */
  readonly writeRestore: (files: readonly string[], kept: unknown) => Promise<void>;
  /** What is kept beside packs, for a backup. */
  readonly kept: () => Promise<Backup['kept']>;
  readonly storage: () => Promise<StorageUse>;
  /** What of the policy could not be done. */
  readonly managed: () => Promise<readonly ManagedProblem[]>;
  /** Asks the browser to keep what is stored. */
  readonly persist: () => Promise<boolean>;
  readonly today: () => IsoDate;
  readonly now: () => number;
  /** Tells the background that the packs are others now. */
  readonly announce: () => Promise<unknown>;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}
