import type { Language } from '@dutybook/shared/model';
import { cardTitle } from '@dutybook/view/text';
import { latestSession } from '../kept/sessions.ts';
import type { Session } from '../kept/sessions.ts';
import { Menu } from '../menu/Menu.tsx';
import type { ReaderModel } from '../reader/readerModel.ts';
import type { SessionsModel } from './sessionsModel.ts';
import { SESSION_WORDS } from './words.ts';

interface AddToSessionProps {
  readonly reader: ReaderModel;
  readonly sessions: SessionsModel;
  readonly ui: Language;
}

const DOWN = 'M4.5 6.5L8 10l3.5-3.5';

/** Adds what is read to the session that was changed last, or to one that is chosen, and says to which. */
export function AddToSession({ reader, sessions, ui }: AddToSessionProps) {
  const words = SESSION_WORDS[ui];
  const { added, problem, sessions: all = [] } = sessions.view;
  const add = async (to: Pick<Session, 'id' | 'title'> | { readonly title: string }) => {
    const card = await reader.currentCard();
    if (card === undefined) return;
    const { address, language } = card;
    await sessions.add({ address, language, title: cardTitle(card, language) }, to);
  };
  const fresh = { title: words.untitled };
  const latest = latestSession(all) ?? fresh;
  const byChange = all.toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  const lines = [
    ...byChange.map(({ id, title, entries }) => ({
      key: id,
      words: title || words.untitled,
      detail: words.entries(entries.length),
      act: () => void add({ id, title }),
    })),
    { key: '', words: words.create, act: () => void add(fresh) },
  ];
  return (
    <>
      <output class="running-notice">
        {added === undefined ? (problem?.message[ui] ?? '') : words.added(added || words.untitled)}
      </output>
      <div class="split">
        <button
          type="button"
          class="action"
          title={words.addTo(latest.title || words.untitled)}
          onClick={() => void add(latest)}
        >
          {words.add}
        </button>
        <Menu label={words.chooseSession} lines={lines}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d={DOWN} />
          </svg>
        </Menu>
      </div>
    </>
  );
}
