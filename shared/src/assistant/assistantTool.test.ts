import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../library/index.ts';
import { openLibrary } from '../library/index.ts';
import { sampleLaw, samplePack, sampleVersion } from '../library/packSample.ts';
import { ASSISTANT_TOOLS } from './assistantTool.ts';
import { checkCitations } from './checkCitations.ts';
import { getProvision } from './getProvision.ts';
import { searchGuidance } from './searchGuidance.ts';

const TODAY = '2026-06-01';
const PATROL = 'zho@2020-03-01/~';

let library: Library;
beforeAll(async () => {
  const patrol = sampleLaw('巡逻法', [
    sampleVersion('2010-01-01', [['巡逻应当三人。'], ['夜间巡逻应当携带灯具。']]),
    sampleVersion('2020-03-01', [
      ['巡逻应当两人。', '有下列情形之一的，可以一人：|路程不足一公里的；|有人接应的。'],
      ['违反第一条的，处200元罚款。'],
    ]),
  ]);
  const harbour = sampleLaw('港口法', [sampleVersion('2019-05-01', [['港口应当设岗。']])]);
  const twins = ['2001', '2002'].map((year) =>
    sampleLaw('渡口办法', [sampleVersion(`${year}-01-01`, [['渡口应当设船。']])], {
      id: `渡口办法-${year}`,
      work: `/akn/cn/act/${year}/渡口办法`,
    }),
  );
  const long = sampleLaw('长法', [
    sampleVersion(
      '2019-05-01',
      Array.from({ length: 200 }, (_, at) => [`第${at + 1}项工作应当${'认真负责地'.repeat(20)}办理。`]),
    ),
  ]);
  library = openLibrary([await samplePack([patrol, harbour, ...twins, long])], { today: () => TODAY });
});

function value<Value>(outcome: { ok: true; value: Value } | { ok: false; problem: { code: string } }): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('search', () => {
  test('gives address, status, version, exact words and why', async () => {
    const { hits, asOf, total } = value(await searchGuidance(library, { query: '巡逻法第一条' }));
    expect([asOf, total > 0]).toEqual([TODAY, true]);
    expect(hits[0]).toMatchObject({
      address: `/akn/cn/act/2000/巡逻法/${PATROL}art_1`,
      number: '第1条',
      status: 'in-force',
      version: '2020-03-01',
      text: '巡逻应当两人。\n有下列情形之一的，可以一人：\n（1）路程不足一公里的；\n（2）有人接应的。',
      isWhole: true,
      why: [{ code: 'citation' }],
    });
  });

  test('gives the text of the day that is asked for', async () => {
    const { hits } = value(await searchGuidance(library, { query: '巡逻法第一条', asOf: '2015-01-01', limit: 1 }));
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ version: '2010-01-01', text: '巡逻应当三人。', asOf: '2015-01-01' });
  });

  test('gives no text of a law that was found as a whole', async () => {
    const { hits } = value(await searchGuidance(library, { query: '长法', limit: 1 }));
    expect(hits[0]?.address).toMatch(/长法\/zho@2019-05-01$/);
    expect(hits[0]?.text).toBeUndefined();
  });

  test.each([
    [{}, 'query'],
    [{ query: '' }, 'query'],
    [{ query: 'x', limit: 21 }, 'limit'],
    [{ query: 'x', kinds: ['novel'] }, 'kinds.0'],
    [{ query: 'x', wanted: true }, 'wanted'],
    ['x', ''],
  ])('refuses %j and says what is wrong', async (input, where) => {
    const answer = await searchGuidance(library, input);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.problem.code).toBe('bad-input');
    expect(answer.problem.message.en).toContain(where);
  });
});

describe('get_provision', () => {
  test('gives the exact words of an address, down to an item', async () => {
    const address = `/akn/cn/act/2000/巡逻法/${PATROL}art_1__para_2__item_2`;
    const { answers } = value(await getProvision(library, { provision: address }));
    expect(answers).toMatchObject([{ provision: { address, text: '有人接应的。', status: 'in-force' } }]);
  });

  test('reads a citation, and says that one of an old version is changed', async () => {
    const { answers } = value(await getProvision(library, { provision: '《巡逻法》第二条' }));
    expect(answers).toMatchObject([
      { citation: { state: 'verified' }, provision: { text: '违反第一条的，处200元罚款。' } },
    ]);
    const old = value(await getProvision(library, { provision: '《巡逻法》（2010年）第二条' }));
    expect(old.answers).toMatchObject([
      { citation: { state: 'changed' }, provision: { version: '2010-01-01', text: '夜间巡逻应当携带灯具。' } },
    ]);
  });

  test('gives no provision that is not there or cannot be told', async () => {
    const missing = value(await getProvision(library, { provision: '《巡逻法》第九条' })).answers[0];
    expect(missing?.citation).toMatchObject({ state: 'missing', reason: 'no-article' });
    expect([missing?.provision, missing?.citation?.address]).toEqual([undefined, undefined]);
    const twins = value(await getProvision(library, { provision: '《渡口办法》第一条' })).answers[0];
    expect(twins?.citation).toMatchObject({ state: 'not-checked', reason: 'ambiguous' });
    expect(twins?.citation?.candidates).toHaveLength(2);
    expect([twins?.provision, twins?.citation?.address]).toEqual([undefined, undefined]);
  });

  test('gives of a long law what it is made of, not its text', async () => {
    const { answers } = value(await getProvision(library, { provision: '《长法》' }));
    expect(answers[0]?.provision).toMatchObject({ text: '', isWhole: false });
    expect(answers[0]?.contents?.total).toBe(200);
    expect(answers[0]?.contents?.entries[1]).toMatchObject({ number: '第2条', type: 'article' });
  });

  test('says that a text without a citation names nothing', async () => {
    expect(await getProvision(library, { provision: '巡逻要几个人' })).toMatchObject({
      ok: false,
      problem: { code: 'no-citation' },
    });
    expect(await getProvision(library, { provision: '/akn/cn/act/2000/没有' })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
  });
});

describe('check_citations', () => {
  const TEXT =
    '根据《巡逻法》第一条第二款第一项，\n和《巡逻法》第九条，\n《无名法》第三条，以及《渡口办法》第一条办理。';

  test('tells the state of every reference, with the words of those that are there', async () => {
    const answer = value(await checkCitations(library, { text: TEXT }));
    expect(answer.references.map(({ words, state, line }) => [words, state, line])).toEqual([
      ['《巡逻法》第一条第二款第一项', 'verified', 1],
      ['《巡逻法》第九条', 'missing', 2],
      ['《无名法》第三条', 'unknown-instrument', 3],
      ['《渡口办法》第一条', 'not-checked', 3],
    ]);
    expect(answer.states).toEqual({
      verified: 1,
      changed: 0,
      missing: 1,
      'unknown-instrument': 1,
      'not-checked': 1,
    });
    expect(answer.provisions.map(({ text }) => text)).toEqual(['路程不足一公里的；']);
    for (const { start, end, words } of answer.references) expect(TEXT.slice(start, end)).toBe(words);
  });

  test('gives no more than was asked for', async () => {
    const answer = value(await checkCitations(library, { text: TEXT, onlyProblems: true, limit: 1, offset: 1 }));
    expect(answer.references.map(({ words }) => words)).toEqual(['《无名法》第三条']);
    expect([answer.more, answer.total]).toEqual([true, 4]);
  });
});

test('every tool stops when it is told to', async () => {
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  const inputs = {
    search: { query: 'x' },
    get_provision: { provision: '《巡逻法》第一条' },
    check_citations: { text: 'x' },
  };
  for (const { name, run } of ASSISTANT_TOOLS)
    await expect(run(library, inputs[name], controller.signal)).rejects.toThrow('enough');
});
