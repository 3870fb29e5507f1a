import type { Language } from '@dutybook/shared/model';
import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../composition.ts';
import type { ReaderModel, Search } from './readerModel.ts';
import { READER_WORDS } from './words.ts';

interface FindBoxProps {
  readonly model: ReaderModel;
  readonly search: Search;
  readonly ui: Language;
}

/** Ctrl F and `/` are what people press to find something on a page. */
function opensFind(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey || event.shiftKey) return false;
  const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  return event.key === '/' && !inField && !event.ctrlKey && !event.metaKey;
}

/** Finds words in the text: Enter goes on, Shift and Enter back, Escape clears. */
export function FindBox({ model, search, ui }: FindBoxProps) {
  const words = READER_WORDS[ui];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!opensFind(event)) return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    const { current } = input;
    if (current !== null && current.value !== search.query) {
      current.setRangeText(search.query, 0, current.value.length, 'end');
    }
  }, [search.query]);
  const typed = (event: InputEvent | CompositionEvent) => {
    const composing = 'isComposing' in event && event.isComposing;
    if (!composing && event.target instanceof HTMLInputElement) model.search(event.target.value);
  };
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') model.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && search.query !== '') model.search('');
    else return;
    event.preventDefault();
  };
  const { found, at, query } = search;
  const told = query.trim() === '' ? '' : found.length === 0 ? words.notFound : words.found(at + 1, found.length);
  return (
    <search class="find">
      <input
        ref={input}
        class="find-input"
        type="text"
        aria-label={words.find}
        aria-keyshortcuts="/"
        placeholder={words.findHint}
        autocomplete="off"
        spellcheck={false}
        onInput={typed}
        onCompositionEnd={typed}
        onKeyDown={pressed}
      />
      <output class="find-told">{told}</output>
      {found.length < 2 ? null : (
        <>
          <button type="button" class="find-step" aria-label={words.previousFound} onClick={() => model.step(-1)}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 10L8 5.5l4.5 4.5" />
            </svg>
          </button>
          <button type="button" class="find-step" aria-label={words.nextFound} onClick={() => model.step(1)}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3.5 6L8 10.5L12.5 6" />
            </svg>
          </button>
        </>
      )}
    </search>
  );
}
