import * as v from 'valibot';
import { KEPT_CARD_ENTRIES, MomentSchema } from './keptCard.ts';
import type { KeptCard, Moment } from './keptCard.ts';

/** A card that the user wants at hand. */
export interface Pin extends KeptCard {
  readonly added: Moment;
}

export const PinSchema: v.GenericSchema<unknown, Pin> = v.object({ ...KEPT_CARD_ENTRIES, added: MomentSchema });

/** Whether the card at an address is pinned, in whatever language. */
export function isPinned(pins: readonly Pin[], address: string): boolean {
  return pins.some((pin) => pin.address === address);
}

/** Pins a card, on top of the others; one that is pinned already stays where it is. */
export function withPin(pins: readonly Pin[], { address, language, title }: KeptCard, added: Moment): readonly Pin[] {
  return isPinned(pins, address) ? pins : [{ address, language, title, added }, ...pins];
}

/** Takes the pin of an address away; one that is not pinned changes nothing. */
export function withoutPin(pins: readonly Pin[], address: string): readonly Pin[] {
  return pins.filter((pin) => pin.address !== address);
}
