import type { Language } from '@dutybook/shared/model';
import { cardTitle } from '@dutybook/view/text';
import type { ReaderModel } from '../reader/readerModel.ts';
import type { SessionsModel } from './sessionsModel.ts';
import { SESSION_WORDS } from './words.ts';

interface AddToSessionProps {
  readonly reader: ReaderModel;
  readonly sessions: SessionsModel;
  readonly ui: Language;
}

/** Adds what is read to the session that was changed last, and says to which. */
export function AddToSession({ reader, sessions, ui }: AddToSessionProps) {
  const words = SESSION_WORDS[ui];
  const { added, problem } = sessions.view;
  const add = async () => {
    const card = await reader.currentCard();
    if (card === undefined) return;
    const { address, language } = card;
    await sessions.add({ address, language, title: cardTitle(card, language) }, words.untitled);
  };
  return (
    <>
      <output class="running-notice">{added === undefined ? (problem?.message[ui] ?? '') : words.added(added)}</output>
      <button type="button" class="action" onClick={() => void add()}>
        {words.add}
      </button>
    </>
  );
}
