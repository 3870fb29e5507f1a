import type { IsoDate, Language } from '@dutybook/shared/model';
import type { KeptStore } from '../kept/keptStore.ts';
import type { LookupRequest, LookupResult } from '@dutybook/shared/library';
import type { Ask } from '../messages/messages.ts';
import type { SavedState } from './savedState.ts';

/** A card to be opened elsewhere. */
export interface CardPlace {
  readonly address: string;
  readonly language: Language;
}

/** The answer that was shown last, where a surface keeps it. */
export interface ShownAnswer {
  /** The answer again, if it was the answer to this. */
  readonly again: (request: LookupRequest) => LookupResult | undefined;
  readonly keep: (request: LookupRequest, result: LookupResult) => void;
}

/** What looking up needs from its surroundings. */
export interface LookupPorts {
  readonly ask: Ask;
  readonly kept: Pick<KeptStore, 'read' | 'change'>;
  readonly keep: (state: SavedState) => void;
  readonly shown?: ShownAnswer | undefined;
  readonly copy: (text: string) => Promise<void>;
  readonly openTab: (card: CardPlace) => void;
  readonly today: () => IsoDate;
  readonly now: () => string;
  readonly newId: () => string;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}
