import type { Moment } from '@dutybook/view/kept';
import { changedSession } from '../kept/sessions.ts';
import type { Session } from '../kept/sessions.ts';

/** Something that was taken out of the sessions, with the way to put it back, whatever has happened to them since. */
export interface Removal {
  readonly title: string;
  /** Where an entry stood; nothing for a session. */
  readonly place?: number;
  /** Puts back what was taken out, and leaves everything else as it is. */
  readonly putBack: (sessions: readonly Session[], now: Moment) => readonly Session[];
}

/** What taking out an entry means; nothing where there is no such entry. */
export function entryRemoval({ id, entries }: Session, place: number): Removal | undefined {
  const entry = entries[place];
  if (entry === undefined) return undefined;
  return {
    title: entry.title,
    place,
    putBack: (sessions, now) =>
      changedSession(sessions, id, now, (session) => ({
        ...session,
        entries: session.entries.toSpliced(Math.min(place, session.entries.length), 0, entry),
      })),
  };
}

/** What deleting a session means; nothing where there is none of this id. */
export function sessionRemoval(sessions: readonly Session[], id: string): Removal | undefined {
  const at = sessions.findIndex((session) => session.id === id);
  const session = sessions[at];
  if (session === undefined) return undefined;
  return {
    title: session.title,
    putBack: (now) =>
      now.some((other) => other.id === id) ? now : now.toSpliced(Math.min(at, now.length), 0, session),
  };
}
