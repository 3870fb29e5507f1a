import type { Language } from '@dutybook/shared/model';
import { handoutHtml, handoutMarkdown } from '@dutybook/view/handout';
import type { Session } from '../kept/sessions.ts';
import { saveFile } from '../library/saveFile.ts';
import { formatRoute } from '../page/route.ts';
import { sessionFile } from './sessionFile.ts';
import type { SessionsModel } from './sessionsModel.ts';
import { SESSION_WORDS } from './words.ts';

interface SessionActionsProps {
  readonly model: SessionsModel;
  readonly session: Session;
  readonly ui: Language;
  /** Called after the session was deleted. */
  readonly onOpen: (id: string | undefined) => void;
}

const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function fileName(title: string, ending: string): string {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'session'}.${ending}`;
}

/** The forms in which a session is saved; what writes Word files is loaded when it is used. */
function SaveAs({ model, session, ui }: Omit<SessionActionsProps, 'onOpen'>) {
  const words = SESSION_WORDS[ui];
  const title = session.title || words.untitled;
  const handout = { title, language: ui, entries: model.handoutEntries(session) };
  const save = (content: BlobPart, type: string, ending: string) =>
    saveFile(new Blob([content], { type }), fileName(title, ending));
  const saveWord = async () => {
    const { handoutDocx } = await import('@dutybook/view/handout/docx');
    save(await handoutDocx(handout), WORD_FILE, 'docx');
  };
  return (
    <fieldset class="session-save">
      <legend>{words.saveAs}</legend>
      <button type="button" class="action" onClick={() => void saveWord()}>
        Word
      </button>
      <button type="button" class="action" onClick={() => save(handoutMarkdown(handout), 'text/markdown', 'md')}>
        Markdown
      </button>
      <button type="button" class="action" onClick={() => save(handoutHtml(handout), 'text/html', 'html')}>
        HTML
      </button>
      <button type="button" class="action" onClick={() => save(sessionFile(session), 'application/json', 'json')}>
        {words.forColleague}
      </button>
    </fieldset>
  );
}

/** What can be done with a session as a whole. */
export function SessionActions({ model, session, ui, onOpen }: SessionActionsProps) {
  const words = SESSION_WORDS[ui];
  const remove = async () => {
    await model.removeSession(session.id);
    onOpen(undefined);
    document.querySelector<HTMLElement>('.session-undo')?.focus();
  };
  return (
    <div class="session-actions">
      {session.entries.length === 0 ? null : (
        <>
          <a class="action primary" href={formatRoute({ page: 'present', id: session.id, entry: 0 })}>
            {words.present}
          </a>
          <button type="button" class="action" onClick={() => window.print()}>
            {words.print}
          </button>
          <SaveAs model={model} session={session} ui={ui} />
        </>
      )}
      <button type="button" class="action danger" onClick={() => void remove()}>
        {words.deleteSession}
      </button>
    </div>
  );
}
