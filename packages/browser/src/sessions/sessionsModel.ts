import type { Outcome, Problem } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import type { HandoutEntry } from '@dutybook/view/handout';
import type { KeptCard, Moment } from '@dutybook/view/kept';
import type { KeptStore } from '../kept/keptStore.ts';
import { changedSession, newSession, withEntry } from '../kept/sessions.ts';
import type { Session, SessionEntry } from '../kept/sessions.ts';
import type { Ask } from '../messages/messages.ts';
import { movedEntry } from './entryOrder.ts';
import { entryRemoval, sessionRemoval } from './removal.ts';
import type { Removal } from './removal.ts';
import { NOTICE_MS } from '../notice.ts';
import { readSessionFile } from './sessionFile.ts';

/** What sessions need from their surroundings. */
export interface SessionsPorts {
  readonly ask: Ask;
  readonly kept: Pick<KeptStore, 'read' | 'change'>;
  readonly now: () => Moment;
  readonly newId: () => string;
  readonly changed: () => void;
}

/** Everything that the page of sessions shows. */
export interface SessionsView {
  /** Nothing until they were read. */
  readonly sessions?: readonly Session[] | undefined;
  readonly cards: ReadonlyMap<string, Card>;
  readonly problem?: Problem | undefined;
  /** What was removed last and can be put back. */
  readonly removed?: Removal | undefined;
  /** To which session something was added just now. */
  readonly added?: string | undefined;
}

function cardKey({ address, language }: Pick<KeptCard, 'address' | 'language'>): string {
  return `${language} ${address}`;
}

/** What a trainer's sessions know and do, without the screen. */
export class SessionsModel {
  readonly #ports: SessionsPorts;
  #view: SessionsView = { cards: new Map() };
  #opened: string | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: SessionsPorts) {
    this.#ports = ports;
  }

  get view(): SessionsView {
    return this.#view;
  }

  session(id: string | undefined): Session | undefined {
    return this.#view.sessions?.find((session) => session.id === id);
  }

  /** Reads the sessions, and the texts of one of them. */
  async open(id?: string): Promise<void> {
    this.#opened = id;
    this.#set({ sessions: await this.#ports.kept.read('sessions') });
    await this.#loadCards(this.session(id)?.entries ?? []);
  }

  /** The entries of a session with what the library has of each. */
  handoutEntries({ entries }: Session): readonly HandoutEntry[] {
    return entries.map((entry) => ({ ...entry, card: this.cardOf(entry) }));
  }

  cardOf(entry: SessionEntry): Card | undefined {
    return this.#view.cards.get(cardKey(entry));
  }

  /** Makes a session; answers its id, or nothing when it could not be kept. */
  async create(title: string, entries: readonly SessionEntry[] = []): Promise<string | undefined> {
    const session = { ...newSession(this.#ports.newId(), title, this.#ports.now()), entries };
    return (await this.#change((all) => [...all, session])) ? session.id : undefined;
  }

  /** Takes in a session that a colleague gave; answers its id. */
  async import(json: string): Promise<string | undefined> {
    const read = readSessionFile(json);
    if (read.ok) return this.create(read.value.title, read.value.entries);
    this.#set({ problem: read.problem });
    return undefined;
  }

  rename(id: string, title: string): Promise<boolean> {
    return this.#edit(id, (session) => ({ ...session, title }));
  }

  note(id: string, place: number, note: string): Promise<boolean> {
    return this.#edit(id, (session) => ({
      ...session,
      entries: session.entries.map((entry, at) => (at === place ? { ...entry, note } : entry)),
    }));
  }

  move(id: string, place: number, by: number): Promise<boolean> {
    return this.#edit(id, (session) => ({ ...session, entries: movedEntry(session.entries, place, by) }));
  }

  async removeEntry(id: string, place: number): Promise<void> {
    const session = this.session(id);
    const removed = session === undefined ? undefined : entryRemoval(session, place);
    const done = await this.#edit(id, (one) => ({ ...one, entries: one.entries.toSpliced(place, 1) }));
    if (done) this.#set({ removed });
  }

  async removeSession(id: string): Promise<void> {
    const removed = sessionRemoval(this.#view.sessions ?? [], id);
    if (await this.#change((all) => all.filter((session) => session.id !== id))) this.#set({ removed });
  }

  /** Puts back what was removed last; everything that was done since stays. */
  async undo(): Promise<void> {
    const { removed } = this.#view;
    if (removed === undefined) return;
    const now = this.#ports.now();
    if (await this.#change((all) => removed.putBack(all, now))) this.#set({ removed: undefined });
  }

  /** Adds a card to a session, or to a new one of this title. */
  async add(card: KeptCard, to: Pick<Session, 'id' | 'title'> | { readonly title: string }): Promise<void> {
    const now = this.#ports.now();
    const id = 'id' in to ? to.id : this.#ports.newId();
    const done = await this.#change((all) => {
      const known = all.some((session) => session.id === id) ? all : [...all, newSession(id, to.title, now)];
      return changedSession(known, id, now, (session) => withEntry(session, card));
    });
    if (!done) return;
    clearTimeout(this.#noticeTimer);
    this.#set({ added: to.title });
    this.#noticeTimer = setTimeout(() => this.#set({ added: undefined }), NOTICE_MS);
  }

  /** Another page has changed the sessions: shows them as they are now. */
  async refresh(): Promise<void> {
    if (this.#view.sessions !== undefined) await this.open(this.#opened);
  }

  /** What was said of the last act is no longer so. */
  forget(): void {
    this.#set({ added: undefined, removed: undefined, problem: undefined });
  }

  #edit(id: string, change: (session: Session) => Session): Promise<boolean> {
    return this.#change((all) => changedSession(all, id, this.#ports.now(), change));
  }

  async #change(change: (all: readonly Session[]) => readonly Session[]): Promise<boolean> {
    const changed: Outcome<readonly Session[]> = await this.#ports.kept.change('sessions', change);
    if (changed.ok) this.#set({ sessions: changed.value, problem: undefined, added: undefined });
    else this.#set({ problem: changed.problem });
    return changed.ok;
  }

  async #loadCards(entries: readonly SessionEntry[]): Promise<void> {
    const missing = entries.filter((entry) => !this.#view.cards.has(cardKey(entry)));
    const answers = await Promise.all(
      missing.map(async (entry) => {
        const { address, language } = entry;
        return [cardKey(entry), await this.#ports.ask('card', { address, language })] as const;
      }),
    );
    const cards = new Map(this.#view.cards);
    for (const [key, answer] of answers) if (answer.ok) cards.set(key, answer.value);
    this.#set({ cards });
  }

  #set(change: Partial<SessionsView>): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }
}
