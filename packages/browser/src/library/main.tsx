import { uiLanguage, WORDS } from '@dutybook/view/words';
import { render } from 'preact';
import { sendToBackground, uiLanguageTag } from '../browserApi.ts';
import { asking } from '../messages/ask.ts';
import { installedSources, openBrowserStore } from '../packs/browserStore.ts';
import { LibraryModel } from './libraryModel.ts';
import { LibraryPage } from './LibraryPage.tsx';

const ui = uiLanguage(uiLanguageTag());
document.documentElement.lang = ui === 'zh' ? 'zh-CN' : 'en';
document.title = `${WORDS[ui].packs} · Dutybook`;

const root = document.getElementById('library');
if (root === null) throw new Error('library.html lacks its element');
const model: LibraryModel = new LibraryModel({
  store: openBrowserStore,
  sources: installedSources,
  announce: () => asking(sendToBackground)('packsChanged', {}),
  changed: () => render(<LibraryPage model={model} view={model.view} ui={ui} />, root),
});
render(<LibraryPage model={model} view={model.view} ui={ui} />, root);
await model.open();
