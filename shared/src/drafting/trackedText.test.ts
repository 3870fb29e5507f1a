import { expect, test } from 'vitest';
import { openLibrary } from '../library/index.ts';
import { sampleLaw, samplePack, sampleVersion } from '../library/packSample.ts';
import { success } from '../model/index.ts';
import { TrackedText } from './trackedText.ts';
import type { TrackingOptions } from './trackedText.ts';

const guards = sampleLaw('守卫条例', [sampleVersion('2015-05-05', [['守卫地方。'], ['守卫出口。']])]);
const LINES = Array.from(
  { length: 300 },
  (_, place) => `《守卫条例》第${(place % 4) + 1}条，第二条。${'值守人员'.repeat(100)}\n`,
).join('');

async function sample() {
  return openLibrary([await samplePack([guards])], { today: () => '2026-11-23' });
}

function options(pauses: number[] = []): TrackingOptions {
  const pause = async () => {
    pauses.push(1);
  };
  return { context: {}, pause, signal: new AbortController().signal };
}

test('a large text has the references of the whole, and pauses while it is read and looked up', async () => {
  const library = await sample();
  const pauses: number[] = [];
  const tracked = new TrackedText(Promise.resolve(success(library)), LINES, options(pauses));
  expect(await tracked.references()).toEqual(await library.references(LINES));
  expect(pauses.length).toBeGreaterThanOrEqual(4);
});

test('edits that come while it is read are not lost', async () => {
  const library = await sample();
  const tracked = new TrackedText(Promise.resolve(success(library)), LINES, options());
  tracked.edit({ start: 0, end: 0, text: '依照' });
  tracked.edit({ start: 2, end: 8, text: '' });
  const text = `依照${LINES.slice(6)}`;
  expect(tracked.length).toBe(text.length);
  expect(await tracked.references()).toEqual(await library.references(text));
  tracked.edit({ start: text.length, end: text.length, text: '《守卫条例》第九条' });
  expect(await tracked.references()).toEqual(await library.references(`${text}《守卫条例》第九条`));
});

test('a part has the references that touch it', async () => {
  const library = await sample();
  const tracked = new TrackedText(Promise.resolve(success(library)), '《守卫条例》第一条，第二条。', options());
  const starts = async (start: number, end: number) => {
    const found = await tracked.references(undefined, { start, end });
    return found.ok ? found.value.map((reference) => reference.surface) : [];
  };
  expect(await starts(3, 3)).toEqual(['《守卫条例》第一条']);
  expect(await starts(11, 12)).toEqual(['第二条']);
  expect(await starts(14, 14)).toEqual([]);
});

test('reading stops when nobody wants it any more', async () => {
  const stopping = new AbortController();
  const tracked = new TrackedText(sample().then(success), LINES, { ...options(), signal: stopping.signal });
  stopping.abort(new Error('closed'));
  await expect(tracked.references()).rejects.toThrow('closed');
});
