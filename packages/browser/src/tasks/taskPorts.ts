import type { IsoDate, Outcome } from '@dutybook/shared/model';
import type { PackMaterial } from '@dutybook/shared/library';
import type { PackStore } from '@dutybook/shared/pack';
import type { FetchPack } from '../remote/packDownload.ts';
import type { TaskProgress } from './taskNews.ts';

/** What a task needs from its surroundings. */
export interface TaskPorts {
  readonly store: () => Promise<Outcome<PackStore>>;
  /** Loads what a pack of documents is built with; large, and only then. */
  readonly material: () => Promise<Outcome<PackMaterial>>;
  readonly fetch: FetchPack;
  readonly today: () => IsoDate;
  readonly say: (progress: TaskProgress) => void;
  /** Lets the page write down what it needs to go on if everything stops now; the change happens when this resolves. */
  readonly ready: (files: readonly string[], kept: unknown) => Promise<void>;
}
