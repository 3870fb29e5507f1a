import type { Language } from '@dutybook/shared/model';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { cardLines } from '@dutybook/view/handout';
import type { HandoutLine } from '@dutybook/view/handout';
import { cardTitle } from '@dutybook/view/text';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Session } from '../kept/sessions.ts';
import { formatRoute } from '../page/route.ts';
import type { SessionsModel } from '../sessions/sessionsModel.ts';
import { SESSION_WORDS } from '../sessions/words.ts';
import { fitsIn } from './fitsIn.tsx';
import { leaveFullScreen, toggleFullScreen } from './fullScreen.ts';
import { PresenterControls } from './PresenterControls.tsx';
import type { PresenterCommand } from './presenterKey.ts';
import { ScreenLines } from './ScreenLines.tsx';
import { screensOf } from './screens.ts';
import type { Screen } from './screens.ts';
import { useAwake } from './useAwake.ts';
import { useCommands } from './useCommands.ts';
import { usePresentingLink } from './usePresentingLink.ts';
import { useElapsed, useTimer } from './useTimer.ts';
import { PRESENTER_WORDS } from './words.ts';

interface PresenterPageProps {
  readonly model: SessionsModel;
  readonly session: Session;
  readonly entry: number;
  readonly ui: Language;
  readonly onEntry: (entry: number) => void;
  readonly onEnd: () => void;
}

/** What has a button; the others are keys only. */
const BUTTONS = [
  'previous',
  'next',
  'black',
  'timer',
  'notes',
  'window',
  'fullScreen',
  'end',
] as const satisfies readonly PresenterCommand[];
const NOTES_WINDOW = 'popup,width=760,height=640';

/** The screens that lines take in a frame, measured anew when the frame changes. */
function useScreens(
  frame: RefObject<HTMLElement | null>,
  lines: readonly HandoutLine[],
  language: string,
  hasNotes: boolean,
): readonly Screen[] {
  const [screens, setScreens] = useState<readonly Screen[]>([]);
  useLayoutEffect(() => {
    const measure = () => {
      if (frame.current !== null) setScreens(screensOf(lines, fitsIn(frame.current, language)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [frame, lines, language, hasNotes]);
  return screens;
}

function ScreenText({ screen, language }: { readonly screen: Screen | undefined; readonly language: string }) {
  return (
    <div class={`present-text present-size-${screen?.size ?? 0}`} lang={language}>
      <ScreenLines lines={screen?.lines ?? []} />
    </div>
  );
}

/** One provision a screen, large; driven by keys, a clicker, a mouse, or from the window of the notes. */
export function PresenterPage({ model, session, entry: asked, ui, onEntry, onEnd }: PresenterPageProps) {
  const words = PRESENTER_WORDS[ui];
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [black, setBlack] = useState(false);
  const [notes, setNotes] = useState(false);
  const [started, toggleTimer] = useTimer();
  const elapsed = useElapsed(started);
  const awake = useAwake();
  const last = session.entries.length - 1;
  const place = Math.min(asked, last);
  const entry = session.entries[place];
  const card = entry === undefined ? undefined : model.cardOf(entry);
  const language = languageTag(card?.language ?? ui);
  const lines = useMemo(
    () =>
      card === undefined
        ? [{ style: 'text' as const, text: SESSION_WORDS[ui].notThere, language: ui }]
        : cardLines(card),
    [card, ui],
  );
  const screens = useScreens(frame, lines, language, notes);
  const shown = Math.min(at, Math.max(0, screens.length - 1));
  const jump = (to: number) => {
    setAt(0);
    onEntry(to);
  };
  const go = (by: number) => {
    const to = shown + by;
    if (black) setBlack(false);
    else if (to >= 0 && to < screens.length) setAt(to);
    else if (place + by >= 0 && place + by <= last) jump(place + by);
  };
  const acts: Readonly<Record<PresenterCommand, () => void>> = {
    next: () => go(1),
    previous: () => go(-1),
    first: () => jump(0),
    last: () => jump(last),
    black: () => setBlack(!black),
    timer: toggleTimer,
    notes: () => setNotes(!notes),
    window: () => void window.open(formatRoute({ page: 'notes', id: session.id }), 'dutybook-notes', NOTES_WINDOW),
    fullScreen: () => void toggleFullScreen(),
    end: () => {
      void leaveFullScreen();
      onEnd();
    },
  };
  const act = (command: PresenterCommand) => acts[command]();
  useCommands(act);
  usePresentingLink(
    {
      say: 'shown',
      session: session.id,
      entry: place,
      screen: shown,
      screens: screens.length,
      black,
      ...(started === undefined ? {} : { started }),
    },
    act,
  );
  const more = screens.length > 1 ? ` (${shown + 1}/${screens.length})` : '';
  const title = card === undefined ? (entry?.title ?? '') : cardTitle(card, card.language);
  return (
    <main class={`present ${black ? 'present-black' : ''} ${awake ? 'present-awake' : ''}`}>
      <header class="present-head">
        <h1 lang={language}>{typeset(title)}</h1>
        {card === undefined ? null : <StatusMark of={card} ui={ui} />}
      </header>
      <div ref={frame} class="present-frame">
        <ScreenText screen={screens[shown]} language={language} />
      </div>
      {notes ? <aside class="present-notes">{entry?.note}</aside> : null}
      <footer class="present-foot">
        <PresenterControls commands={BUTTONS} ui={ui} onCommand={act} />
        {elapsed === undefined ? null : <span class="present-timer">{elapsed}</span>}
        <output class="present-position">{`${place + 1} / ${last + 1}${more}`}</output>
      </footer>
      {black ? (
        <button type="button" class="present-again" aria-label={words.showAgain} onClick={() => setBlack(false)} />
      ) : null}
    </main>
  );
}
