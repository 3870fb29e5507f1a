import { describe, expect, it } from 'vitest';
import { NameIndex } from './nameIndex.ts';

const names = new NameIndex([
  { instrument: 0, name: '潮汐车道', role: 'title', syllables: ['chao', 'xi', 'che', 'dao'] },
  { instrument: 0, name: '"Tidal lane"', role: 'title' },
  { instrument: 0, name: 'reversible lane', role: 'alias' },
  { instrument: 1, name: '绿色出行', role: 'title', syllables: ['lü', 'se', 'chu', 'xing'] },
  { instrument: 2, name: '消防安全', role: 'title', syllables: ['xiao', 'fang', 'an', 'quan'] },
  {
    instrument: 3,
    name: '消防安全主体责任',
    role: 'title',
    syllables: ['xiao', 'fang', 'an', 'quan', 'zhu', 'ti', 'ze', 'ren'],
  },
  { instrument: 3, name: 'Fire safety', role: 'topic' },
]);

const first = (query: string) => {
  const [match] = names.exact(query);
  return match && [match.instrument, match.code];
};

describe('a name', () => {
  it.each([
    ['潮汐车道', 0, 'title'],
    ['“tidal LANE”', 0, 'title'],
    ['Reversible  Lane', 0, 'alias'],
    ['chaoxichedao', 0, 'pinyin'],
    ['Chao Xi Che Dao', 0, 'pinyin'],
    ['chaoxi', 0, 'pinyin'],
    ['cxcd', 0, 'initials'],
    ['lvse chuxing', 1, 'pinyin'],
    ['luse chuxing', 1, 'pinyin'],
    ['潮汐', 0, 'title-part'],
    ['车道', 0, 'title-part'],
    ['revers', 0, 'alias-part'],
    ['fire safety', 3, 'topic'],
  ])('%s finds %i by %s', (query, instrument, code) => {
    expect(first(query)).toEqual([instrument, code]);
  });

  it('whole comes before the same name as part of a longer one', () => {
    expect(names.exact('消防安全').map(({ instrument }) => instrument)).toEqual([2, 3]);
  });

  it('is not found by letters that are in none', () => {
    expect(names.exact('zz')).toEqual([]);
    expect(names.exact('…')).toEqual([]);
  });
});

describe('a mistyped name', () => {
  it.each([
    ['潮夕车道', 0],
    ['tidal lnae', 0],
    ['chaoxichedoa', 0],
    ['消防安金', 2],
    ['revercible lane', 0],
  ])('%s is like the name of %i', (query, instrument) => {
    expect(names.similar(query, 5)[0]?.instrument).toBe(instrument);
  });

  it('is not like everything', () => {
    expect(names.similar('quarterly budget', 5)).toEqual([]);
  });
});
