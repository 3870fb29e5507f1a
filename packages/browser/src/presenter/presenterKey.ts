import { isComposing } from '../composition.ts';

/** What a key means in front of a class. */
export type PresenterCommand = 'next' | 'previous' | 'first' | 'last' | 'black' | 'timer' | 'notes' | 'end';

/** Clickers send the Page keys, some of them a full stop for black. */
const KEYS: Readonly<Record<string, PresenterCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  t: 'timer',
  n: 'notes',
  Escape: 'end',
};

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Reads a key; nothing for those that belong to the browser or an input method. */
export function presenterCommand(key: Key): PresenterCommand | undefined {
  if (isComposing(key) || key.altKey || key.ctrlKey || key.metaKey) return undefined;
  return KEYS[key.key.length === 1 ? key.key.toLowerCase() : key.key];
}
