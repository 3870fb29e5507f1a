import type { Outcome } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import type { Ask, CardRequest } from '../messages/messages.ts';

/** More cards than somebody steps through in one window. */
const MOST_CARDS = 40;

function keyOf({ address, language, asOf = '' }: CardRequest): string {
  return `${language} ${asOf} ${address}`;
}

/** The cards that were fetched last, so that going back shows them at once. */
export class CardCache {
  readonly #ask: Ask;
  readonly #cards = new Map<string, Card>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async fetch(request: CardRequest): Promise<Outcome<Card>> {
    const key = keyOf(request);
    const known = this.#cards.get(key);
    if (known !== undefined) return { ok: true, value: known };
    const outcome = await this.#ask('card', request);
    if (outcome.ok) this.#add(key, outcome.value);
    return outcome;
  }

  #add(key: string, card: Card): void {
    this.#cards.set(key, card);
    const [oldest] = this.#cards.keys();
    if (this.#cards.size > MOST_CARDS && oldest !== undefined) this.#cards.delete(oldest);
  }
}
