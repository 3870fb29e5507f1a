import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPresentingMessage } from './presentingLink.ts';
import type { PresentingMessage } from './presentingLink.ts';

const shown = { say: 'shown', session: 'a', entry: 1, screen: 0, screens: 2, black: false } as const;

test.each<PresentingMessage>([
  shown,
  { ...shown, started: 5 },
  { say: 'ask', session: 'a' },
  { say: 'do', session: 'a', command: 'next' },
  { say: 'ended', session: 'a' },
])('%j is understood, and only by windows of that session', (message) => {
  expect(readPresentingMessage(message, 'a')).toEqual(message);
  expect(readPresentingMessage(message, 'b')).toBeUndefined();
});

test('anything else is nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(readPresentingMessage(data, 'a')).toBeUndefined();
    }),
  );
  expect(readPresentingMessage({ say: 'do', session: 'a', command: 'format' }, 'a')).toBeUndefined();
  expect(readPresentingMessage({ ...shown, entry: -1 }, 'a')).toBeUndefined();
});
