import { keepForSession, readFromSession } from '../host/sessionStorage.ts';
import { openBeside } from '../host/sidePanel.ts';
import { parseSavedState } from '../lookup/savedState.ts';
import { startLookup } from '../lookup/startLookup.tsx';

const STATE_KEY = 'popup';

await startLookup({
  surface: 'popup',
  kept: async () => parseSavedState(await readFromSession(STATE_KEY).catch(() => undefined)),
  keep: (state) => void keepForSession(STATE_KEY, state).catch((error: unknown) => console.warn(error)),
  ...(openBeside === undefined ? {} : { beside: () => void openBeside?.().then(() => window.close()) }),
  left: () => window.close(),
});
