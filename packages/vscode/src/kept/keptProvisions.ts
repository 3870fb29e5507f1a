import { PinSchema, RecentSchema, isPinned, withoutPin, withPin, withRecent } from '@dutybook/view/kept';
import type { KeptCard, Pin, Recent } from '@dutybook/view/kept';
import * as v from 'valibot';
import * as vscode from 'vscode';

const PINS = 'pins';
const RECENTS = 'recents';

/** What is whole of a list that an earlier version, or somebody else, may have written. */
function listOf<Item>(schema: v.GenericSchema<unknown, Item>, stored: unknown): readonly Item[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [parsed.output] : [];
  });
}

/** What the user pinned and what was opened last, kept by the editor on this machine. */
export class KeptProvisions {
  readonly #memento: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChange = this.#changes.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** The newest first. */
  get pins(): readonly Pin[] {
    return listOf(PinSchema, this.#memento.get<unknown>(PINS));
  }

  /** The newest first. */
  get recents(): readonly Recent[] {
    return listOf(RecentSchema, this.#memento.get<unknown>(RECENTS));
  }

  isPinned(address: string): boolean {
    return isPinned(this.pins, address);
  }

  /** Pins what is not pinned, and takes away the pin of what is. */
  async togglePin(card: KeptCard): Promise<void> {
    const { pins } = this;
    const changed = isPinned(pins, card.address)
      ? withoutPin(pins, card.address)
      : withPin(pins, card, new Date().toISOString());
    await this.#memento.update(PINS, changed);
    this.#changes.fire(undefined);
  }

  async opened(card: KeptCard): Promise<void> {
    await this.#memento.update(RECENTS, withRecent(this.recents, card, new Date().toISOString()));
    this.#changes.fire(undefined);
  }
}
