import type { Language } from '@dutybook/shared/model';
import { useRef } from 'preact/hooks';
import { isComposing } from '../composition.ts';
import type { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';
import { LIBRARY_WORDS } from './words.ts';

interface AddressFormProps {
  readonly model: LibraryModel;
  readonly view: LibraryView;
  readonly ui: Language;
}

/** Fetches a pack from an address, which is the only thing that Dutybook ever asks of the network. */
export function AddressForm({ model, view, ui }: AddressFormProps) {
  const words = LIBRARY_WORDS[ui];
  const address = useRef<HTMLInputElement>(null);
  const key = useRef<HTMLInputElement>(null);
  const isBusy = view.working !== undefined;
  const fetch = () => {
    if (!isBusy) void model.fetch(address.current?.value ?? '', key.current?.value ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    // The focus moves to the button that cancels, and the same key would press it.
    event.preventDefault();
    fetch();
  };
  return (
    <details class="address">
      <summary>
        <h2>{words.address}</h2>
      </summary>
      <p class="hint">{words.addressLead}</p>
      <label class="field">
        <span>{words.addressLabel}</span>
        <input ref={address} type="url" autocomplete="off" spellcheck={false} onKeyDown={onKeyDown} />
      </label>
      <label class="field">
        <span>{words.keyLabel}</span>
        <input
          ref={key}
          type="text"
          autocomplete="off"
          spellcheck={false}
          onKeyDown={onKeyDown}
          aria-describedby="key-hint"
        />
      </label>
      <p id="key-hint" class="hint">
        {words.keyHint}
      </p>
      <div class="actions">
        <button type="button" class="action" aria-disabled={isBusy} onClick={fetch}>
          {words.fetch}
        </button>
      </div>
    </details>
  );
}
