import { describe, expect, it } from 'vitest';
import type { Concept } from './concept.ts';
import { RANKING } from './rankingWeights.ts';
import { likeness, likenessGrade, TextCheck } from './textCheck.ts';

const TEXT = '夜间在河道内游泳的,处五十元以下罚款。';
const SILENT = new Uint16Array(0x10000);
const graded = (telling: string, text = TEXT, concepts: readonly Concept[] = []) =>
  new TextCheck({ telling, concepts }, RANKING).grade(text);
const factor = (telling: string) => graded(telling).factor;

describe('how close a text is to a query', () => {
  it('grows with how much of the query stands in it in one piece', () => {
    expect(factor('河道内游泳')).toBeCloseTo(1 + RANKING.phrase);
    expect(factor('河道内游玩')).toBeLessThan(factor('河道内游泳'));
    expect(factor('泳游内道河')).toBe(1);
  });

  it('grows with how near to each other its parts stand', () => {
    const near = graded('河道 游泳', '河道内游泳').factor;
    const far = graded('河道 游泳', `河道${'内'.repeat(80)}游泳`).factor;
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(graded('河道 游泳', '河道内').factor);
  });

  it('is higher where a figure is asked for and the text states one of its kind', () => {
    const asked = (figure: 'duration' | 'sum') =>
      new TextCheck({ telling: '河道内游泳', concepts: [], figure }, RANKING);
    expect(asked('sum').grade(TEXT).factor).toBeCloseTo(factor('河道内游泳') + RANKING.figure);
    expect(asked('duration').grade(TEXT).factor).toBeCloseTo(factor('河道内游泳'));
  });

  it('is higher by a fixed part where a text has all words, however far from each other', () => {
    const far = graded('河道 游泳', `河道${'内'.repeat(2000)}游泳`).factor;
    expect(far).toBeCloseTo(1 + RANKING.phrase + RANKING.together, 1);
  });

  it('grows where it says what is meant, and tells how that was understood', () => {
    const meant: Concept = {
      alternatives: [
        { text: '下河洗澡', terms: [], weight: 1 },
        { text: '在河道内游泳', terms: [], weight: 0.8, why: '下河洗澡 → 在河道内游泳' },
      ],
      weight: 1,
      counts: true,
    };
    const grade = graded('下河洗澡', TEXT, [meant]);
    expect(grade.factor).toBeCloseTo(1 + RANKING.meaning * 0.8);
    expect(grade.understood).toBe('下河洗澡 → 在河道内游泳');
    expect(graded('下河洗澡', '下河洗澡的', [meant]).understood).toBeUndefined();
    expect(graded('下河洗澡', '在河道内捕鱼的', [meant]).understood).toBeUndefined();
    expect(graded('下河洗澡', '在河道内捕鱼的', [meant]).factor).toBeGreaterThan(1);
  });

  it('is that of a verbatim text from four characters on', () => {
    expect(graded('河道内游泳').verbatim).toBe(true);
    expect(graded('游泳').verbatim).toBe(false);
    expect(graded('河道 游泳').verbatim).toBe(false);
  });

  it('does not mind words of letters, or nothing at all', () => {
    expect(graded('night patrol', 'a night patrol').factor).toBeGreaterThan(1);
    expect(graded('nigh', 'at noon').factor).toBe(1);
    expect(graded('').factor).toBe(1);
  });
});

describe('how like a mistyped query a text is', () => {
  it('is 1 where it has it, and less with each error', () => {
    expect(likeness('河道内游泳', TEXT, SILENT)).toBe(1);
    expect(likeness('河道内泳游', TEXT, SILENT)).toBeCloseTo(0.88);
    expect(likeness('河到内游永', TEXT, SILENT)).toBeCloseTo(0.6);
    expect(likeness('公安机关', TEXT, SILENT)).toBe(0);
  });

  it('is more where a character was left out than where one was typed for another', () => {
    expect(likeness('河道游泳', '在河道内游泳的', SILENT)).toBeGreaterThan(
      likeness('河道游泳', '在湖道游泳的', SILENT),
    );
  });

  it('counts from a least likeness on, and more than in proportion', () => {
    expect(likenessGrade(RANKING.leastSimilarText, RANKING)).toBe(0);
    expect(likenessGrade(1, RANKING)).toBe(RANKING.similarText);
    expect(likenessGrade(0.8, RANKING)).toBeLessThan(RANKING.similarText * 0.5);
  });
});
