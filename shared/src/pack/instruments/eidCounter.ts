import type { ProvisionType } from '../../model/index.ts';
import { EID_NAME } from '../../model/index.ts';

/** How an eId is written: all of it; or below its parent's or at the root, with the next number of its kind or a stated one. */
export const EID_MODES = ['stated', 'next-below', 'next', 'numbered-below', 'numbered'] as const;
export type EidMode = (typeof EID_MODES)[number];

/** An eId as it is written. */
export interface WrittenEid {
  readonly mode: EidMode;
  /** The eId, or its number, where the mode states it. */
  readonly stated?: string;
}

/** Numbers as they run: 第五条 follows 第四条, so that most eIds need not be written. */
export class EidCounter {
  readonly #last = new Map<string, number>();

  /** How to write the eId of a node with this parent. */
  shorten(eid: string, type: ProvisionType, parent: string | undefined): WrittenEid {
    const below = parent === undefined ? undefined : this.#shortenAt(`${parent}__${EID_NAME[type]}_`, eid);
    if (below !== undefined) return below === '' ? { mode: 'next-below' } : { mode: 'numbered-below', stated: below };
    const atRoot = this.#shortenAt(`${EID_NAME[type]}_`, eid);
    if (atRoot !== undefined) return atRoot === '' ? { mode: 'next' } : { mode: 'numbered', stated: atRoot };
    return { mode: 'stated', stated: eid };
  }

  /** The eId that was written; nothing when it needs a parent and there is none. */
  expand({ mode, stated = '' }: WrittenEid, type: ProvisionType, parent: string | undefined): string | undefined {
    if (mode === 'stated') return stated;
    const isBelow = mode === 'next-below' || mode === 'numbered-below';
    if (isBelow && parent === undefined) return undefined;
    const base = isBelow ? `${parent}__${EID_NAME[type]}_` : `${EID_NAME[type]}_`;
    const number = mode === 'next' || mode === 'next-below' ? String((this.#last.get(base) ?? 0) + 1) : stated;
    this.#note(base, number);
    return base + number;
  }

  /** The number behind a base, empty when it is the next one; nothing when the eId does not begin with the base. */
  #shortenAt(base: string, eid: string): string | undefined {
    if (!eid.startsWith(base) || eid.length === base.length) return undefined;
    const number = eid.slice(base.length);
    const next = String((this.#last.get(base) ?? 0) + 1);
    this.#note(base, number);
    return number === next ? '' : number;
  }

  #note(base: string, number: string): void {
    const digits = /^\d{1,9}/.exec(number);
    if (digits !== null) this.#last.set(base, Number(digits[0]));
  }
}
