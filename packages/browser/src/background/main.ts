import { answerAddressBar } from '../addressBar/answerAddressBar.ts';
import { chosenLanguage } from '../appearance/appearance.ts';
import { uiLanguageTag } from '../host/locale.ts';
import { onMessage } from '../host/messages.ts';
import { readPackedFile } from '../host/packedFiles.ts';
import { keepForSession } from '../host/sessionStorage.ts';
import { browserKept } from '../kept/browserKept.ts';
import { LIBRARY_KEY } from '../lookup/keptAnswer.ts';
import { answer } from '../messages/answer.ts';
import type { Handlers } from '../messages/messages.ts';
import { success } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { installedSources } from '../packs/browserStore.ts';
import { startMarking } from '../marks/background/startMarking.ts';
import { facetsFor } from './facetsFor.ts';
import { Guidance } from './guidance.ts';
import { keepManaged, showHealth } from './managed.ts';
import { offerSelectionMenu } from './selectionMenu.ts';

const guidance = new Guidance({ readFile: readPackedFile, installed: installedSources });

const kept = browserKept();
const marking = startMarking(guidance, kept);

/** Rows that surfaces have kept were found in other packs. */
const renameLibrary = () => keepForSession(LIBRARY_KEY, crypto.randomUUID());

const handlers: Handlers = {
  lookup: (request) => guidance.ask((library) => library.lookup(request)),
  instruments: () => guidance.ask(async (library) => success(await library.instruments())),
  text: ({ address, language }) => guidance.ask((library) => library.text(address, { language })),
  compare: ({ old, new: now, language }) => guidance.ask((library) => library.compare(old, now, { language })),
  card: ({ address, ...options }) => guidance.ask((library) => library.card(address, options)),
  facets: (request) => guidance.ask((library) => facetsFor(library, request)),
  wake: () => guidance.wake(),
  packsChanged: async () => {
    guidance.forget();
    await renameLibrary();
    await showHealth();
    await marking.packsChanged();
    return success(true);
  },
};

onMessage((message) => answer(handlers, message), marking.answer);
keepManaged(() => {
  guidance.forget();
  void renameLibrary();
  void marking.packsChanged();
});

async function language(): Promise<Language> {
  const { options } = await kept.options();
  return chosenLanguage(options, uiLanguageTag());
}

answerAddressBar({
  lookup: handlers.lookup,
  language,
  nothing: (query, spoken) => WORDS[spoken].noHits(query),
});
offerSelectionMenu(language, (changed) => {
  kept.watch((name) => {
    if (name === 'options') changed();
  });
});
