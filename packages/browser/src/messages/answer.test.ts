import { failure, success } from '@dutybook/shared/model';
import { expect, test, vi } from 'vitest';
import { result } from '../lookup/lookupSample.ts';
import { answer } from './answer.ts';
import type { Handlers } from './messages.ts';

const RESULT = result();

function handlers(lookup: Handlers['lookup'] = async () => success(RESULT)): Handlers {
  const nothing = async () => failure('not-found', { en: 'No.' });
  return {
    lookup,
    card: nothing,
    instruments: async () => success([]),
    text: nothing,
    compare: nothing,
    facets: nothing,
    wake: async () => success(true),
    packsChanged: async () => success(true),
  };
}

test('a change of the packs is heard', async () => {
  expect(await answer(handlers(), { name: 'packsChanged', params: {} })).toEqual({ result: true });
});

test.each([
  ['text', { address: '/akn/x', language: 'zh' }],
  ['compare', { old: '/akn/x', new: '/akn/y', language: 'zh' }],
])('%s is asked of its own handler', async (name, params) => {
  expect(await answer(handlers(), { name, params })).toMatchObject({ error: { code: 'not-found' } });
  expect(await answer(handlers(), { name: 'instruments', params: {} })).toEqual({ result: [] });
});

test('a result and an expected failure settle as what they are', async () => {
  expect(await answer(handlers(), { name: 'lookup', params: { query: 'x' } })).toEqual({ result: RESULT });
  expect(await answer(handlers(), { name: 'card', params: { address: '/akn/x', language: 'en' } })).toMatchObject({
    error: { code: 'not-found' },
  });
});

test.each([
  ['no message', undefined],
  ['an unknown name', { name: 'delete', params: {} }],
  ['parameters of another form', { name: 'lookup', params: { query: 7 } }],
  ['a limit out of bounds', { name: 'lookup', params: { query: 'x', limit: 1000 } }],
  ['an unknown kind', { name: 'lookup', params: { query: 'x', kinds: ['law'] } }],
  ['more than was asked for', { name: 'card', params: { address: 'x', language: 'en', script: '1' } }],
  ['a prototype', { name: '__proto__', params: {} }],
])('%s is refused and never reaches a handler', async (_, message) => {
  const lookup = vi.fn(async () => success(RESULT));
  expect(await answer(handlers(lookup), message)).toMatchObject({ error: { code: 'bad-message' } });
  expect(lookup).not.toHaveBeenCalled();
});

test('an exception settles as a problem and is logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = handlers(async () => {
    throw new Error('boom');
  });
  expect(await answer(broken, { name: 'lookup', params: { query: 'x' } })).toMatchObject({
    error: { code: 'unexpected' },
  });
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
