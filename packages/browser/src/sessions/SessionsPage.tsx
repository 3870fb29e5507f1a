import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { languageTag } from '@dutybook/view/components';
import { handoutLines } from '@dutybook/view/handout';
import { useRef } from 'preact/hooks';
import type { Session } from '../kept/sessions.ts';
import { formatRoute } from '../page/route.ts';
import { SessionActions } from './SessionActions.tsx';
import { SessionEntries } from './SessionEntries.tsx';
import { focusEntry } from './focusEntry.ts';
import type { SessionsModel } from './sessionsModel.ts';
import { useDraft } from './useDraft.ts';
import { SESSION_WORDS } from './words.ts';

interface SessionsPageProps {
  readonly model: SessionsModel;
  readonly id: string | undefined;
  readonly ui: Language;
  readonly onOpen: (id: string | undefined) => void;
}

/** What was done last, with the way back; spoken when it changes. */
function News({ model, ui }: Pick<SessionsPageProps, 'model' | 'ui'>) {
  const words = SESSION_WORDS[ui];
  const { removed, problem } = model.view;
  const undo = async () => {
    const place = removed?.place;
    await model.undo();
    if (place !== undefined) focusEntry(place);
  };
  return (
    <div class="sessions-news">
      <output>{removed === undefined ? '' : words.removed(removed.title || words.untitled)}</output>
      {removed === undefined ? null : (
        <button type="button" class="action session-undo" onClick={() => void undo()}>
          {words.undo}
        </button>
      )}
      <div role="alert">{problem === undefined ? null : inLanguage(problem.message, ui)}</div>
    </div>
  );
}

function SessionList({ model, id, ui, onOpen }: SessionsPageProps) {
  const words = SESSION_WORDS[ui];
  const input = useRef<HTMLInputElement>(null);
  const chosen = async (element: HTMLInputElement) => {
    const [file] = element.files ?? [];
    if (file === undefined) return;
    const made = await model.import(await file.text());
    element.value = '';
    if (made !== undefined) onOpen(made);
  };
  const create = async () => {
    const made = await model.create(words.untitled);
    if (made !== undefined) onOpen(made);
  };
  return (
    <div class="session-list">
      <h1>{words.title}</h1>
      <p class="session-lead">{words.lead}</p>
      <ul>
        {model.view.sessions?.map((session) => (
          <li key={session.id}>
            <a
              href={formatRoute({ page: 'sessions', id: session.id })}
              {...(session.id === id ? { 'aria-current': 'true' as const } : {})}
            >
              <span>{session.title || words.untitled}</span>{' '}
              <span class="session-count">{words.entries(session.entries.length)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="session-actions">
        <button type="button" class="action" onClick={() => void create()}>
          {words.create}
        </button>
        <button type="button" class="action" onClick={() => input.current?.click()}>
          {words.importFile}
        </button>
        <input ref={input} type="file" accept=".json" hidden onChange={(event) => void chosen(event.currentTarget)} />
      </div>
    </div>
  );
}

type OpenProps = SessionsPageProps & { readonly session: Session };

/** The session as it is printed; on the screen it is not there. */
function Printed({ model, session, ui }: Pick<OpenProps, 'model' | 'session' | 'ui'>) {
  const title = session.title || SESSION_WORDS[ui].untitled;
  const lines = handoutLines({ title, language: ui, entries: model.handoutEntries(session) });
  return (
    <div class="printed">
      {lines.map(({ style, text, language }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and never change places by themselves
        <p key={place} class={`printed-${style}`} lang={languageTag(language)}>
          {text}
        </p>
      ))}
    </div>
  );
}

function SessionName({ model, session, ui }: Pick<OpenProps, 'model' | 'session' | 'ui'>) {
  const draft = useDraft(session.title, (title) => model.rename(session.id, title));
  return <input class="session-name" type="text" aria-label={SESSION_WORDS[ui].name} {...draft} />;
}

function OpenSession(props: OpenProps) {
  const { model, session, ui } = props;
  const words = SESSION_WORDS[ui];
  return (
    <div class="session">
      <SessionName model={model} session={session} ui={ui} />
      <SessionActions {...props} />
      {session.entries.length === 0 ? <p class="session-empty">{words.empty}</p> : null}
      <SessionEntries model={model} session={session} ui={ui} />
      <Printed model={model} session={session} ui={ui} />
    </div>
  );
}

/** The sessions of a trainer, and one of them open. */
export function SessionsPage(props: SessionsPageProps) {
  const { model, id, ui } = props;
  const words = SESSION_WORDS[ui];
  const session = model.session(id);
  if (model.view.sessions === undefined) {
    return (
      <main class="sessions">
        <p class="waiting">{words.loading}</p>
      </main>
    );
  }
  return (
    <main class="sessions">
      <SessionList {...props} />
      <div>
        <News model={model} ui={ui} />
        {session === undefined ? null : <OpenSession key={session.id} {...props} session={session} />}
        {session === undefined ? (
          <p class="session-empty">{model.view.sessions.length === 0 ? words.none : words.chooseOne}</p>
        ) : null}
      </div>
    </main>
  );
}
