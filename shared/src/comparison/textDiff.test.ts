import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, sideOf } from './textDiff.ts';

const shown = (old: string, now: string) =>
  diffTexts(old, now)
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');

/** Texts with few different characters, so that much of two of them is the same. */
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '，', 'a', 'b', '1', ' ', '\n', '😀') });

describe('the diff of two texts', () => {
  it.each([
    ['处二百元以下罚款。', '处五百元以下罚款。', '处[-二][+五]百元以下罚款。'],
    ['处警告。', '处警告或者罚款。', '处警告[+或者罚款]。'],
    ['a warning is given', 'a written warning is given', 'a [+written ]warning is given'],
    ['fined 200 yuan', 'fined 500 yuan', 'fined [-200][+500] yuan'],
    ['同一', '同一', '同一'],
    ['', '新', '[+新]'],
    ['旧', '', '[-旧]'],
    ['公安机关', '派出所', '[-公安机关][+派出所]'],
  ])('%j to %j', (old, now, wanted) => {
    expect(shown(old, now)).toBe(wanted);
  });

  it('reads over a character that two changes have in common by chance, but not over the end of a line', () => {
    expect(shown('甲的乙', '丙的丁')).toBe('[-甲的乙][+丙的丁]');
    expect(shown('甲\n乙', '丙\n丁')).toBe('[-甲][+丙]\n[-乙][+丁]');
  });

  it('makes the old text and the new one', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const edits = diffTexts(old, now);
        expect([sideOf(edits, 'old'), sideOf(edits, 'new')]).toEqual([old, now]);
      }),
    );
  });

  it('is in its one form: no neighbours of a kind, nothing empty, removed before added', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const kinds = diffTexts(old, now).map((edit) => (edit.text === '' ? 'empty' : edit.kind));
        expect(kinds.join(' ')).not.toMatch(/empty|(kept) \1|(removed) \2|(added) \3|added removed/);
      }),
    );
  });

  it('changes nothing of equal texts, and keeps what a text only grew by', () => {
    fc.assert(
      fc.property(text, text, (old, more) => {
        expect(diffTexts(old, old).every(({ kind }) => kind === 'kept')).toBe(true);
        expect(diffTexts(old, `${old}《${more}》`).some(({ kind }) => kind === 'removed')).toBe(false);
      }),
    );
  });

  it('takes texts apart that share nothing, however long, as one replacement', () => {
    const [old, now] = ['甲'.repeat(5000), '乙'.repeat(5000)];
    expect(diffTexts(old, now).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
