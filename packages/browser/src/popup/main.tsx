import { uiLanguage } from '@dutybook/view/words';
import { render } from 'preact';
import { keepForSession, openPage, readFromSession, sendToBackground, uiLanguageTag } from '../browserApi.ts';
import { asking } from '../messages/ask.ts';
import { EMPTY_STATE, parseSavedState } from '../state/savedState.ts';
import type { SavedState } from '../state/savedState.ts';
import { Popup } from './Popup.tsx';
import { PopupModel } from './popupModel.ts';

const STATE_KEY = 'popup';

const ui = uiLanguage(uiLanguageTag());
document.documentElement.lang = ui === 'zh' ? 'zh-CN' : 'en';

/** The kept state, unless somebody has already begun to type a new query. */
async function startingState(input: HTMLInputElement): Promise<SavedState> {
  const kept = parseSavedState(await readFromSession(STATE_KEY).catch(() => undefined));
  if (input.value !== '') return { ...EMPTY_STATE, filter: kept.filter, query: input.value };
  input.value = kept.query;
  input.select();
  return kept;
}

/**
 * Keeps the focus in the input while nothing else has it. Firefox loads a popup ahead and out of sight, where an input cannot be
 * focused, and shows it afterwards.
 */
function holdFocus(input: HTMLInputElement): void {
  const take = () => {
    if (document.activeElement === null || document.activeElement === document.body) input.focus();
  };
  window.addEventListener('focus', take);
  requestAnimationFrame(take);
}

async function start(): Promise<void> {
  const root = document.getElementById('popup');
  const input = document.getElementById('query');
  if (root === null || !(input instanceof HTMLInputElement)) throw new Error('popup.html lacks its elements');
  holdFocus(input);
  const state = await startingState(input);
  const model: PopupModel = new PopupModel(
    {
      ask: asking(sendToBackground),
      keep: (state) => void keepForSession(STATE_KEY, state).catch((error: unknown) => console.warn(error)),
      copy: (text) => navigator.clipboard.writeText(text),
      showPacks: () => void openPage('library/library.html').then(() => window.close()),
      changed: () => render(<Popup model={model} view={model.view} ui={ui} />, root),
    },
    state,
  );
  await model.restore();
}

void start();
