import type { SavedState } from './savedState.ts';

/** What a lookup is shown in: the popup of the toolbar button, beside a page, or a tab of its own. */
export type Surface = 'popup' | 'panel' | 'tab';

/** The other places of the extension that a lookup leads to. */
export interface Places {
  /** Opens the side panel or sidebar; nothing where the browser has none. */
  readonly beside?: () => void;
  /** Marks the references of the page in front, and lists them in this place. */
  readonly references: () => void;
  readonly packs: () => void;
  readonly options: () => void;
  /** Opens the full page at what is looked up now. */
  readonly full: (state: SavedState) => void;
}
