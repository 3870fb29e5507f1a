import { describe, expect, it } from 'vitest';
import { openSample, sampleSections, sampleTaught } from '../index/sampleLaws.ts';
import { RANKING } from './rankingWeights.ts';
import { VersionWeights } from './versionWeights.ts';

const index = await openSample();

describe('the weight of a version', () => {
  it('follows its level, its status and whether it speaks of the police', () => {
    const weights = new VersionWeights(index, (_, version) => (version === 0 ? 'in-force' : 'repealed'), {
      ...RANKING,
      policing: 0,
    });
    expect(weights.of(2)).toBeCloseTo(RANKING.levels.administrative);
    expect(weights.of(3)).toBeLessThan(weights.of(2));
    expect(weights.of(1)).toBeCloseTo(RANKING.levels.law * (RANKING.statuses.repealed ?? 1));
    const policing = new VersionWeights(index, () => 'in-force', RANKING);
    expect(policing.of(1)).toBeGreaterThan(RANKING.levels.law);
    expect(policing.of(2)).toBeCloseTo(RANKING.levels.administrative);
  });

  it('is 0 for what is no answer, which is asked once', () => {
    let asked = 0;
    const weights = new VersionWeights(
      index,
      (instrument) => {
        asked += 1;
        return instrument === 1 ? undefined : 'in-force';
      },
      RANKING,
    );
    expect([weights.of(2), weights.of(2), asked]).toEqual([0, 0, 1]);
    expect([weights.versionsOf(0), weights.versionsOf(1), weights.versionsOf(9)]).toEqual([[0, 1], [], []]);
    expect(weights.best(1)).toBe(0);
    expect(weights.best(0)).toBe(Math.max(weights.of(0), weights.of(1)));
  });

  it('rises with the questions that it has answered', async () => {
    const questions = [
      { question: '甲', documents: [6] },
      { question: '乙', documents: [7] },
      { question: '丙', documents: [10] },
    ];
    const learned = sampleTaught(questions, 17, (number) => index.documents.versionOf(number));
    const taught = await openSample(new Map([...sampleSections(), ...learned]));
    const weights = new VersionWeights(taught, () => 'in-force', RANKING);
    expect(weights.taught(1, 0.1) / weights.of(1)).toBeCloseTo(1 + 0.1 * Math.log2(3));
    expect(weights.taught(3, 0.1)).toBe(weights.of(3));
  });
});
