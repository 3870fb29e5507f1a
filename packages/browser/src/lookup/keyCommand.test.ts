import { expect, test } from 'vitest';
import { keyCommand } from './keyCommand.ts';
import type { Key } from './keyCommand.ts';

function key(name: string, more: Partial<Key> = {}): Key {
  return {
    key: name,
    code: name,
    keyCode: 0,
    isComposing: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...more,
  };
}

test('plain keys move, open and step back', () => {
  expect(keyCommand(key('ArrowDown'))).toEqual({ do: 'move', by: 1 });
  expect(keyCommand(key('ArrowUp'))).toEqual({ do: 'move', by: -1 });
  expect(keyCommand(key('Enter'))).toEqual({ do: 'open' });
  expect(keyCommand(key('Escape'))).toEqual({ do: 'back' });
  expect(keyCommand(key('a'))).toBeUndefined();
});

test('Alt and a digit choose a kind, whatever character the keyboard makes of it', () => {
  expect(keyCommand(key('¡', { code: 'Digit1', altKey: true }))).toEqual({ do: 'filter', filter: 'all' });
  expect(keyCommand(key('4', { code: 'Digit4', altKey: true }))).toEqual({ do: 'filter', filter: 'measure' });
  expect(keyCommand(key('5', { code: 'Digit5', altKey: true }))).toBeUndefined();
  expect(keyCommand(key('1', { code: 'Digit1', altKey: true, ctrlKey: true }))).toBeUndefined();
});

test('the right arrow previews and the left one goes back from it', () => {
  expect(keyCommand(key('ArrowRight'))).toEqual({ do: 'preview' });
  expect(keyCommand(key('ArrowLeft'))).toEqual({ do: 'close-preview' });
  expect(keyCommand(key('ArrowRight', { shiftKey: true }))).toBeUndefined();
});

test('Alt and the arrows turn the articles and close the card; Control and Enter opens a tab', () => {
  expect(keyCommand(key('ArrowUp', { altKey: true }))).toEqual({ do: 'turn', by: -1 });
  expect(keyCommand(key('ArrowDown', { altKey: true }))).toEqual({ do: 'turn', by: 1 });
  expect(keyCommand(key('ArrowLeft', { altKey: true }))).toEqual({ do: 'close-card' });
  expect(keyCommand(key('Enter', { ctrlKey: true }))).toEqual({ do: 'open-tab' });
  expect(keyCommand(key('Enter', { metaKey: true }))).toEqual({ do: 'open-tab' });
});

test('Control or Command and C copies; other combinations belong to the browser', () => {
  expect(keyCommand(key('c', { ctrlKey: true }))).toEqual({ do: 'copy' });
  expect(keyCommand(key('C', { metaKey: true }))).toEqual({ do: 'copy' });
  expect(keyCommand(key('c', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  expect(keyCommand(key('ArrowDown', { ctrlKey: true }))).toBeUndefined();
  expect(keyCommand(key('ArrowDown', { shiftKey: true }))).toBeUndefined();
});

test.each(['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowRight'])(
  '%s belongs to the input method while it composes',
  (name) => {
    expect(keyCommand(key(name, { isComposing: true }))).toBeUndefined();
    expect(keyCommand(key(name, { keyCode: 229 }))).toBeUndefined();
  },
);
