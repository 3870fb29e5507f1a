import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import { useCallback } from 'preact/hooks';
import { DraftForm } from './DraftForm.tsx';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';
import type { PickedFile } from './pickedFiles.ts';
import { useDrop } from './useDrop.ts';
import { useFocusAfter } from './useFocusAfter.ts';
import { LIBRARY_WORDS } from './words.ts';

interface AddSectionProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** Where packs and documents come in: by buttons, and by dropping them. */
export function AddSection({ model, view, ui }: AddSectionProps) {
  const words = LIBRARY_WORDS[ui];
  const isBusy = view.working !== undefined;
  const choose = useCallback((files: readonly PickedFile[]) => void model.choose(files), [model]);
  const isOver = useDrop(isBusy, choose);
  const buttons = useFocusAfter<HTMLDivElement>(view.draft !== undefined && !isBusy);
  return (
    <section class={isOver ? 'add over' : 'add'} aria-label={words.add}>
      <div ref={buttons} class="actions" tabIndex={-1}>
        <FileButton words={WORDS[ui].installPack} asks="pack" disabled={isBusy} onFiles={choose} />
        <FileButton words={words.chooseDocuments} asks="documents" disabled={isBusy} onFiles={choose} />
        <FileButton words={words.chooseFolder} asks="folder" disabled={isBusy} onFiles={choose} />
      </div>
      <p class="hint">{isOver ? words.dropNow : words.dropHere}</p>
      {view.draft === undefined ? null : <DraftForm draft={view.draft} model={model} view={view} ui={ui} />}
    </section>
  );
}
