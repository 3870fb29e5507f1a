import type { Problem } from '@dutybook/shared/model';
import { render } from 'preact';
import { pageOptions, watchPageOptions } from '../appearance/pageOptions.ts';
import { readShortcuts, showShortcuts } from '../host/shortcuts.ts';
import { browserKept } from '../kept/browserKept.ts';
import type { Options } from '../kept/options.ts';
import { NavigationBar } from '../navigation/NavigationBar.tsx';
import { OptionsPage } from './OptionsPage.tsx';
import { OPTION_WORDS } from './words.ts';

const SAVED_MS = 3000;

const root = document.getElementById('options');
if (root === null) throw new Error('options.html lacks its element');
const kept = browserKept();
let held = await pageOptions(kept);
let saved = false;
let problem: Problem | undefined;
let savedTimer: ReturnType<typeof setTimeout> | undefined;
let shortcuts = await readShortcuts();

async function set(options: Partial<Options>): Promise<void> {
  const outcome = await kept.setOptions(options);
  saved = outcome.ok;
  problem = outcome.ok ? undefined : outcome.problem;
  clearTimeout(savedTimer);
  savedTimer = setTimeout(() => {
    saved = false;
    draw();
  }, SAVED_MS);
  held = await pageOptions(kept);
  draw();
}

function draw(): void {
  document.title = `${OPTION_WORDS[held.ui].title} · Dutybook`;
  if (root === null) return;
  render(
    <>
      <NavigationBar here="options" ui={held.ui} />
      <OptionsPage
        held={held}
        saved={saved}
        problem={problem}
        shortcuts={shortcuts}
        onSet={(options) => void set(options)}
        onShortcuts={() => void showShortcuts()}
      />
    </>,
    root,
  );
}

watchPageOptions(kept, (options) => {
  held = options;
  draw();
});
// The browser's page of shortcuts is another tab: what was changed there is shown on coming back.
window.addEventListener('focus', () => {
  void readShortcuts().then((keys) => {
    shortcuts = keys;
    draw();
  });
});
draw();
