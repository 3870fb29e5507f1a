import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { languageTag, StatusMark, typeset } from '@dutybook/view/components';
import { cardTitle } from '@dutybook/view/text';
import { isComposing } from '../composition.ts';
import type { SessionEntry } from '../kept/sessions.ts';
import { formatRoute } from '../page/route.ts';
import { useDraft } from './useDraft.ts';
import type { DragHandle } from './useEntryDrag.ts';
import { useWholeText } from './useWholeText.ts';
import { SESSION_WORDS } from './words.ts';

interface EntryProps {
  readonly entry: SessionEntry;
  readonly card: Card | undefined;
  readonly place: number;
  readonly last: number;
  readonly ui: Language;
  /** Where the line is that shows where the dragged entry would go. */
  readonly mark?: 'dragged' | 'above' | 'below' | undefined;
  readonly handle: DragHandle;
  readonly onNote: (note: string) => Promise<boolean>;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

const PATHS = { up: 'M3.5 10L8 5.5l4.5 4.5', down: 'M3.5 6L8 10.5L12.5 6', remove: 'M4 4l8 8m0-8l-8 8' } as const;

/** Six dots, by which an entry is taken. */
const HANDLE = 'M2 4h.01M6 4h.01M2 8h.01M6 8h.01M2 12h.01M6 12h.01';

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

/** The trainer's note on an entry. */
function EntryNote({ entry, title, ui, onNote }: Pick<EntryProps, 'entry' | 'ui' | 'onNote'> & { title: string }) {
  const words = SESSION_WORDS[ui];
  const draft = useDraft(entry.note, onNote);
  const field = useWholeText(draft.value);
  return (
    <textarea
      ref={field}
      class="entry-note"
      rows={draft.value.split('\n').length}
      aria-label={words.note(title)}
      placeholder={words.notePlaceholder}
      {...draft}
    />
  );
}

/** An entry of a session: what the library calls it, never what a file says it is called, with its note and its place. */
export function SessionEntryRow(props: EntryProps) {
  const { entry, card, place, last, ui, mark, handle, onMove, onRemove } = props;
  const words = SESSION_WORDS[ui];
  const title = typeset(card === undefined ? entry.title : cardTitle(card, card.language));
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || isComposing(event) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what is inside
    <li class={mark === undefined ? 'entry' : `entry entry-${mark}`} data-place={place} onKeyDown={keys}>
      <span class="entry-handle" title={words.drag} aria-hidden="true" {...handle}>
        <svg viewBox="0 0 8 16" width="8" height="16">
          <path d={HANDLE} />
        </svg>
        <span class="entry-place">{place + 1}</span>
      </span>
      <div class="entry-what">
        <a
          class="entry-title"
          lang={languageTag(entry.language)}
          href={formatRoute({ page: 'read', address: entry.address })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          draggable={false}
        >
          {title}
        </a>
        <p class="entry-status">{card === undefined ? words.notThere : <StatusMark of={card} ui={ui} />}</p>
        <EntryNote {...props} title={title} />
      </div>
      <div class="entry-buttons">
        <Icon icon="up" label={words.up(title)} disabled={place === 0} onClick={() => onMove(-1)} />
        <Icon icon="down" label={words.down(title)} disabled={place === last} onClick={() => onMove(1)} />
        <Icon icon="remove" label={words.remove(title)} onClick={onRemove} />
      </div>
    </li>
  );
}
