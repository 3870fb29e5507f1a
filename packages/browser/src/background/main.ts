import { onMessage, readPackedFile } from '../browserApi.ts';
import { answer } from '../messages/answer.ts';
import type { Handlers } from '../messages/messages.ts';
import { guidance } from './guidance.ts';

const library = guidance(readPackedFile);

const handlers: Handlers = {
  lookup: async (request) => {
    const opened = await library();
    return opened.ok ? opened.value.lookup(request) : opened;
  },
  card: async ({ address, language }) => {
    const opened = await library();
    return opened.ok ? opened.value.card(address, { language }) : opened;
  },
};

onMessage((message) => answer(handlers, message));
