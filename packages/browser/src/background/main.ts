import { onMessage, readPackedFile } from '../browserApi.ts';
import { answer } from '../messages/answer.ts';
import type { Handlers } from '../messages/messages.ts';
import { success } from '@dutybook/shared/model';
import { installedSources } from '../packs/browserStore.ts';
import { Guidance } from './guidance.ts';
import { keepManaged, showHealth } from './managed.ts';

const guidance = new Guidance({ readFile: readPackedFile, installed: installedSources });

const handlers: Handlers = {
  lookup: (request) => guidance.ask((library) => library.lookup(request)),
  card: ({ address, language }) => guidance.ask((library) => library.card(address, { language })),
  instruments: () => guidance.ask(async (library) => success(await library.instruments())),
  text: ({ address, language }) => guidance.ask((library) => library.text(address, { language })),
  compare: ({ old, new: now, language }) => guidance.ask((library) => library.compare(old, now, { language })),
  packsChanged: async () => {
    guidance.forget();
    await showHealth();
    return success(true);
  },
};

onMessage((message) => answer(handlers, message));
keepManaged(() => guidance.forget());
