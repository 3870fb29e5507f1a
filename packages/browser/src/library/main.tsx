import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { render } from 'preact';
import { pageOptions, watchPageOptions } from '../appearance/pageOptions.ts';
import { writePending } from '../backup/pendingRestore.ts';
import { keptArea } from '../host/keptArea.ts';
import { sendToBackground } from '../host/messages.ts';
import { readFromSession, watchSession } from '../host/sessionStorage.ts';
import { browserKept } from '../kept/browserKept.ts';
import { KEPT_NAMES, readKept, wrapKept } from '../kept/index.ts';
import { asking } from '../messages/ask.ts';
import { browserKeeping } from '../packs/browserKeeping.ts';
import { LEDGER_KEY } from '../packs/packLedger.ts';
import { MANAGED_PROBLEMS, readManagedProblems } from '../remote/managedProblems.ts';
import { runInWorker } from '../tasks/runTask.ts';
import { today } from '../today.ts';
import { NavigationBar } from '../navigation/NavigationBar.tsx';
import { LibraryModel } from './libraryModel.ts';
import { LibraryPage } from './LibraryPage.tsx';
import { askToKeep, storageUse } from './storageUse.ts';

const root = document.getElementById('library');
if (root === null) throw new Error('library.html lacks its element');
const kept = browserKept();
let { ui } = await pageOptions(kept);

const model: LibraryModel = new LibraryModel({
  keeping: browserKeeping(),
  run: runInWorker('/tasks/worker.js'),
  writeRestore: (files, values) => writePending(keptArea, files, values),
  kept: async () =>
    Object.fromEntries(
      await Promise.all(
        KEPT_NAMES.map(async (name) => [name, wrapKept(readKept(name, await keptArea.read(name)).value)] as const),
      ),
    ),
  storage: storageUse,
  managed: async () => readManagedProblems(await readFromSession(MANAGED_PROBLEMS)),
  persist: askToKeep,
  today,
  now: () => Date.now(),
  announce: () => asking(sendToBackground)('packsChanged', {}),
  changed: () => draw(),
});

function draw(language: Language = ui): void {
  ui = language;
  document.title = `${WORDS[ui].packs} · Dutybook`;
  if (root === null) return;
  render(
    <>
      <NavigationBar here="packs" ui={ui} />
      <LibraryPage model={model} view={model.view} ui={ui} />
    </>,
    root,
  );
}

watchPageOptions(kept, (options) => draw(options.ui));
keptArea.watch((keys) => {
  if (keys.includes(LEDGER_KEY)) void model.lookAgain();
});
watchSession(MANAGED_PROBLEMS, () => void model.lookAgain());
draw();
await model.open();
