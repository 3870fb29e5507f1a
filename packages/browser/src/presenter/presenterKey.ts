import { isComposing } from '../composition.ts';

/** What can be done while presenting, by a key, a clicker or a button. */
export const PRESENTER_COMMANDS = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'timer',
  'notes',
  'window',
  'fullScreen',
  'end',
] as const;
export type PresenterCommand = (typeof PRESENTER_COMMANDS)[number];

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
  w: 'window',
  f: 'fullScreen',
  Escape: 'end',
};

/** Keys that press the button which has the focus. */
const PRESSING: ReadonlySet<string> = new Set([' ', 'Enter']);

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Reads a key; nothing for those that belong to the browser, an input method, or a button that has the focus. */
export function presenterCommand(key: Key, onButton = false): PresenterCommand | undefined {
  if (isComposing(key) || key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (onButton && PRESSING.has(key.key)) return undefined;
  return KEYS[key.key.length === 1 ? key.key.toLowerCase() : key.key];
}
