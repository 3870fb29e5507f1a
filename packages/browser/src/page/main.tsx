import { render } from 'preact';
import { pageOptions, watchPageOptions } from '../appearance/pageOptions.ts';
import { sendToBackground } from '../host/messages.ts';
import { browserKept } from '../kept/browserKept.ts';
import { asking } from '../messages/ask.ts';
import { Page, titleOf } from './Page.tsx';
import { PageModel } from './pageModel.ts';
import { formatRoute } from './route.ts';

const root = document.getElementById('page');
if (root === null) throw new Error('page.html lacks its element');
const kept = browserKept();
let { ui } = await pageOptions(kept);

/** How far each address was scrolled, for coming back to it. */
const scrolled = new Map<string, number>();
history.scrollRestoration = 'manual';

const model: PageModel = new PageModel(
  {
    ask: asking(sendToBackground),
    kept,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    copy: (text) => navigator.clipboard.writeText(text),
    ui: () => ui,
    navigate: (route, how) => {
      if (how === 'push') history.pushState(null, '', formatRoute(route));
      else history.replaceState(null, '', formatRoute(route));
    },
    changed: () => draw(),
  },
  location.hash,
);

function draw(): void {
  document.title = [...titleOf(model, ui), 'Dutybook'].join(' · ');
  if (root !== null) render(<Page model={model} ui={ui} />, root);
}

window.addEventListener('hashchange', ({ oldURL }) => {
  scrolled.set(new URL(oldURL).hash, window.scrollY);
  const { hash } = location;
  // The reader goes to its provision by itself.
  void model.show(hash).then(() => {
    if (model.route.page !== 'read') window.scrollTo({ top: scrolled.get(hash) ?? 0 });
  });
});
kept.watch((name) => {
  if (name === 'sessions') void model.sessions.refresh();
});
watchPageOptions(kept, (options) => {
  ({ ui } = options);
  draw();
});
draw();
await model.open();
