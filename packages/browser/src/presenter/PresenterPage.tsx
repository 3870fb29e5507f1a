import type { Language } from '@dutybook/shared/model';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { cardLines } from '@dutybook/view/handout';
import type { HandoutLine } from '@dutybook/view/handout';
import { cardTitle } from '@dutybook/view/text';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../kept/sessions.ts';
import type { SessionsModel } from '../sessions/sessionsModel.ts';
import { SESSION_WORDS } from '../sessions/words.ts';
import { presenterCommand } from './presenterKey.ts';
import { screensOf } from './screens.ts';
import type { Screen } from './screens.ts';

interface PresenterPageProps {
  readonly model: SessionsModel;
  readonly session: Session;
  readonly entry: number;
  readonly ui: Language;
  readonly onEntry: (entry: number) => void;
  readonly onEnd: () => void;
}

const SECOND = 1000;

/** Draws lines out of sight and sees whether they fit; text nodes only. */
function fitsIn(frame: HTMLElement, language: string) {
  return (lines: readonly HandoutLine[], size: number): boolean => {
    const trial = document.createElement('div');
    trial.className = 'present-text present-trial';
    trial.lang = language;
    trial.style.fontSize = `${size}px`;
    for (const { style, text } of lines) {
      const line = document.createElement('p');
      line.className = `present-${style}`;
      line.textContent = text;
      trial.append(line);
    }
    frame.append(trial);
    const fits = trial.scrollHeight <= frame.clientHeight;
    trial.remove();
    return fits;
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

/** Seconds since the timer was started; nothing while it is off. */
function useTimer(): readonly [number | undefined, () => void] {
  const [seconds, setSeconds] = useState<number | undefined>(undefined);
  const running = seconds !== undefined;
  useEffect(() => {
    if (!running) return undefined;
    const started = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - started) / SECOND)), SECOND);
    return () => clearInterval(timer);
  }, [running]);
  return [seconds, () => setSeconds(running ? undefined : 0)];
}

/** One provision a screen, large; driven by keys or a clicker. */
export function PresenterPage({ model, session, entry: asked, ui, onEntry, onEnd }: PresenterPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [screens, setScreens] = useState<readonly Screen[]>([]);
  const [black, setBlack] = useState(false);
  const [notes, setNotes] = useState(false);
  const [seconds, toggleTimer] = useTimer();
  const last = session.entries.length - 1;
  const place = Math.min(asked, last);
  const entry = session.entries[place];
  const card = entry === undefined ? undefined : model.cardOf(entry);
  const language = languageTag(card?.language ?? ui);
  useLayoutEffect(() => {
    const measure = () => {
      if (frame.current === null) return;
      const lines: readonly HandoutLine[] =
        card === undefined ? [{ style: 'text', text: SESSION_WORDS[ui].notThere, language: ui }] : cardLines(card);
      setScreens(screensOf(lines, fitsIn(frame.current, language)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [card, language, ui, notes]);
  const shown = Math.min(at, Math.max(0, screens.length - 1));
  const go = (by: number) => {
    const to = shown + by;
    if (to >= 0 && to < screens.length) setAt(to);
    else if (place + by >= 0 && place + by <= last) {
      setAt(0);
      onEntry(place + by);
    }
  };
  const jump = (to: number) => {
    setAt(0);
    onEntry(to);
  };
  // Before anything is painted: the next key may come sooner than that.
  useLayoutEffect(() => {
    const acts = {
      next: () => (black ? setBlack(false) : go(1)),
      previous: () => (black ? setBlack(false) : go(-1)),
      first: () => jump(0),
      last: () => jump(last),
      black: () => setBlack((before) => !before),
      timer: toggleTimer,
      notes: () => setNotes((before) => !before),
      end: onEnd,
    };
    const listen = (event: KeyboardEvent) => {
      const command = presenterCommand(event);
      if (command === undefined) return;
      event.preventDefault();
      acts[command]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  const screen = screens[shown];
  const more = screens.length > 1 ? ` (${shown + 1}/${screens.length})` : '';
  const title = card === undefined ? (entry?.title ?? '') : cardTitle(card, card.language);
  return (
    <main class={black ? 'present present-black' : 'present'} aria-hidden={black}>
      <header class="present-head">
        <h1 lang={language}>{typeset(title)}</h1>
        {card === undefined ? null : <StatusMark of={card} ui={ui} />}
      </header>
      <div ref={frame} class="present-frame">
        <div class={`present-text present-size-${screen?.size ?? 0}`} lang={language}>
          {screen?.lines.map(({ style, text }, line) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and never change places
            <p key={line} class={`present-${style}`}>
              {text}
            </p>
          ))}
        </div>
      </div>
      {notes ? <aside class="present-notes">{entry?.note}</aside> : null}
      <footer class="present-foot">
        {seconds === undefined ? null : <span class="present-timer">{clock(seconds)}</span>}
        <output class="present-position">{`${place + 1} / ${last + 1}${more}`}</output>
      </footer>
    </main>
  );
}
