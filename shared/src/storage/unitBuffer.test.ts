import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitBuffer } from './unitBuffer.ts';

describe('a buffer of units', () => {
  it('gives the text back as it was, halves of characters among it', () => {
    const unit = fc.constantFrom('条', 'a', '\ud83d\ude94', '\ud83d', '\ude94', '\ufeff');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(UnitBuffer.of(text).text()).toBe(text);
      }),
    );
  });

  it('grows, and keeps what it has', () => {
    const buffer = UnitBuffer.of('第一条');
    for (let count = 0; count < 5000; count += 1) buffer.push(0x61);
    expect(buffer.text()).toBe(`第一条${'a'.repeat(5000)}`);
  });

  it('is used again for a shorter text', () => {
    const buffer = UnitBuffer.of('a long text that was there before');
    buffer.length = 0;
    buffer.push(0x62);
    expect(buffer.text()).toBe('b');
  });
});
