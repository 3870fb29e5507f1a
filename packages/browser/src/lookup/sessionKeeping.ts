import { keepForSession, readAllFromSession, readFromSession, watchSession } from '../host/sessionStorage.ts';
import { today } from '../today.ts';
import { answerAgain, keptAnswer, LIBRARY_KEY, libraryName } from './keptAnswer.ts';
import type { KeptAnswer } from './keptAnswer.ts';
import { lateKeeping } from './lateKeeping.ts';
import type { ShownAnswer } from './lookupPorts.ts';
import { parseSavedState } from './savedState.ts';
import type { SavedState } from './savedState.ts';

/** What a surface was left with, and where it leaves what comes next. */
export interface SurfaceKeeping {
  readonly state: SavedState | undefined;
  readonly keep: (state: SavedState) => void;
  readonly shown?: ShownAnswer;
}

/** At once, though not before the key is dealt with: Firefox may take a popup away without a word. */
const STATE_MS = 0;
/** Rows may be lost with a window that is closed so soon; they are fetched again. */
const ANSWER_MS = 100;

function writeTo(key: string): (value: unknown) => void {
  return (value) => void keepForSession(key, value).catch((error: unknown) => console.warn(error));
}

/** Keeps what a surface shows until the browser is closed, under its name; what cannot be read is as if nothing had been kept. */
export async function sessionKeeping(surface: string): Promise<SurfaceKeeping> {
  const answerKey = `${surface}-answer`;
  const kept = await readAllFromSession([surface, answerKey, LIBRARY_KEY]).catch(
    (): Readonly<Record<string, unknown>> => ({}),
  );
  let library = libraryName(kept[LIBRARY_KEY]);
  watchSession(LIBRARY_KEY, () => {
    void readFromSession(LIBRARY_KEY).then((name) => {
      library = libraryName(name);
    });
  });
  const state = lateKeeping<SavedState>(writeTo(surface), STATE_MS);
  const answer = lateKeeping<KeptAnswer>(writeTo(answerKey), ANSWER_MS);
  window.addEventListener('pagehide', () => {
    state.flush();
    answer.flush();
  });
  return {
    state: parseSavedState(kept[surface]),
    keep: state.keep,
    shown: {
      again: (request) => answerAgain(kept[answerKey], { library, request, today: today() }),
      keep: (request, result) => answer.keep(keptAnswer(library, request, result)),
    },
  };
}
