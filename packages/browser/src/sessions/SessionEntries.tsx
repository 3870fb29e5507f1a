import type { Language } from '@dutybook/shared/model';
import { useRef } from 'preact/hooks';
import type { Session } from '../kept/sessions.ts';
import { focusEntry } from './focusEntry.ts';
import { SessionEntryRow } from './SessionEntryRow.tsx';
import type { SessionsModel } from './sessionsModel.ts';
import { useEntryDrag } from './useEntryDrag.ts';
import type { EntryDrag } from './useEntryDrag.ts';

interface SessionEntriesProps {
  readonly model: SessionsModel;
  readonly session: Session;
  readonly ui: Language;
}

/** How a row shows what is being dragged. */
function markOf(drag: EntryDrag | undefined, place: number): 'dragged' | 'above' | 'below' | undefined {
  if (drag === undefined) return undefined;
  if (place === drag.from) return 'dragged';
  if (place !== drag.to) return undefined;
  return drag.to < drag.from ? 'above' : 'below';
}

/** The entries of a session in their order, which is changed by dragging and by keys. */
export function SessionEntries({ model, session, ui }: SessionEntriesProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = async (place: number, by: number) => {
    await model.move(session.id, place, by);
    focusEntry(place + by);
  };
  const remove = async (place: number) => {
    await model.removeEntry(session.id, place);
    if (!focusEntry(place)) document.querySelector<HTMLElement>('.session-undo')?.focus();
  };
  const [drag, handleOf] = useEntryDrag(list, (from, to) => void move(from, to - from));
  return (
    <ol ref={list} class="entries">
      {session.entries.map((entry, place) => (
        <SessionEntryRow
          // oxlint-disable-next-line react/no-array-index-key -- one provision can stand twice in a session
          key={`${entry.address} ${place}`}
          entry={entry}
          card={model.cardOf(entry)}
          place={place}
          last={session.entries.length - 1}
          ui={ui}
          mark={markOf(drag, place)}
          handle={handleOf(place)}
          onNote={(note) => model.note(session.id, place, note)}
          onMove={(by) => void move(place, by)}
          onRemove={() => void remove(place)}
        />
      ))}
    </ol>
  );
}
