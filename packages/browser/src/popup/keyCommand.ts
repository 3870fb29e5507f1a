import { isComposing } from '../composition.ts';
import { FILTERS } from '../kept/narrowing.ts';
import type { Filter } from '../kept/narrowing.ts';

/** What a key means in the popup. */
export type KeyCommand =
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'open' | 'close-card' | 'back' | 'copy' };

/** The part of a keyboard event that decides. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

/** Rows that Page Up and Page Down pass over. */
const PAGE = 5;

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  PageDown: { do: 'move', by: PAGE },
  PageUp: { do: 'move', by: -PAGE },
  Enter: { do: 'open' },
  Escape: { do: 'back' },
};

/** Reads a key; nothing while an input method composes, because those keys are meant for it. */
export function keyCommand(key: Key): KeyCommand | undefined {
  if (isComposing(key)) return undefined;
  if (key.altKey && !key.ctrlKey && !key.metaKey && !key.shiftKey) {
    if (key.key === 'ArrowLeft') return { do: 'close-card' };
    const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
    const filter = digit === undefined ? undefined : FILTERS[Number(digit) - 1];
    return filter === undefined ? undefined : { do: 'filter', filter };
  }
  if (key.shiftKey || key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === 'c' ? { do: 'copy' } : undefined;
  return PLAIN[key.key];
}
