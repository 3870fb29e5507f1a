import { isComposing } from '../composition.ts';
import { FILTERS } from '../kept/narrowing.ts';
import type { Filter } from '../kept/narrowing.ts';

/** What a key means while looking up. */
export type KeyCommand =
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'turn'; readonly by: -1 | 1 }
  | { readonly do: 'open' | 'open-tab' | 'preview' | 'close-preview' | 'close-card' | 'back' | 'copy' };

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
  ArrowRight: { do: 'preview' },
  ArrowLeft: { do: 'close-preview' },
  PageDown: { do: 'move', by: PAGE },
  PageUp: { do: 'move', by: -PAGE },
  Enter: { do: 'open' },
  Escape: { do: 'back' },
};

const WITH_ALT: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { do: 'close-card' },
  ArrowUp: { do: 'turn', by: -1 },
  ArrowDown: { do: 'turn', by: 1 },
};

const WITH_CONTROL: Readonly<Record<string, KeyCommand>> = { c: { do: 'copy' }, enter: { do: 'open-tab' } };

/** Reads a key; nothing while an input method composes, because those keys are meant for it. */
export function keyCommand(key: Key): KeyCommand | undefined {
  if (isComposing(key) || key.shiftKey) return undefined;
  const hasControl = key.ctrlKey || key.metaKey;
  if (key.altKey) {
    if (hasControl) return undefined;
    const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
    const filter = digit === undefined ? undefined : FILTERS[Number(digit) - 1];
    return filter === undefined ? WITH_ALT[key.key] : { do: 'filter', filter };
  }
  return hasControl ? WITH_CONTROL[key.key.toLowerCase()] : PLAIN[key.key];
}
