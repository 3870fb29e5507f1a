import { sayFromTab } from '../host/connections.ts';
import { SELECTION_PORT, selectedQuery } from './selection.ts';

/** Somebody who drags over a text changes the selection with every letter. */
const QUIET_MS = 300;
const MARK = 'dutybookFollowed';

/** Tells what is selected until nobody listens any more. What is written into fields is not selected text and is never told. */
function follow(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = () => {
    const query = selectedQuery(document.getSelection()?.toString() ?? '');
    if (query === undefined || query === told) return;
    told = query;
    say({ selected: query });
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET_MS);
  };
  const say = sayFromTab(SELECTION_PORT, () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', changed);
    Reflect.deleteProperty(globalThis, MARK);
  });
  document.addEventListener('selectionchange', changed);
  changed();
}

// The script may be run on a page that it runs on already.
if (!Reflect.has(globalThis, MARK)) {
  Reflect.set(globalThis, MARK, true);
  follow();
}
