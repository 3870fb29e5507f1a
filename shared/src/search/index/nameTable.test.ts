import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, pinyinKeys } from '../../text/index.ts';
import { IndexDamage } from './indexSource.ts';
import { indexedName, NAME_ROLES, NameTable, writeNames } from './nameTable.ts';
import type { IndexedName } from './nameTable.ts';

const name = fc.record({
  instrument: fc.nat(50),
  role: fc.constantFrom(...NAME_ROLES),
  name: fc.string({
    unit: fc.constantFrom('河', '道', '法', '《', '》', 'a', 'B', ' ', '1', '\n'),
    minLength: 1,
    maxLength: 12,
  }),
  syllables: fc.array(fc.constantFrom('he', 'dao', 'lü', '12', '《'), { maxLength: 6 }),
}) satisfies fc.Arbitrary<IndexedName>;

const SAMPLE: readonly IndexedName[] = [
  { instrument: 0, role: 'title', name: '河道巡查法', syllables: ['he', 'dao', 'xun', 'cha', 'fa'] },
  { instrument: 0, role: 'alias', name: '《巡查》 法' },
  { instrument: 1, role: 'title', name: 'Night patrol' },
  { instrument: 0, role: 'phrase', name: '巡查', syllables: ['xun', 'cha'] },
];

describe('a table of names', () => {
  it('gives back names with their keys, pinyin and initials', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const table = new NameTable(writeNames(names));
        expect(table.size).toBe(names.length);
        for (const [number, { instrument, role, name: text, syllables }] of names.entries()) {
          const plain = text.replace(/\s+/g, ' ').trim();
          const { full, initials } = pinyinKeys(syllables ?? []);
          expect(table.entry(number)).toEqual({ instrument, role, name: plain, key: nameKey(plain), full, initials });
        }
        expect(table.entry(names.length)).toBeUndefined();
      }),
    );
  });

  it('finds the names that have a part, each once and in order', () => {
    const part = fc.string({ unit: fc.constantFrom('河', '道', '法', 'a', '1'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), part, (names, wanted) => {
        const table = new NameTable(writeNames(names));
        const expected = [...names.keys()].filter((number) => table.entry(number)?.key.includes(wanted));
        expect(Array.from(table.with('key', wanted))).toEqual(expected);
      }),
    );
  });

  it('looks in keys, pinyin and initials apart', () => {
    const table = new NameTable(writeNames(SAMPLE));
    expect(Array.from(table.with('key', '巡查'))).toEqual([0, 1, 3]);
    expect(Array.from(table.with('full', 'xuncha'))).toEqual([0, 3]);
    expect(Array.from(table.with('initials', 'hdx'))).toEqual([0]);
    expect(Array.from(table.with('key', ''))).toEqual([]);
    expect(Array.from(table.with('key', '法\n'))).toEqual([]);
  });

  it('of other bytes is damage', () => {
    const bytes = writeNames(SAMPLE);
    expect(() => new NameTable(new Uint8Array())).toThrow(IndexDamage);
    expect(() => new NameTable(bytes.subarray(0, bytes.length - 20))).toThrow(IndexDamage);
    const longer = bytes.slice();
    longer[1] = (longer[1] ?? 0) + 1;
    expect(() => new NameTable(longer)).toThrow(IndexDamage);
  });

  it('with another byte somewhere has other names, or is damage; it ends', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(255), (names, place, byte) => {
        const bytes = writeNames(names);
        bytes[place % bytes.length] = byte;
        try {
          const table = new NameTable(bytes);
          for (const column of ['key', 'full', 'initials'] as const)
            expect(Array.from(table.with(column, '法')).length).toBeLessThanOrEqual(names.length);
        } catch (error) {
          expect(error).toBeInstanceOf(IndexDamage);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a name to be indexed', () => {
  it('has syllables where they are known', () => {
    expect(indexedName(2, 'title', '法', new Map([['法', ['fa']]]))).toEqual({
      instrument: 2,
      role: 'title',
      name: '法',
      syllables: ['fa'],
    });
    expect(indexedName(2, 'title', '法', new Map())).toEqual({ instrument: 2, role: 'title', name: '法' });
  });
});
