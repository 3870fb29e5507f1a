import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { render } from 'preact';
import { pageOptions, watchPageOptions } from '../appearance/pageOptions.ts';
import { sendToBackground } from '../browserApi.ts';
import { browserKept } from '../kept/browserKept.ts';
import { asking } from '../messages/ask.ts';
import { installedSources, openBrowserStore } from '../packs/browserStore.ts';
import { LibraryModel } from './libraryModel.ts';
import { LibraryPage } from './LibraryPage.tsx';

const root = document.getElementById('library');
if (root === null) throw new Error('library.html lacks its element');
const kept = browserKept();
let { ui } = await pageOptions(kept);

const model: LibraryModel = new LibraryModel({
  store: openBrowserStore,
  sources: installedSources,
  announce: () => asking(sendToBackground)('packsChanged', {}),
  changed: () => draw(),
});

function draw(language: Language = ui): void {
  ui = language;
  document.title = `${WORDS[ui].packs} · Dutybook`;
  if (root !== null) render(<LibraryPage model={model} view={model.view} ui={ui} />, root);
}

watchPageOptions(kept, (options) => draw(options.ui));
draw();
await model.open();
