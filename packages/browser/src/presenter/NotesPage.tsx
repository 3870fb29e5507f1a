import type { Language } from '@dutybook/shared/model';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { cardLines } from '@dutybook/view/handout';
import { cardTitle } from '@dutybook/view/text';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session, SessionEntry } from '../kept/sessions.ts';
import type { SessionsModel } from '../sessions/sessionsModel.ts';
import { PresenterControls } from './PresenterControls.tsx';
import type { PresenterCommand } from './presenterKey.ts';
import { openPresentingLink } from './presentingLink.ts';
import type { PresentingLink, Shown } from './presentingLink.ts';
import { ScreenLines } from './ScreenLines.tsx';
import { useCommands } from './useCommands.ts';
import { useElapsed } from './useTimer.ts';
import { PRESENTER_WORDS } from './words.ts';

interface NotesPageProps {
  readonly model: SessionsModel;
  readonly session: Session;
  readonly ui: Language;
}

/** What can be done from the window of the notes; a screen is filled only from its own window. */
const COMMANDS = ['previous', 'next', 'black', 'timer', 'end'] as const satisfies readonly PresenterCommand[];
const PASSED_ON: ReadonlySet<PresenterCommand> = new Set([...COMMANDS, 'first', 'last']);

/** What the window of the slides shows; nothing before it was heard, `ended` after it has ended. */
function useShown(session: string): readonly [Shown | 'ended' | undefined, (command: PresenterCommand) => void] {
  const [shown, setShown] = useState<Shown | 'ended' | undefined>(undefined);
  const linkRef = useRef<PresentingLink | undefined>(undefined);
  useEffect(() => {
    const opened = openPresentingLink(session, (message) => {
      if (message.say === 'shown') setShown(message);
      if (message.say !== 'ended') return;
      setShown('ended');
      // Only a window that a page has opened may be closed by it; another one stays, and says so.
      window.close();
    });
    linkRef.current = opened;
    opened.tell({ say: 'ask', session });
    return () => opened.close();
  }, [session]);
  const act = (command: PresenterCommand) => {
    if (PASSED_ON.has(command)) linkRef.current?.tell({ say: 'do', session, command });
  };
  return [shown, act];
}

function titleOf(entry: SessionEntry, model: SessionsModel): string {
  const card = model.cardOf(entry);
  return typeset(card === undefined ? entry.title : cardTitle(card, card.language));
}

function Current({ model, entry, ui }: Pick<NotesPageProps, 'model' | 'ui'> & { readonly entry: SessionEntry }) {
  const words = PRESENTER_WORDS[ui];
  const card = model.cardOf(entry);
  const note = entry.note.trim();
  return (
    <>
      <h1 lang={languageTag(entry.language)}>{titleOf(entry, model)}</h1>
      {card === undefined ? null : <StatusMark of={card} ui={ui} />}
      <p class={note === '' ? 'notes-none' : 'notes-words'}>{note === '' ? words.noNote : entry.note}</p>
      {card === undefined ? null : (
        <section class="notes-screen" aria-label={words.onScreen} lang={languageTag(card.language)}>
          <ScreenLines lines={cardLines(card)} />
        </section>
      )}
    </>
  );
}

/** The trainer's window beside the slides: the note on what the class sees, and what comes next. */
export function NotesPage({ model, session, ui }: NotesPageProps) {
  const words = PRESENTER_WORDS[ui];
  const [shown, act] = useShown(session.id);
  const elapsed = useElapsed(typeof shown === 'object' ? shown.started : undefined);
  useCommands(act);
  if (typeof shown !== 'object') {
    return (
      <main class="notes">
        <output class="notes-none">{shown === 'ended' ? words.ended : words.waiting}</output>
      </main>
    );
  }
  const entry = session.entries[shown.entry];
  const following = session.entries[shown.entry + 1];
  const more = shown.screens > 1 ? ` (${shown.screen + 1}/${shown.screens})` : '';
  return (
    <main class="notes">
      <header class="notes-head">
        <PresenterControls commands={COMMANDS} ui={ui} onCommand={act} />
        {elapsed === undefined ? null : <span class="present-timer">{elapsed}</span>}
        <output>{`${shown.entry + 1} / ${session.entries.length}${more}`}</output>
      </header>
      <output class="notes-black">{shown.black ? words.isBlack : ''}</output>
      {entry === undefined ? null : <Current model={model} entry={entry} ui={ui} />}
      <p class="notes-next">{following === undefined ? words.noNext : words.next(titleOf(following, model))}</p>
    </main>
  );
}
