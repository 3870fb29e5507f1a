import type { Language } from '@dutybook/shared/model';
import type { InstalledPack } from '@dutybook/shared/pack';
import { SignerMark } from '@dutybook/view/components';
import { sizeText } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FileButton } from './FileButton.tsx';
import type { LibraryModel, LibraryView } from './libraryModel.ts';

interface PackEntryProps {
  readonly pack: InstalledPack;
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** Asks before a pack goes. The safe answer has the focus; Escape is the same answer. */
function RemovalQuestion({ pack, model, ui }: Omit<PackEntryProps, 'view'>) {
  const words = WORDS[ui];
  const { name } = pack.stored;
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) model.keep();
  };
  return (
    <fieldset class="question">
      <legend>{words.askRemove(name)}</legend>
      <button ref={keep} type="button" class="action" onKeyDown={onKeyDown} onClick={() => model.keep()}>
        {words.keepPack}
      </button>
      <button type="button" class="action danger" onKeyDown={onKeyDown} onClick={() => void model.remove(name)}>
        {words.removeForGood}
      </button>
    </fieldset>
  );
}

/** Gives the focus back to the button that asked, when the question is gone. */
function useFocusAfter(isAsking: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAskingRef = useRef(false);
  useLayoutEffect(() => {
    if (wasAskingRef.current && !isAsking) button.current?.focus();
    wasAskingRef.current = isAsking;
  }, [isAsking]);
  return button;
}

/** One installed pack: what it is, who signed it, and what can be done with it. */
export function PackEntry({ pack, model, view, ui }: PackEntryProps) {
  const words = WORDS[ui];
  const { name, size, day } = pack.stored;
  const isBusy = view.working !== undefined;
  const isAsking = view.asking === name;
  const removal = useFocusAfter(isAsking);
  return (
    <li class="pack">
      <h2 class="pack-name">{name}</h2>
      <p class="db-facts-line">
        <span>{sizeText(size)}</span>
        {day === undefined ? null : <span>{words.installedOn(day)}</span>}
      </p>
      <p class="pack-signer">
        <SignerMark verdict={pack.verdict} ui={ui} />
      </p>
      {isAsking ? (
        <RemovalQuestion pack={pack} model={model} ui={ui} />
      ) : (
        <div class="actions">
          <FileButton
            words={words.updatePack}
            label={`${words.updatePack} ${name}`}
            disabled={isBusy}
            onFile={(file) => void model.update(name, file)}
          />
          <button
            ref={removal}
            type="button"
            class="action"
            aria-disabled={isBusy}
            aria-label={`${words.removePack} ${name}`}
            onClick={() => (isBusy ? undefined : model.askRemove(name))}
          >
            {words.removePack}
          </button>
        </div>
      )}
    </li>
  );
}
