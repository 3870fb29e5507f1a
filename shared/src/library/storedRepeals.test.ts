import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedKey } from '../citation/index.ts';
import { textChecksum } from '../pack/index.ts';
import { sampleLaw, sampleVersion } from './packSample.ts';
import { encodeRepeals, encodeTitleKeys, instrumentOfKey, readTitleKeys, StoredRepeals } from './storedRepeals.ts';

const LAWS = ['甲法', '乙条例', '丙规定'].map((title) =>
  sampleLaw(title, [sampleVersion('2001-01-01', [['第一条。']])]),
);
const [FIRST = sampleLaw('甲法', [])] = LAWS;
const repeal = fc.record({
  by: fc.constantFrom(...LAWS),
  name: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  from: fc.constantFrom('1999-12-31', '2022-06-05', '2024-02-29'),
});
const listOf = (stored: StoredRepeals | undefined) =>
  Array.from({ length: stored?.count ?? 0 }, (_, place) => stored?.at(place));

describe('repeals in a pack', () => {
  it('come back as they were written, each name of an instrument once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(repeal, { minLength: 1, selector: ({ by, name }) => `${by.id}\n${name}` }), (list) => {
        const stored = StoredRepeals.read(encodeRepeals([...list, ...list], LAWS), LAWS.length);
        expect(listOf(stored)).toEqual(list.map(({ by, name, from }) => ({ by: LAWS.indexOf(by), name, from })));
        expect(list.map((_, place) => stored?.checksum(place))).toEqual(
          list.map(({ name }) => textChecksum(citedKey(name))),
        );
      }),
    );
  });

  it('of damaged bytes name no instrument that there is not, and no day that is none', () => {
    const bytes = encodeRepeals([{ by: FIRST, name: '旧法', from: '2022-06-05' }], LAWS);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, length) => {
        const damaged = bytes.slice(0, length);
        damaged[at] = value;
        for (const found of listOf(StoredRepeals.read(damaged, LAWS.length))) {
          if (found === undefined) continue;
          expect(found.by).toBeLessThan(LAWS.length);
          expect(found.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }),
    );
    expect(StoredRepeals.read(bytes, 0)).toBeUndefined();
    expect(StoredRepeals.read(bytes.slice(0, 12), LAWS.length)).toBeUndefined();
  });

  it('are none where nothing is repealed', () => {
    expect(encodeRepeals([], LAWS)).toHaveLength(0);
  });
});

it('the keys of titles are those of each instrument in both languages', () => {
  const titles = [{ title: { zh: '甲法', en: 'The First Act' } }, { title: { en: 'Second Act' } }];
  const keys = readTitleKeys(encodeTitleKeys(titles), 2);
  const places = ['甲法', 'First Act', 'second act'].map((name) => keys?.indexOf(textChecksum(citedKey(name))) ?? -1);
  expect(places.map(instrumentOfKey)).toEqual([0, 0, 1]);
  expect(readTitleKeys(encodeTitleKeys(titles), 3)).toBeUndefined();
});
