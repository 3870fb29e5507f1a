import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { cardTitle } from '@dutybook/view/text';
import { isComposing } from '../composition.ts';
import type { SessionEntry } from '../kept/sessions.ts';
import { formatRoute } from '../page/route.ts';
import { SESSION_WORDS } from './words.ts';

interface EntryProps {
  readonly entry: SessionEntry;
  readonly card: Card | undefined;
  readonly place: number;
  readonly last: number;
  readonly ui: Language;
  readonly onNote: (note: string) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

const PATHS = { up: 'M3.5 10L8 5.5l4.5 4.5', down: 'M3.5 6L8 10.5L12.5 6', remove: 'M4 4l8 8m0-8l-8 8' } as const;

interface IconProps {
  readonly icon: keyof typeof PATHS;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Icon({ icon, label, disabled = false, onClick }: IconProps) {
  return (
    <button
      type="button"
      class={`entry-button entry-${icon}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => (disabled ? undefined : onClick())}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={PATHS[icon]} />
      </svg>
    </button>
  );
}

/** An entry of a session: what the library calls it, never what a file says it is called, with its note and its place. */
export function SessionEntryRow({ entry, card, place, last, ui, onNote, onMove, onRemove }: EntryProps) {
  const words = SESSION_WORDS[ui];
  const title = typeset(card === undefined ? entry.title : cardTitle(card, card.language));
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || isComposing(event)) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li class="entry" data-place={place}>
      <span class="entry-place">{place + 1}</span>
      <div class="entry-what">
        <a
          class="entry-title"
          lang={languageTag(entry.language)}
          href={formatRoute({ page: 'read', address: entry.address })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={keys}
        >
          {title}
        </a>
        <p class="entry-status">{card === undefined ? words.notThere : <StatusMark of={card} ui={ui} />}</p>
        <textarea
          class="entry-note"
          rows={Math.max(1, entry.note.split('\n').length)}
          aria-label={words.note(title)}
          placeholder={words.notePlaceholder}
          value={entry.note}
          onChange={(event) => onNote(event.currentTarget.value)}
        />
      </div>
      <div class="entry-buttons">
        <Icon icon="up" label={words.up(title)} disabled={place === 0} onClick={() => onMove(-1)} />
        <Icon icon="down" label={words.down(title)} disabled={place === last} onClick={() => onMove(1)} />
        <Icon icon="remove" label={words.remove(title)} onClick={onRemove} />
      </div>
    </li>
  );
}
