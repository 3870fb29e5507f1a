import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { BrowsePage } from '../browse/BrowsePage.tsx';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { NAVIGATION_WORDS } from '../navigation/words.ts';
import { NavigationBar } from '../navigation/NavigationBar.tsx';
import { ReaderPage } from '../reader/ReaderPage.tsx';
import { pathOf } from '../reader/readerParts.ts';
import type { PageModel } from './pageModel.ts';

interface PageProps {
  readonly model: PageModel;
  readonly ui: Language;
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
      return <ReaderPage model={model.reader} ui={ui} onOpen={(address) => model.go({ page: 'read', address })} />;
    case 'compare':
      return (
        <ComparisonPage
          model={model.comparison}
          ui={ui}
          onCompare={(old, now) => model.go({ page: 'compare', old, new: now })}
        />
      );
    default:
      return null;
  }
}

/** The page of the extension in a tab: the bar, and below it what the address names. */
export function Page({ model, ui }: PageProps) {
  return (
    <>
      <NavigationBar here={model.route.page === 'browse' ? 'browse' : undefined} ui={ui} />
      <Surface model={model} ui={ui} />
    </>
  );
}

/** What a tab is called: what it shows, the narrowest first. */
export function titleOf({ route, reader }: PageModel, ui: Language): readonly string[] {
  const { text, eid, parts } = reader.view;
  if (route.page !== 'read' || text === undefined) return [NAVIGATION_WORDS[ui].browse];
  const number = eid === undefined ? undefined : pathOf(parts, eid).at(-1)?.number;
  return [...(number === undefined ? [] : [number]), inLanguage(text.title, text.language)];
}
