import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { cardTitle } from '@dutybook/view/text';
import { changedSession, isPinned, newSession, withEntry, withoutPin, withPin, withRecent } from '../kept/index.ts';
import type { KeptCard, Session } from '../kept/index.ts';
import type { LookupPorts } from './lookupPorts.ts';
import type { KeptLists, Notice } from './lookupView.ts';

/** A card as it is kept: with the title that it has now. */
export function keptCard(card: Card): KeptCard {
  return { address: card.address, language: card.language, title: cardTitle(card, card.language) };
}

/** Pins, recent cards and sessions, as they are shown beside lookups and changed from a card. */
export class CardKeeping {
  readonly #ports: Pick<LookupPorts, 'kept' | 'today' | 'now' | 'newId'>;

  constructor(ports: Pick<LookupPorts, 'kept' | 'today' | 'now' | 'newId'>) {
    this.#ports = ports;
  }

  async lists(): Promise<KeptLists> {
    const { kept, today } = this.#ports;
    const [pins, recents, sessions, firstDay] = await Promise.all([
      kept.read('pins'),
      kept.read('recents'),
      kept.read('sessions'),
      kept.read('firstDay'),
    ]);
    if (firstDay === undefined) await kept.change('firstDay', (day) => day ?? today());
    return { pins, recents, sessions, isFirstDay: firstDay === undefined || firstDay === today() };
  }

  /** Notes that a card was opened. */
  async opened(card: Card): Promise<void> {
    await this.#ports.kept.change('recents', (recents) => withRecent(recents, keptCard(card), this.#ports.now()));
  }

  /** Pins a card, or takes its pin away. */
  async togglePin(card: Card): Promise<Notice> {
    let isOn = false;
    const changed = await this.#ports.kept.change('pins', (pins) => {
      isOn = !isPinned(pins, card.address);
      return isOn ? withPin(pins, keptCard(card), this.#ports.now()) : withoutPin(pins, card.address);
    });
    return said(changed, { say: isOn ? 'pinned' : 'unpinned' });
  }

  /** Adds a card to the end of a session, or to a new one with this title. */
  async addTo(card: Card, session: Pick<Session, 'id' | 'title'> | { readonly title: string }): Promise<Notice> {
    const now = this.#ports.now();
    const id = 'id' in session ? session.id : this.#ports.newId();
    const changed = await this.#ports.kept.change('sessions', (sessions) => {
      const all = 'id' in session ? sessions : [...sessions, newSession(id, session.title, now)];
      return changedSession(all, id, now, (one) => withEntry(one, keptCard(card)));
    });
    return said(changed.ok ? success(true) : changed, { say: 'added', session: session.title });
  }
}

function said(changed: Outcome<unknown>, notice: Notice): Notice {
  return changed.ok ? notice : { say: 'problem', problem: changed.problem };
}
