import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel, LibraryView } from './libraryModel.ts';
import { PackEntry } from './PackEntry.tsx';

interface LibraryPageProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** What is being done, what was done, or why not; spoken when it changes. */
function News({ view, ui }: Omit<LibraryPageProps, 'model'>) {
  const words = WORDS[ui];
  const { working, notice, problem } = view;
  const said = working === undefined ? notice && words[notice.what](notice.name) : words[working];
  return (
    <>
      <output class="news">{said}</output>
      <div role="alert">{problem === undefined ? null : <p class="refusal">{inLanguage(problem.message, ui)}</p>}</div>
    </>
  );
}

/** The page of packs. It draws what the model knows and hands every act to it. */
export function LibraryPage({ model, view, ui }: LibraryPageProps) {
  const words = WORDS[ui];
  const { packs, notice } = view;
  const title = useRef<HTMLHeadingElement>(null);
  // The buttons of a removed pack are gone, and the focus with them.
  useLayoutEffect(() => {
    if (notice?.what === 'packRemoved') title.current?.focus();
  }, [notice]);
  return (
    <main class="page" aria-busy={view.working !== undefined}>
      <h1 ref={title} class="page-title" tabIndex={-1}>
        {words.packs}
      </h1>
      <p class="page-lead">{words.packsLead}</p>
      <div class="actions">
        <FileButton
          words={words.installPack}
          disabled={view.working !== undefined}
          onFile={(file) => void model.install(file)}
        />
      </div>
      <News view={view} ui={ui} />
      {packs?.length === 0 ? <p class="none">{words.noPacks}</p> : null}
      {packs === undefined || packs.length === 0 ? null : (
        <ul class="packs">
          {packs.map((pack) => (
            <PackEntry key={pack.stored.name} pack={pack} model={model} view={view} ui={ui} />
          ))}
        </ul>
      )}
    </main>
  );
}
