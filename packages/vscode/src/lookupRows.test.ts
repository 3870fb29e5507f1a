import type { Hit, LookupResult } from '@dutybook/shared/library';
import { failure, success } from '@dutybook/shared/model';
import { expect, test } from 'vitest';
import { answerRows, countLine, emptyRows, withoutIcons } from './lookupRows.ts';
import type { LookupPhrases } from './lookupRows.ts';

const PHRASES: LookupPhrases = {
  recent: 'Recent',
  tryThese: 'Try',
  searchAllKinds: 'Search all kinds',
  tryAgain: 'Try again',
  cannotOpen: 'Cannot open',
};

const HIT: Hit = {
  address: '/akn/cn/act/2005-08-28/a/zho@/~art_43',
  instrument: 'a',
  kind: 'measure',
  subtype: 'plan-measure',
  status: 'planned',
  date: '2014',
  title: { en: 'The "tidal" $(flame) lane', zh: '潮汐车道' },
  titleMarks: {},
  heading: '第四十三条',
  snippet: { text: 'one\ntwo', marks: [] },
  score: 1,
  why: [],
};

const RESULT: LookupResult = {
  hits: [HIT],
  total: 12,
  searched: 80,
  packs: 1,
  asOf: '2026-11-23',
  language: 'en',
  didYouMean: [],
  advice: [],
};
const ASKED = { query: 'lane', kind: undefined };

test('a row has the title in the language of the query, and below it the status in words before the other title and the snippet', () => {
  const [found] = answerRows(success(RESULT), ASKED, 'zh', PHRASES);
  expect(found?.rows).toEqual([
    {
      label: 'The “tidal” \\$(flame) lane 第四十三条',
      detail: '2014年计划中 · 计划措施 · 潮汐车道 · one two',
      icon: 'calendar',
      action: {
        type: 'open',
        card: { address: HIT.address, language: 'en', title: 'The "tidal" $(flame) lane 第四十三条' },
      },
    },
  ]);
  expect(countLine(success(RESULT), 'en')).toBe('1 of 12 · as of 2026-11-23 · 80 instruments');
});

test('the first rows never stand under a heading', () => {
  const nothing = { ...RESULT, hits: [], didYouMean: ['Tidal lane'] };
  for (const result of [RESULT, nothing])
    expect(answerRows(success(result), ASKED, 'en', PHRASES)[0]?.heading).toBe('');
  expect(emptyRows({ pins: [], recents: [] }, PHRASES).map(({ heading }) => heading)).toEqual(['']);
});

test('nothing found: what to do next, all kinds again when one was chosen, and names that may have been meant', () => {
  const nothing = { ...RESULT, hits: [], didYouMean: ['Tidal lane'] };
  const [advice, meant] = answerRows(success(nothing), { query: 'x'.repeat(90), kind: 'guideline' }, 'en', PHRASES);
  expect(advice?.rows.map(({ label }) => label)).toEqual([
    `Nothing found for “${'x'.repeat(40)}…”.`,
    'Search all kinds',
  ]);
  expect(advice?.rows[1]?.action).toEqual({ type: 'all-kinds' });
  expect(meant).toMatchObject({ heading: 'Did you mean', rows: [{ action: { type: 'search', query: 'Tidal lane' } }] });
});

test('what has to be known of an answer stands before its hits', () => {
  const warned: LookupResult = { ...RESULT, advice: [{ code: 'no-such-provision', values: ['刑法', '999'] }] };
  const [found] = answerRows(success(warned), ASKED, 'zh', PHRASES);
  expect(found?.rows.map(({ label }) => label)).toEqual([
    '指引库中没有“刑法”第999条，以下结果都不是该条。',
    'The “tidal” \\$(flame) lane 第四十三条',
  ]);
});

test('a pack that was not searched is told above the hits, and passed over by Enter; what an answer is not, is not', () => {
  const advice: LookupResult['advice'] = [
    { code: 'pack-refused', values: ['law/none.dutybook'] },
    { code: 'no-such-provision', values: ['刑法', '999'] },
  ];
  const [found] = answerRows(success({ ...RESULT, advice }), ASKED, 'en', PHRASES);
  expect(found?.rows.slice(0, 2)).toEqual([
    {
      label: 'The pack “law/none.dutybook” could not be read and was not searched.',
      detail: 'Update it or remove it.',
      icon: 'info',
      action: { type: 'none' },
      isPassedOver: true,
    },
    {
      label: 'Article 999 of “刑法” is not in the library.',
      detail: 'Nothing below is that article.',
      icon: 'info',
      action: { type: 'none' },
    },
  ]);
});

test('a query that cannot be asked is answered with the sentence that says why', () => {
  const answer = failure('query-too-long', { en: 'Too long.', zh: '太长。' });
  expect(answerRows(answer, ASKED, 'zh', PHRASES)).toMatchObject([
    { rows: [{ label: '太长。', action: { type: 'none' } }] },
  ]);
  expect(countLine(answer, 'en')).toBe('');
});

test('a text never becomes an icon', () => {
  expect(withoutIcons('a $(x) $(y~spin)\nb')).toBe('a \\$(x) \\$(y~spin) b');
});

test('what is pinned comes first, then what was opened last and is not pinned, then queries to try', () => {
  const card = (title: string) => ({ address: `/akn/${title}`, language: 'zh' as const, title });
  const groups = emptyRows({ pins: [card('甲')], recents: [card('乙'), card('甲')] }, PHRASES);
  expect(groups.map(({ heading, rows }) => [heading, ...rows.map(({ label }) => label)].slice(0, 3))).toEqual([
    ['', '甲'],
    ['Recent', '乙'],
    ['Try', '潮汐车道', 'zipper'],
  ]);
});
