import { expect, test } from 'vitest';
import { presenterCommand } from './presenterKey.ts';

const press = (key: string, more = {}) => ({
  key,
  keyCode: 0,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test.each([
  ['PageDown', 'next'],
  ['PageUp', 'previous'],
  ['.', 'black'],
  ['B', 'black'],
  ['F', 'fullScreen'],
  ['w', 'window'],
  ['Escape', 'end'],
  ['x', undefined],
])('%s means %s', (key, command) => {
  expect(presenterCommand(press(key))).toBe(command);
});

test('keys of the browser, of an input method and of a button are left to them', () => {
  expect(presenterCommand(press('f', { ctrlKey: true }))).toBeUndefined();
  expect(presenterCommand(press('ArrowLeft', { altKey: true }))).toBeUndefined();
  expect(presenterCommand(press('Enter', { isComposing: true }))).toBeUndefined();
  expect(presenterCommand(press('Enter', { keyCode: 229 }))).toBeUndefined();
  expect(presenterCommand(press(' '), true)).toBeUndefined();
  expect(presenterCommand(press('PageDown'), true)).toBe('next');
});
