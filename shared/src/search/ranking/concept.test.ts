import { describe, expect, it } from 'vitest';
import { QueryReader } from './concept.ts';
import type { QueryLexicon } from './concept.ts';
import { RANKING } from './rankingWeights.ts';

/** 酒驾 stands for 饮酒后驾驶 surely, and for 醉酒 less; 怎么办 carries nothing. */
const LEXICON: QueryLexicon = {
  expansions(query) {
    const start = query.indexOf('酒驾');
    if (start < 0) return [];
    const end = start + 2;
    return [
      { text: '醉酒', weight: 0.5, why: '酒驾 → 醉酒', start, end },
      { text: '饮酒后驾驶', weight: 0.8, why: '酒驾 → 饮酒后驾驶', start, end },
    ];
  },
  telling: (query) => query.replace('怎么办', '').trim() || query,
};

const termsOf = (reader: QueryReader, query: string) =>
  reader.words(query).concepts.map(({ alternatives: [own] }) => own?.terms.map(({ term }) => term).join(' '));

describe('what a query asks for', () => {
  const plain = new QueryReader(undefined, RANKING);
  const reader = new QueryReader(LEXICON, RANKING);

  it('is each of its terms', () => {
    expect(termsOf(plain, '河道巡查 lanes')).toEqual(['河道', '道巡', '巡查', 'lan']);
    expect(termsOf(plain, '《》')).toEqual([]);
  });

  it('goes on where a word is being typed: letters at the end, or a lone character', () => {
    const prefixes = (query: string) =>
      plain.words(query).concepts.map(({ alternatives: [own] }) => own?.terms[0]?.prefix === true);
    expect(prefixes('night patr')).toEqual([false, true]);
    expect(prefixes('夜')).toEqual([true]);
    expect(prefixes('夜间')).toEqual([false]);
  });

  it('leaves out what carries nothing', () => {
    expect(reader.words('夜间怎么办').telling).toBe('夜间');
    expect(termsOf(reader, '夜间怎么办')).toEqual(['夜间']);
    expect(termsOf(reader, '怎么办')).toEqual(['怎么', '么办']);
  });

  it('is one thing in several ways where the lexicon knows words of it, the query’s own first', () => {
    const [concept, ...rest] = reader.words('酒驾 夜间').concepts;
    expect(concept?.alternatives.map(({ text, why }) => [text, why])).toEqual([
      ['酒驾', undefined],
      ['饮酒后驾驶', '酒驾 → 饮酒后驾驶'],
      ['醉酒', '酒驾 → 醉酒'],
    ]);
    expect(concept?.alternatives[0]?.weight).toBe(1);
    expect(rest.map(({ alternatives: [own] }) => own?.text)).toEqual(['夜间']);
  });

  it('weighs an expansion of many terms no more than one of few', () => {
    const long: QueryLexicon = {
      expansions: () => [
        { text: '一二三四五六七八九十', weight: 1, why: '' },
        { text: '甲乙', weight: 1, why: '' },
      ],
    };
    const [concept] = new QueryReader(long, RANKING).words('夜间').concepts;
    const [, many, few] = concept?.alternatives ?? [];
    expect(few?.weight).toBe(RANKING.expansion);
    expect((many?.weight ?? 0) * Math.sqrt(9)).toBeCloseTo(RANKING.expansion * Math.sqrt(RANKING.expansionTerms));
  });

  it('of a query in pinyin is each word in its readings, and what they stand for beside', () => {
    const { telling, concepts } = reader.spoken([['酒驾', '就家'], ['处罚']]);
    expect(telling).toBe('酒驾 处罚');
    expect(
      concepts.map(({ alternatives, counts }) => [alternatives.map(({ text }) => text).join(' '), counts]),
    ).toEqual([
      ['酒驾 就家', true],
      ['处罚', true],
      ['醉酒 饮酒后驾驶', false],
    ]);
    expect(concepts[0]?.alternatives[1]?.weight).toBe(RANKING.spoken);
  });

  it('of a mistyped run is also the pairs that it would have without one mistake', () => {
    const pairs = plain.repaired('河查巡道').map(({ alternatives: [own] }) => own?.text);
    expect(pairs).toContain('巡查');
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(plain.repaired('河查巡道').every(({ counts }) => !counts)).toBe(true);
  });
});
