import { tellAllTabs, tellTab } from '../host/messages.ts';
import { putStyle, runInTab, takeStyle } from '../host/tabScripts.ts';
import type { KeptStore } from '../kept/index.ts';
import { TabMarks } from './tabMarks.ts';

/** The content script, as the build names it, from the root: Firefox reads other paths from where they are asked for. */
export const MARKS_SCRIPT = '/marks.js';

/** Marks in the tabs of this browser. */
export function browserTabMarks(kept: KeptStore): TabMarks {
  return new TabMarks({
    options: async () => (await kept.options()).options,
    run: (tab) => runInTab(tab, MARKS_SCRIPT),
    tell: tellTab,
    tellAll: tellAllTabs,
    putStyle,
    takeStyle,
  });
}
