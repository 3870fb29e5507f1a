import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from './recentlyUsed.ts';

describe('values that were used last', () => {
  it('stay up to a size, and those that were not used for longest go', () => {
    const kept = new RecentlyUsed<number, string>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3, 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.set('d', 4, 2);
    expect([kept.get('a'), kept.get('c'), kept.get('d')]).toEqual([1, 3, 4]);
  });

  it('count once when they are set again, and are not kept when larger than all', () => {
    const kept = new RecentlyUsed<number, string>(10);
    kept.set('a', 1, 6);
    kept.set('a', 2, 7);
    kept.set('b', 3, 11);
    kept.set('c', 4, 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([2, undefined, 4]);
  });
});
