import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleLabels, writeArticleLabels } from './articleLabels.ts';
import { IndexDamage } from './indexSource.ts';

const number = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9_999_999 })).map(String);
const branch = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 9999 }))
  .map(([a, b]) => `${a}-${b}`);
const label = fc.oneof(number, branch, fc.string({ maxLength: 12 }));

describe('labels of articles', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 100 }), (labels) => {
        expect(readArticleLabels(writeArticleLabels(labels), labels.length)).toEqual(labels);
      }),
    );
  });

  it('take two bytes together where they count up, also behind a branch', () => {
    expect(writeArticleLabels(['1', '2', '3']).length).toBe(2);
    expect(readArticleLabels(writeArticleLabels(['133', '133-1', '134']), 3)).toEqual(['133', '133-1', '134']);
  });

  it('that are cut, or of no known form, are damage', () => {
    const bytes = writeArticleLabels(['1', '7-2', 'annex']);
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => readArticleLabels(bytes.subarray(0, length), 3)).toThrow(IndexDamage);
    expect(() => readArticleLabels(Uint8Array.of(3, 1, 1), 1)).toThrow(IndexDamage);
    expect(() => readArticleLabels(Uint8Array.of(0), 2 ** 31)).toThrow(IndexDamage);
    expect(() => readArticleLabels(Uint8Array.of(0, 0, 0, 3), 3)).toThrow(IndexDamage);
    expect(() => readArticleLabels(Uint8Array.of(0, 4), 3)).toThrow(IndexDamage);
  });
});
