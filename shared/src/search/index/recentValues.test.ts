import { describe, expect, it } from 'vitest';
import { RecentValues } from './recentValues.ts';

describe('values that were used last', () => {
  it('stay up to a size, and those that were not used for longest go', () => {
    const kept = new RecentValues<string, number>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3, 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    expect(kept.size).toBe(8);
  });

  it('count once when they are set again, and are not kept when larger than all', () => {
    const kept = new RecentValues<string, number>(10);
    kept.set('a', 1, 6);
    kept.set('a', 2, 7);
    kept.set('b', 3, 11);
    expect([kept.get('a'), kept.get('b'), kept.size]).toEqual([2, undefined, 7]);
  });
});
