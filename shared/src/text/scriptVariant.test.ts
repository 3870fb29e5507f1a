import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSimplified } from './scriptVariant.ts';

describe('folding traditional script', () => {
  it('makes both scripts compare equal', () => {
    expect(toSimplified('道路交通安全違法行為處理程序規定')).toBe('道路交通安全违法行为处理程序规定');
  });

  it('never moves an offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toSimplified(text)).toHaveLength(text.length);
      }),
    );
  });
});
