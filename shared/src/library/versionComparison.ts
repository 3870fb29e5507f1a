import type { ComparedRow } from '../comparison/index.ts';
import type { Language, Localized } from '../model/index.ts';
import type { VersionSummary } from './instrumentOutline.ts';

/** Two versions of an instrument, provision by provision. */
export interface VersionComparison {
  readonly instrument: string;
  readonly title: Localized;
  /** The language of both texts. */
  readonly language: Language;
  readonly old: VersionSummary;
  readonly new: VersionSummary;
  readonly rows: readonly ComparedRow[];
}
