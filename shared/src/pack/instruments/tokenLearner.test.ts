import { describe, expect, it } from 'vitest';
import { learnTokens } from './tokenLearner.ts';

describe('learning tokens', () => {
  it('finds what is said again and again, longest first to be used', () => {
    const texts = Array.from({ length: 20 }, (_, nth) => `${nth}公安机关应当依法处理`);
    expect(learnTokens(texts)).toContain('公安机关应当依法处理');
    expect(learnTokens(texts)).not.toContain('公安机关应当');
  });

  it('has every unit once, and no token that goes over the end of a text', () => {
    const tokens = learnTokens([...Array<string>(9).fill('甲乙'), 'x\ud800y']);
    expect(tokens.toSorted()).toEqual(['甲', '乙', '甲乙', 'x', 'y', '\ud800'].toSorted());
    expect(tokens[0]).toBe('甲乙');
  });

  it('learns nothing from nothing, and no word from words said once', () => {
    expect(learnTokens([])).toEqual([]);
    expect(learnTokens([''])).toEqual([]);
    expect(learnTokens(['公安机关应当依'])).toHaveLength(7);
  });

  it('puts the more frequent of two pairs that overlap together', () => {
    const tokens = learnTokens([...Array<string>(9).fill('甲乙丙'), ...Array<string>(30).fill('丁乙丙')]);
    expect(tokens).toContain('丁乙丙');
    expect(tokens).toContain('甲乙丙');
  });
});
