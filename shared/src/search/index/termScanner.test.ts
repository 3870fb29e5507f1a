import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { tokens } from '../analysis.ts';
import { scanTerms } from './termScanner.ts';

function scanned(text: string): readonly string[] {
  const found: string[] = [];
  scanTerms(text, {
    chinese: (first, second) =>
      found.push(second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second)),
    word: (stem) => found.push(stem),
  });
  return found;
}

describe('scanned terms', () => {
  it('are the tokens of the text, in their order', () => {
    const mixed = fc.string({
      unit: fc.constantFrom(
        '河',
        '道',
        '巡',
        '查',
        '〇',
        '々',
        '〡',
        '〻',
        '豈',
        '，',
        '。',
        ' ',
        'a',
        'lanes',
        "'s",
        '1',
        '·',
        '-',
        'é',
        '㐀',
        '𠀀',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const normalised = normalise(text);
        expect(scanned(normalised)).toEqual([...tokens(normalised)].map(({ term }) => term));
      }),
      { numRuns: 1000 },
    );
  });

  it('are pairs of Chinese characters, lone ones, and stems', () => {
    expect(scanned('河道巡查, 法 lanes 12')).toEqual(['河道', '道巡', '巡查', '法', 'lan', '12']);
  });
});
