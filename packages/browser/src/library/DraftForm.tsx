import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { claimedText, sizeText } from '@dutybook/view/text';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isComposing } from '../composition.ts';
import type { LibraryModel } from './libraryModel.ts';
import type { Draft, LibraryView } from './libraryView.ts';
import { LIBRARY_WORDS } from './words.ts';

interface DraftFormProps {
  readonly draft: Draft;
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** The chosen documents, and where they are to go: into a pack of their own, or into one that was made here before. */
export function DraftForm({ draft, model, view, ui }: DraftFormProps) {
  const words = LIBRARY_WORDS[ui];
  const own = (view.packs ?? []).filter(({ origin }) => origin.from === 'documents');
  const [title, setTitle] = useState(draft.title);
  const [target, setTarget] = useState(draft.into ?? '');
  const [isWanting, setIsWanting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    setTitle(draft.title);
    setTarget(draft.into ?? '');
    (draft.into === undefined ? input.current : start.current)?.focus();
  }, [draft]);
  const submit = () => {
    if (target !== '') void model.importDraft({ name: target }, ui);
    else if (title.trim() === '') {
      setIsWanting(true);
      input.current?.focus();
    } else void model.importDraft({ title: title.trim() }, ui);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') model.discard();
    if (event.key === 'Enter' && event.target === input.current) {
      // The focus moves to the button that cancels, and the same key would press it.
      event.preventDefault();
      submit();
    }
  };
  return (
    <fieldset class="draft">
      <legend>{words.chosen(draft.files.length, sizeText(draft.bytes))}</legend>
      {own.length === 0 ? null : (
        <label class="field">
          <span>{words.addTo}</span>
          <select value={target} onKeyDown={onKeyDown} onChange={(event) => setTarget(event.currentTarget.value)}>
            <option value="">{words.newPack}</option>
            {own.map(({ pack, title: named }) => (
              <option key={pack.stored.name} value={pack.stored.name}>
                {named === undefined ? pack.stored.name : claimedText(inLanguage(named, ui))}
              </option>
            ))}
          </select>
        </label>
      )}
      {target !== '' ? null : (
        <label class="field">
          <span>{words.packTitle}</span>
          <input
            ref={input}
            type="text"
            maxLength={120}
            value={title}
            aria-invalid={isWanting}
            onKeyDown={onKeyDown}
            onInput={(event) => {
              setTitle(event.currentTarget.value);
              setIsWanting(false);
            }}
          />
          {isWanting ? <span class="wanted">{words.titleWanted}</span> : null}
        </label>
      )}
      <div class="actions">
        <button ref={start} type="button" class="action main" onKeyDown={onKeyDown} onClick={submit}>
          {words.importNow}
        </button>
        <button type="button" class="action" onKeyDown={onKeyDown} onClick={() => model.discard()}>
          {words.discard}
        </button>
      </div>
    </fieldset>
  );
}
