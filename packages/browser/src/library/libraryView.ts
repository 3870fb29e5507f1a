import type { IsoDate, Problem } from '@dutybook/shared/model';
import type { KeptPack } from '../packs/packKeeping.ts';
import type { LostPack } from '../packs/packLedger.ts';
import type { ShownReport, TaskProgress } from '../tasks/taskNews.ts';
import type { ManagedProblem } from '../remote/managedPolicy.ts';
import type { PickedFile } from './pickedFiles.ts';
import type { StorageUse } from './storageUse.ts';

/** What was done last. */
export interface LibraryNotice {
  readonly what:
    | 'packInstalled'
    | 'packUpdated'
    | 'packRemoved'
    | 'packUnchanged'
    | 'documentsImported'
    | 'cancelled'
    | 'restored'
    | 'forgotten';
  readonly name: string;
}

/** What is being done, and how far it is. */
export interface Work {
  readonly what: 'installing' | 'removing' | 'importing' | 'fetching' | 'restoring';
  /** Whether it can be cancelled; what is over in a moment cannot. */
  readonly canCancel: boolean;
  readonly found?: Extract<TaskProgress, { type: 'found' }>;
  readonly progress?: TaskProgress;
}

/** Documents that were chosen and wait for the user to say where they go. */
export interface Draft {
  readonly files: readonly PickedFile[];
  readonly bytes: number;
  /** A name for a new pack; empty when nothing suggests one. */
  readonly title: string;
  /** The pack to which they are added, where that was said already. */
  readonly into?: string;
}

/** What waits for a yes or a no. */
export type Question =
  | { readonly what: 'remove'; readonly name: string }
  | { readonly what: 'restore'; readonly file: Blob; readonly day: IsoDate; readonly packs: number };

/** A report and the pack that it is about. */
export interface NamedReport {
  readonly title: string;
  readonly report: ShownReport;
}

/** Everything that the page shows. */
export interface LibraryView {
  /** Nothing until they were read for the first time. */
  readonly packs?: readonly KeptPack[] | undefined;
  readonly lost?: readonly LostPack[] | undefined;
  readonly working?: Work | undefined;
  readonly notice?: LibraryNotice | undefined;
  /** Why the last thing was not done, or why the packs cannot be listed. */
  readonly problem?: Problem | undefined;
  /** The pack that the problem is about, by its name. */
  readonly refusedPack?: string | undefined;
  readonly asking?: Question | undefined;
  readonly draft?: Draft | undefined;
  readonly report?: NamedReport | undefined;
  /** A server that did not answer; it may answer when the user allows the extension to ask it. */
  readonly refusedBy?: string | undefined;
  readonly storage?: StorageUse | undefined;
  /** What of the policy could not be done. */
  readonly managed?: readonly ManagedProblem[] | undefined;
}
