import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { result } from '../lookup/lookupSample.ts';
import { asking } from './ask.ts';

const RESULT = result();
const LOOKUP = ['lookup', { query: 'x' }] as const;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A background that answers one thing after the other; an `Error` is thrown. */
function sending(...answers: readonly unknown[]) {
  const left = [...answers];
  return vi.fn(async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next;
  });
}

test('the message goes out once and its result comes back', async () => {
  const send = sending({ result: RESULT });
  expect(await asking(send)(...LOOKUP)).toEqual({ ok: true, value: RESULT });
  expect(send.mock.calls).toEqual([[{ name: 'lookup', params: { query: 'x' } }]]);
});

test('a problem is an answer and is not asked again', async () => {
  const send = sending({ error: { code: 'query-too-long', message: { en: 'Too long.' } } });
  expect(await asking(send)(...LOOKUP)).toMatchObject({ ok: false, problem: { code: 'query-too-long' } });
  expect(send).toHaveBeenCalledOnce();
});

test.each([
  ['was not there', new Error('Could not establish connection. Receiving end does not exist.')],
  ['died on the way', undefined],
  ['said something else', { result: { hits: 'none' } }],
])('a background that %s is asked once more', async (_, first) => {
  const send = sending(first, { result: RESULT });
  expect(await asking(send)(...LOOKUP)).toEqual({ ok: true, value: RESULT });
  expect(send).toHaveBeenCalledTimes(2);
});

test('after two attempts it is unreachable, and nothing is thrown', async () => {
  const send = sending(new Error('gone'), new Error('gone'), { result: RESULT });
  expect(await asking(send)(...LOOKUP)).toMatchObject({ ok: false, problem: { code: 'background-unreachable' } });
  expect(send).toHaveBeenCalledTimes(2);
});

test('silence ends at the deadline', async () => {
  const send = vi.fn(() => new Promise<unknown>(() => undefined));
  expect(await asking(send, 5)(...LOOKUP)).toMatchObject({ ok: false, problem: { code: 'background-unreachable' } });
});
