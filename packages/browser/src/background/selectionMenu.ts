import type { Language } from '@dutybook/shared/model';
import { offerInMenu, onMenu } from '../host/contextMenu.ts';
import { openPageAt } from '../host/extensionPages.ts';
import { onBeginning } from '../host/lifetime.ts';
import { keepForSession } from '../host/sessionStorage.ts';
import { openBesideWindow } from '../host/sidePanel.ts';
import { selectedQuery } from '../follow/selection.ts';
import { ASKED_KEY } from '../lookup/asked.ts';
import { cardPath } from '../lookup/cardPath.ts';
import { BACKGROUND_WORDS } from './words.ts';

const LOOK_UP = 'look-up-selection';

async function lookUp(query: string, windowId: number | undefined): Promise<void> {
  // First of all, while the click still counts: browsers open panels for clicks only.
  const opened = openBesideWindow?.(windowId);
  await keepForSession(ASKED_KEY, { query, at: Date.now() });
  try {
    if (opened === undefined) throw new Error('there is no side panel');
    await opened;
  } catch {
    await openPageAt(cardPath({ query }), 'new');
  }
}

/** Offers to look up what is selected on a page, in the words of the chosen language. */
export function offerSelectionMenu(
  language: () => Promise<Language>,
  watchLanguage: (changed: () => void) => void,
): void {
  const offer = async () => offerInMenu(LOOK_UP, BACKGROUND_WORDS[await language()].lookUpSelection);
  onBeginning(() => void offer());
  watchLanguage(() => void offer());
  onMenu((id, text, windowId) => {
    const query = selectedQuery(text);
    if (id === LOOK_UP && query !== undefined) void lookUp(query, windowId);
  });
}
