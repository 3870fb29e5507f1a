import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { BrowsePage } from '../browse/BrowsePage.tsx';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { NAVIGATION_WORDS } from '../navigation/words.ts';
import { NavigationBar } from '../navigation/NavigationBar.tsx';
import { NotesPage } from '../presenter/NotesPage.tsx';
import { PresenterPage } from '../presenter/PresenterPage.tsx';
import { PRESENTER_WORDS } from '../presenter/words.ts';
import { AddToSession } from '../sessions/AddToSession.tsx';
import { SessionsPage } from '../sessions/SessionsPage.tsx';
import { ReaderPage } from '../reader/ReaderPage.tsx';
import { pathOf } from '../reader/readerParts.ts';
import type { PageModel } from './pageModel.ts';

interface PageProps {
  readonly model: PageModel;
  readonly ui: Language;
}

function Presented({ model, ui, id, entry }: PageProps & { readonly id: string; readonly entry: number }) {
  const session = model.sessions.session(id);
  if (session === undefined) return null;
  return (
    <PresenterPage
      model={model.sessions}
      session={session}
      entry={entry}
      ui={ui}
      onEntry={(entry) => model.go({ page: 'present', id, entry }, 'replace')}
      onEnd={() => model.go({ page: 'sessions', id })}
    />
  );
}

function Surface({ model, ui }: PageProps) {
  const { route } = model;
  switch (route.page) {
    case 'browse':
      return (
        <BrowsePage
          model={model.browse}
          selection={route.selection}
          at={route.at}
          ui={ui}
          onSelect={(selection) =>
            model.go({ page: 'browse', selection, at: 0 }, selection.name === route.selection.name ? 'push' : 'replace')
          }
        />
      );
    case 'read':
      return (
        <ReaderPage
          model={model.reader}
          ui={ui}
          onOpen={(address) => model.go({ page: 'read', address })}
          actions={<AddToSession reader={model.reader} sessions={model.sessions} ui={ui} />}
        />
      );
    case 'compare':
      return (
        <ComparisonPage
          model={model.comparison}
          ui={ui}
          onCompare={(old, now) => model.go({ page: 'compare', old, new: now })}
        />
      );
    case 'sessions':
      return (
        <SessionsPage
          model={model.sessions}
          id={route.id}
          ui={ui}
          onOpen={(id) => model.go(id === undefined ? { page: 'sessions' } : { page: 'sessions', id })}
        />
      );
    case 'notes': {
      const session = model.sessions.session(route.id);
      return session === undefined ? null : <NotesPage model={model.sessions} session={session} ui={ui} />;
    }
    default:
      return <Presented model={model} ui={ui} id={route.id} entry={route.entry} />;
  }
}

/** The page of the extension in a tab: the bar, and below it what the address names. */
export function Page({ model, ui }: PageProps) {
  const { page } = model.route;
  return (
    <>
      {page === 'present' || page === 'notes' ? null : (
        <NavigationBar here={page === 'browse' || page === 'sessions' ? page : undefined} ui={ui} />
      )}
      <Surface model={model} ui={ui} />
    </>
  );
}

/** What a tab is called: what it shows, the narrowest first. */
export function titleOf({ route, reader }: PageModel, ui: Language): readonly string[] {
  const { text, eid, parts } = reader.view;
  if (route.page === 'notes') return [PRESENTER_WORDS[ui].notesTitle];
  if (route.page === 'sessions' || route.page === 'present') return [NAVIGATION_WORDS[ui].sessions];
  if (route.page !== 'read' || text === undefined) return [NAVIGATION_WORDS[ui].browse];
  const number = eid === undefined ? undefined : pathOf(parts, eid).at(-1)?.number;
  return [...(number === undefined ? [] : [number]), inLanguage(text.title, text.language)];
}
