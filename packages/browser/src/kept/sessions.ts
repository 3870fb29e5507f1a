import { KEPT_CARD_ENTRIES, MomentSchema } from '@dutybook/view/kept';
import type { KeptCard, Moment } from '@dutybook/view/kept';
import * as v from 'valibot';

/** A provision, measure or guideline in a session, with what the trainer wants to say of it. */
export interface SessionEntry extends KeptCard {
  readonly note: string;
}

/** What a trainer goes through with a class, in its order. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly SessionEntry[];
  readonly created: Moment;
  readonly changed: Moment;
}

export const SessionEntrySchema: v.GenericSchema<unknown, SessionEntry> = v.object({
  ...KEPT_CARD_ENTRIES,
  note: v.string(),
});

export const SessionSchema: v.GenericSchema<unknown, Session> = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  entries: v.array(SessionEntrySchema),
  created: MomentSchema,
  changed: MomentSchema,
});

/** A new session without entries. `id` is for the caller to make unique, by `crypto.randomUUID`. */
export function newSession(id: string, title: string, now: Moment): Session {
  return { id, title, entries: [], created: now, changed: now };
}

/** Replaces a session by what `change` makes of it, and notes when; nothing happens where there is none with this id. */
export function changedSession(
  sessions: readonly Session[],
  id: string,
  now: Moment,
  change: (session: Session) => Session,
): readonly Session[] {
  return sessions.map((session) => (session.id === id ? { ...change(session), id, changed: now } : session));
}

/** Adds a card to the end of a session, without a note. */
export function withEntry(session: Session, { address, language, title }: KeptCard): Session {
  return { ...session, entries: [...session.entries, { address, language, title, note: '' }] };
}

/** The session that was changed last: the one that "add to session" means while the user says nothing else. */
export function latestSession(sessions: readonly Session[]): Session | undefined {
  return sessions.toSorted((a, b) => (a.changed < b.changed ? 1 : -1))[0];
}
