import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexDamage } from './indexSource.ts';
import { LearnedTable } from './learnedTable.ts';

describe('what questions taught', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(5000), fc.nat(300)), { selector: ([version]) => version }), (list) => {
        const table = new LearnedTable(new Map(list));
        expect([...LearnedTable.read(table.write()).answers]).toEqual(list.toSorted(([a], [b]) => a - b));
      }),
    );
  });

  it('is damaged when cut or followed by more', () => {
    const bytes = new LearnedTable(new Map([[3, 200]])).write();
    expect(() => LearnedTable.read(bytes.subarray(0, 2))).toThrow(IndexDamage);
    expect(() => LearnedTable.read(Uint8Array.of(...bytes, 0))).toThrow(IndexDamage);
    expect(() => LearnedTable.read(Uint8Array.of(255, 255, 255, 255, 15))).toThrow(IndexDamage);
  });
});
