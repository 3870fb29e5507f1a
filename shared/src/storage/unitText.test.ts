import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUnits } from './unitText.ts';

describe('textOfUnits', () => {
  it('gives every text back, with halves of characters that stand alone', () => {
    const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    fc.assert(
      fc.property(anyUnits, (list) => {
        const text = textOfUnits(Uint16Array.from(list));
        expect(Array.from(text.split(''), (unit) => unit.charCodeAt(0))).toEqual(list);
      }),
    );
  });

  it('gives a long text back', () => {
    const list = Array.from({ length: 10_001 }, (_, place) => (place * 7919) % 0x10000);
    const text = textOfUnits(Uint16Array.from(list));
    expect(Array.from(text.split(''), (unit) => unit.charCodeAt(0))).toEqual(list);
  });

  it('reads a part of an array as its own text', () => {
    const units = Uint16Array.from('公安机关办理行政案件程序规定，自公布之日起施行', (character) =>
      character.charCodeAt(0),
    );
    expect(textOfUnits(units.subarray(4, 10))).toBe('办理行政案件');
    expect(textOfUnits(units.subarray(1))).toBe('安机关办理行政案件程序规定，自公布之日起施行');
  });
});
