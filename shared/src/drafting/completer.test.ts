import { describe, expect, test } from 'vitest';
import { openLibrary } from '../library/index.ts';
import { sampleAct, sampleLaw, samplePack, sampleVersion } from '../library/packSample.ts';
import { Completer } from './completer.ts';
import type { Completion } from './completer.ts';
import { completionPlace } from './completionPlace.ts';
import { DraftOutline } from './draftOutline.ts';

const roads = sampleLaw('中华人民共和国道路安全法', [
  sampleVersion('2021-04-29', [
    ['制定本法。'],
    ['处罚款。|扣留机动车|暂扣驾驶证', '再次饮酒的，处拘留。'],
    ['有下列情形的，警告：|闯红灯|逆行'],
  ]),
]);
const patrol = sampleAct('Night Patrol Act 2010', [
  ['1', 'Title', 'This is the Night Patrol Act.'],
  ['14', 'Patrols', '(1) A constable may—|(a) patrol|(b) report', '(2) Constables patrol in pairs.'],
  ['14A', 'Boats', 'A boat may be used.'],
  ['14B', 'Dogs', '(1) A dog is kept—|(a) on a lead|(b) near'],
  ['15', 'Lamps', 'The constable carries—|(a) a lamp|(b) a rope'],
]);
const former = sampleLaw('旧夜巡条例', [{ ...sampleVersion('2001-01-01', [['夜巡。']]), inForceUntil: '2010-01-01' }]);
const DRAFT =
  '第一条　为了安全，制定本办法。\n第二条　下列人员：\n（一）民警；\n（二）辅警。\n本办法另有规定的除外。\n第三条　略。\n';

async function completions(line: string, draft = ''): Promise<readonly Completion[]> {
  const library = openLibrary([await samplePack([roads, patrol, former])], { today: () => '2026-11-23' });
  const place = completionPlace(line);
  if (place === undefined) return [];
  const cited = await library.references(draft);
  const own = () => new DraftOutline(draft).ownProvisions();
  const found = await new Completer(library).complete(place, { cited: cited.ok ? cited.value : [], own });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

async function complete(line: string, draft = ''): Promise<readonly string[]> {
  const start = completionPlace(line)?.start ?? 0;
  return (await completions(line, draft)).map(({ insert }) => line.slice(0, start) + insert);
}

describe('names', () => {
  test('are completed by their first characters, with both marks and in full', async () => {
    expect(await complete('依照《道路')).toEqual(['依照《中华人民共和国道路安全法》']);
    expect(await complete('依照《不存在')).toEqual([]);
  });

  test('behind an open mark alone are those that the draft cites already, the last first', async () => {
    expect(await complete('《', '《道路安全法》第一条')).toEqual(['《中华人民共和国道路安全法》']);
  });
});

test('what was repealed is said of names and of articles', async () => {
  for (const [line, draft] of [
    ['依照《旧夜', ''],
    ['依照《旧夜巡条例》第', ''],
    ['依照《', '《旧夜巡条例》第一条'],
  ] as const) {
    expect((await completions(line, draft)).map(({ status }) => status)).toEqual(['repealed']);
  }
});

describe('provisions', () => {
  test('of the law that stands before are those that it has', async () => {
    expect(await complete('《道路安全法》')).toEqual(
      ['第一条', '第二条', '第三条'].map((place) => `《道路安全法》${place}`),
    );
    expect(await complete('依照道路安全法第')).toHaveLength(3);
    expect(await complete('《道路安全法》第2')).toEqual(['《道路安全法》第二条']);
    expect(await complete('《道路安全法》第三')).toEqual(['《道路安全法》第三条']);
  });

  test('go down to paragraphs and items; an article of one paragraph is cited by its items', async () => {
    expect(await complete('《道路安全法》第二条')).toEqual([
      '《道路安全法》第二条第一款',
      '《道路安全法》第二条第二款',
    ]);
    expect(await complete('《道路安全法》第二条第一款第')).toEqual([
      '《道路安全法》第二条第一款第一项',
      '《道路安全法》第二条第一款第二项',
    ]);
    expect(await complete('《道路安全法》第三条第')).toEqual([
      '《道路安全法》第三条第一项',
      '《道路安全法》第三条第二项',
    ]);
    expect(await complete('《道路安全法》第九条第')).toEqual([]);
  });

  test('without a law are the draft’s own', async () => {
    expect(await complete('依照本办法第', DRAFT)).toEqual(['一', '二', '三'].map((n) => `依照本办法第${n}条`));
    expect(await complete('依照第二条第', DRAFT)).toEqual(['依照第二条第一款', '依照第二条第二款']);
    expect(await complete('依照第二条第一款第', DRAFT)).toEqual(['依照第二条第一款第一项', '依照第二条第一款第二项']);
  });

  test('of an act are its sections, with the letters of their numbers', async () => {
    expect(await complete('Night Patrol Act 2010, s 14')).toEqual(
      ['14', '14A', '14B'].map((n) => `Night Patrol Act 2010, s ${n}`),
    );
    const cited = 'The Night Patrol Act 2010, section 1 applies.';
    expect(await complete('under section 1', cited)).toEqual(
      ['1', '14', '14A', '14B', '15'].map((n) => `under section ${n}`),
    );
    expect(await complete('under sections 14 and ', cited)).toHaveLength(5);
    expect(await complete('under section 14 and ', cited)).toEqual([]);
  });

  test('of a section are its subsections and paragraphs in their brackets; those without a number cannot be cited', async () => {
    expect(await complete('Night Patrol Act 2010, s 14(')).toEqual(
      ['(1)', '(2)'].map((n) => `Night Patrol Act 2010, s 14${n}`),
    );
    expect(await complete('Night Patrol Act 2010, s 14(1)(')).toEqual(
      ['(a)', '(b)'].map((n) => `Night Patrol Act 2010, s 14(1)${n}`),
    );
    expect(await complete('Night Patrol Act 2010, s 15(b')).toEqual(['Night Patrol Act 2010, s 15(b)']);
    expect(await complete('Night Patrol Act 2010, s 14B(')).toEqual(['Night Patrol Act 2010, s 14B(1)']);
    expect(await complete('Night Patrol Act 2010, s 14A(')).toEqual([]);
    expect(completionPlace('s 14(1)(b)(')).toMatchObject({
      level: 'subitem',
      outer: { article: '14', paragraph: '1', item: 'b' },
    });
  });

  test('of an English draft are its own sections before those of the act cited last', async () => {
    const draft = 'Section 1 Purpose\n\nUnder the Night Patrol Act 2010, section 15.\n\nSection 2 Scope\n\nText.\n';
    expect(await complete('as section ', draft)).toEqual(
      ['1', '2', '1', '14', '14A', '14B', '15'].map((number) => `as section ${number}`),
    );
    expect(completionPlace('## Section 1')).toBeUndefined();
    expect(completionPlace('See Section 1')).toMatchObject({ typed: '1', language: 'en' });
  });

  test('are offered only where a place can begin', () => {
    expect(completionPlace('今天天气')).toBeUndefined();
    expect(completionPlace('three')).toBeUndefined();
    expect(completionPlace('see section 12')).toMatchObject({ typed: '12', language: 'en' });
    expect(completionPlace('section 12 of the Sea')).toMatchObject({ type: 'name', typed: 'Sea', marks: ['', ''] });
    expect(completionPlace('依照 zaglcf')).toMatchObject({ type: 'name', typed: 'zaglcf', marks: ['《', '》'] });
  });
});
