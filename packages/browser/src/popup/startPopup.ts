import { openBeside } from '../host/sidePanel.ts';
import { wakeBackground } from '../host/wakeBackground.ts';
import { sessionKeeping } from '../lookup/sessionKeeping.ts';
import { startLookup } from '../lookup/startLookup.tsx';

/** Makes the popup of its file. */
export async function startPopup(): Promise<void> {
  await startLookup({
    surface: 'popup',
    keeping: () => sessionKeeping('popup'),
    ...(openBeside === undefined ? {} : { beside: () => void openBeside?.().then(() => window.close()) }),
    left: () => window.close(),
    // Not earlier: a background that wakes takes the time in which the input and the rows of last time are drawn.
    drawn: wakeBackground,
  });
}
