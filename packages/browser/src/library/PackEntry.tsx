import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { SignerMark } from '@dutybook/view/components';
import { claimedText, sizeText } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import type { KeptPack } from '../packs/packKeeping.ts';
import { calledName } from '../packs/packOrigin.ts';
import type { PackOrigin } from '../packs/packOrigin.ts';
import { dayOf } from '../today.ts';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';
import { Question } from './Question.tsx';
import { saveFile } from './saveFile.ts';
import { useFocusAfter } from './useFocusAfter.ts';
import { LIBRARY_WORDS } from './words.ts';
import type { LibraryWords } from './words.ts';

interface PackEntryProps {
  readonly kept: KeptPack;
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** Where a pack came from, in words; nothing for a file. */
function originWords(origin: PackOrigin, words: LibraryWords): readonly string[] {
  if (origin.from === 'file') return [];
  if (origin.from === 'documents') return [words.made];
  const where = [words.fromAddress(new URL(origin.url).host)];
  const by = origin.from === 'policy' ? [words.fromPolicy] : [];
  return [...by, ...where, ...(origin.checked > 0 ? [words.checkedOn(dayOf(origin.checked))] : [])];
}

function Facts({ kept: { pack, title, origin }, ui }: Pick<PackEntryProps, 'kept' | 'ui'>) {
  const { name, size, day } = pack.stored;
  const named = title === undefined ? name : claimedText(inLanguage(title, ui));
  return (
    <p class="db-facts-line">
      {named === name || origin.from === 'documents' ? null : <span>{named}</span>}
      <span>{sizeText(size)}</span>
      {day === undefined ? null : <span>{WORDS[ui].installedOn(day)}</span>}
      {originWords(origin, LIBRARY_WORDS[ui]).map((said) => (
        <span key={said}>{said}</span>
      ))}
    </p>
  );
}

/** The button that puts something newer in the place of the pack, or adds to it. */
function RenewButton({ kept: { pack, origin }, model, view, ui }: PackEntryProps) {
  const words = LIBRARY_WORDS[ui];
  const { name } = pack.stored;
  const isBusy = view.working !== undefined;
  if ('url' in origin) {
    return (
      <button
        type="button"
        class="action"
        aria-disabled={isBusy}
        aria-label={`${words.refresh} ${calledName(name, origin)}`}
        onClick={() => (isBusy ? undefined : void model.refresh(name))}
      >
        {words.refresh}
      </button>
    );
  }
  const isOwn = origin.from === 'documents';
  const label = isOwn ? words.addDocuments : WORDS[ui].updatePack;
  return (
    <FileButton
      words={label}
      label={`${label} ${calledName(name, origin)}`}
      asks={isOwn ? 'documents' : 'pack'}
      disabled={isBusy}
      onFiles={(files) => void (isOwn ? model.addTo(name, files) : model.update(name, files))}
    />
  );
}

function PackActions(props: PackEntryProps) {
  const { kept, model, view, ui } = props;
  const words = WORDS[ui];
  const { name } = kept.pack.stored;
  const called = calledName(name, kept.origin);
  const isBusy = view.working !== undefined;
  const isAsking = view.asking?.what === 'remove' && view.asking.name === name;
  const removal = useFocusAfter<HTMLButtonElement>(isAsking);
  if (isAsking) {
    return (
      <Question
        question={words.askRemove(called)}
        no={words.keepPack}
        yes={words.removeForGood}
        onNo={() => model.keep()}
        onYes={() => void model.remove(name)}
      />
    );
  }
  const save = async () => {
    const file = await model.packFile(name);
    if (file !== undefined) saveFile(file, `${called}.dutybook`);
  };
  const exporting = LIBRARY_WORDS[ui].exportPack;
  return (
    <div class="actions">
      <RenewButton {...props} />
      {'source' in kept.pack ? (
        <button type="button" class="action" aria-label={`${exporting} ${called}`} onClick={() => void save()}>
          {exporting}
        </button>
      ) : null}
      {kept.origin.from === 'policy' ? null : (
        <button
          ref={removal}
          type="button"
          class="action"
          aria-disabled={isBusy}
          aria-label={`${words.removePack} ${called}`}
          onClick={() => (isBusy ? undefined : model.askRemove(name))}
        >
          {words.removePack}
        </button>
      )}
    </div>
  );
}

/** One installed pack: what it is, where it came from, who signed it, and what can be done with it. */
export function PackEntry(props: PackEntryProps) {
  const { kept, ui } = props;
  return (
    <li class="pack">
      <h2 class="pack-name">{calledName(kept.pack.stored.name, kept.origin)}</h2>
      <Facts kept={kept} ui={ui} />
      <p class="pack-signer">
        <SignerMark verdict={kept.pack.verdict} ui={ui} />
      </p>
      <PackActions {...props} />
    </li>
  );
}
