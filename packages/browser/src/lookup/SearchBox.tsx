import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';
import type { Ref } from 'preact';

interface SearchBoxProps {
  readonly input: Ref<HTMLInputElement>;
  readonly ui: Language;
  readonly filled: boolean;
  readonly expanded: boolean;
  /** Id of the row that the box points at. */
  readonly active: string | undefined;
  readonly onType: (query: string) => void;
  readonly onClear: () => void;
}

/**
 * The input, taken over from popup.html. It is uncontrolled: what is being typed belongs to the browser and the input method, and is
 * read when it is whole.
 */
export function SearchBox({ input, ui, filled, expanded, active, onType, onClear }: SearchBoxProps) {
  const words = WORDS[ui];
  const typed = (event: InputEvent | CompositionEvent) => {
    const composing = 'isComposing' in event && event.isComposing;
    if (!composing && event.target instanceof HTMLInputElement) onType(event.target.value);
  };
  return (
    <div class="search">
      <svg class="search-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.5 10.5l3.25 3.25" />
      </svg>
      <input
        ref={input}
        id="query"
        class="query"
        type="text"
        role="combobox"
        aria-label={words.lookUp}
        placeholder={words.lookUp}
        aria-expanded={expanded}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant={active}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        autofocus
        onInput={typed}
        onCompositionEnd={typed}
      />
      {filled ? (
        <button type="button" class="icon-button" aria-label={words.clear} title={words.clear} onClick={onClear}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8m0-8l-8 8" />
          </svg>
        </button>
      ) : null}
    </div>
  );
}
