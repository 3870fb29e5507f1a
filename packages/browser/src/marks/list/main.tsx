import { render } from 'preact';
import { pageOptions, watchPageOptions } from '../../appearance/pageOptions.ts';
import { connectToTab } from '../../host/connections.ts';
import { frontTab } from '../../host/frontTab.ts';
import { askForOrigin, isSitePermitted } from '../../host/sitePermissions.ts';
import { browserKept } from '../../kept/browserKept.ts';
import { browserTabMarks } from '../browserTabMarks.ts';
import { LIST_PORT } from '../listMessages.ts';
import { MARK_WORDS } from '../words.ts';
import { ListModel } from './listModel.ts';
import { ReferenceList } from './ReferenceList.tsx';

const root = document.getElementById('list');
if (root === null) throw new Error('list.html lacks its element');
const kept = browserKept();
const tabs = browserTabMarks(kept);
let { ui } = await pageOptions(kept);
const tab = await frontTab();
const id = tab?.id ?? -1;

/** The site of a page that can be marked by itself. */
function siteOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.origin : undefined;
}

const model: ListModel = new ListModel(
  {
    connect: () => connectToTab(id, LIST_PORT),
    show: () => tabs.show(id),
    remove: () => tabs.remove(id),
    options: () => kept.options(),
    setOptions: (options) => kept.setOptions(options),
    askForSite: askForOrigin,
    isPermitted: isSitePermitted,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    changed: () => draw(),
  },
  siteOf(tab?.url),
);

function draw(): void {
  document.title = `${MARK_WORDS[ui].title} · Dutybook`;
  if (root !== null) render(<ReferenceList model={model} view={model.view} ui={ui} />, root);
}

watchPageOptions(kept, (options) => {
  ({ ui } = options);
  draw();
});
draw();
await model.start(location.hash === '#show');
