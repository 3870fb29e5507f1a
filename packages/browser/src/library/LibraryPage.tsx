import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ManagedProblem } from '../remote/managedPolicy.ts';
import { askForOrigin } from '../host/sitePermissions.ts';
import { AddressForm } from './AddressForm.tsx';
import { AddSection } from './AddSection.tsx';
import type { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';
import { LostPacks } from './LostPacks.tsx';
import { PackEntry } from './PackEntry.tsx';
import { ReportView } from './ReportView.tsx';
import { BackupSection, StorageSection } from './StorageSections.tsx';
import { LIBRARY_WORDS } from './words.ts';
import { WorkProgress } from './WorkProgress.tsx';

interface LibraryPageProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

function newsWords({ working, notice }: LibraryView, ui: Language): string | undefined {
  const words = { ...LIBRARY_WORDS[ui].notice, ...WORDS[ui] };
  const doing = { ...LIBRARY_WORDS[ui].working, installing: WORDS[ui].installing, removing: WORDS[ui].removing };
  return working === undefined ? notice && words[notice.what](notice.name) : doing[working.what];
}

/** Why something was not done; of a pack that was refused, which one it is and what is safe. */
function problemWords({ problem, refusedPack }: LibraryView, ui: Language): string | undefined {
  const sentence = problem === undefined ? undefined : inLanguage(problem.message, ui);
  if (sentence === undefined || refusedPack === undefined) return sentence;
  return LIBRARY_WORDS[ui].packRefused(refusedPack, sentence);
}

/** What is being done, what was done, or why not; spoken when it changes. */
function News({ model, view, ui }: LibraryPageProps) {
  const { working } = view;
  const problem = problemWords(view, ui);
  return (
    <>
      <output class="news">{newsWords(view, ui)}</output>
      {working?.canCancel === true ? <WorkProgress work={working} onCancel={() => model.cancel()} ui={ui} /> : null}
      <div role="alert">{problem === undefined ? null : <p class="refusal">{problem}</p>}</div>
      {view.refusedBy === undefined ? null : <AllowServer model={model} origin={view.refusedBy} ui={ui} />}
    </>
  );
}

/** Lets the user allow requests to a server that did not answer, and tries again. */
function AllowServer({ model, origin, ui }: Pick<LibraryPageProps, 'model' | 'ui'> & { readonly origin: string }) {
  const allow = () => void askForOrigin(origin).then((isAllowed) => (isAllowed ? model.again() : undefined));
  return (
    <div class="actions allow">
      <button type="button" class="action" onClick={allow}>
        {LIBRARY_WORDS[ui].allowServer(origin)}
      </button>
    </div>
  );
}

/** What of the policy of whoever manages the browser could not be done. */
function ManagedProblems({ problems, ui }: { readonly problems: readonly ManagedProblem[]; readonly ui: Language }) {
  return problems.map(({ name, problem }) => (
    <p key={name} class="refusal">
      {LIBRARY_WORDS[ui].policyProblem(name, inLanguage(problem.message, ui))}
    </p>
  ));
}

/** The page of packs. It draws what the model knows and hands every act to it. */
export function LibraryPage({ model, view, ui }: LibraryPageProps) {
  const words = WORDS[ui];
  const { packs, notice, lost = [], report } = view;
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone with what it was about.
  useLayoutEffect(() => {
    if (notice !== undefined && ['packRemoved', 'cancelled', 'restored', 'forgotten'].includes(notice.what)) {
      title.current?.focus();
    }
  }, [notice]);
  return (
    <main class="page" aria-busy={view.working !== undefined}>
      <h1 ref={title} class="page-title" tabIndex={-1}>
        {words.packs}
      </h1>
      <p class="page-lead">{words.packsLead}</p>
      <AddSection model={model} view={view} ui={ui} />
      <News model={model} view={view} ui={ui} />
      {report === undefined ? null : <ReportView named={report} onClose={() => model.closeReport()} ui={ui} />}
      <LostPacks lost={lost} isBusy={view.working !== undefined} model={model} ui={ui} />
      <ManagedProblems problems={view.managed ?? []} ui={ui} />
      {packs?.length === 0 ? <p class="none">{words.noPacks}</p> : null}
      {packs === undefined || packs.length === 0 ? null : (
        <ul class="packs">
          {packs.map((kept) => (
            <PackEntry key={kept.pack.stored.name} kept={kept} model={model} view={view} ui={ui} />
          ))}
        </ul>
      )}
      <AddressForm model={model} view={view} ui={ui} />
      <BackupSection model={model} view={view} ui={ui} />
      <StorageSection view={view} ui={ui} />
    </main>
  );
}
