import type { Language } from '@dutybook/shared/model';
import { sizeText } from '@dutybook/view/text';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';
import { Question } from './Question.tsx';
import { saveFile } from './saveFile.ts';
import { LIBRARY_WORDS } from './words.ts';

interface SectionProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** How much room is taken. */
export function StorageSection({ view, ui }: Pick<SectionProps, 'view' | 'ui'>) {
  const words = LIBRARY_WORDS[ui];
  if (view.storage === undefined) return null;
  const { used, quota } = view.storage;
  return (
    <section class="part" aria-labelledby="storage-title">
      <h2 id="storage-title">{words.storage}</h2>
      <p>{words.used(sizeText(used), sizeText(quota))}</p>
    </section>
  );
}

/** Everything into one file, and back. */
export function BackupSection({ model, view, ui }: SectionProps) {
  const words = LIBRARY_WORDS[ui];
  const { asking, working } = view;
  const isBusy = working !== undefined;
  const save = async () => {
    const { file, day } = await model.backup();
    saveFile(file, `dutybook-${day}.dutybook-backup`);
  };
  return (
    <section class="part" aria-labelledby="backup-title">
      <h2 id="backup-title">{words.backup}</h2>
      <p>{words.backupLead}</p>
      {asking?.what === 'restore' ? (
        <Question
          question={words.askRestore(asking.day, asking.packs)}
          no={words.keepAll}
          yes={words.restoreNow}
          onNo={() => model.keep()}
          onYes={() => void model.restore()}
        />
      ) : (
        <div class="actions">
          <button
            type="button"
            class="action"
            aria-disabled={isBusy}
            onClick={() => (isBusy ? undefined : void save())}
          >
            {words.saveBackup}
          </button>
          <FileButton
            words={words.restoreBackup}
            asks="backup"
            disabled={isBusy}
            onFiles={([file]) => (file === undefined ? undefined : void model.askRestore(file.file))}
          />
        </div>
      )}
    </section>
  );
}
