import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../model/index.ts';
import { compareProvisions } from './comparison.ts';
import type { ComparedRow } from './comparison.ts';
import { unitsOf } from './comparedUnit.ts';
import { sideOf } from './textDiff.ts';

function article(number: number, ...paragraphs: readonly string[]): Provision {
  const children = paragraphs.map(
    (text, place): Provision => ({ type: 'paragraph', eid: `art_${number}__para_${place + 1}`, text, children: [] }),
  );
  return { type: 'article', eid: `art_${number}`, number: `第${number}条`, text: '', children };
}

const articles = (...texts: readonly string[]) => texts.map((text, place) => article(place + 1, text));

function told({ change, moved, old, new: now }: ComparedRow): string {
  return `${old?.number ?? '–'} → ${now?.number ?? '–'} ${moved ? 'moved ' : ''}${change}`;
}

const DRINK = '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。';
const LIGHT = '机动车遇有交通信号灯为红灯时，应当停在停止线以外等候放行。';
const BELT = '驾驶人、乘坐人员应当按照规定使用安全带，摩托车驾驶人应当戴安全头盔。';
const ANIMAL = '在道路上赶牲畜的，应当避让行人和车辆，不得影响其他车辆通行。';

describe('two versions of a law', () => {
  it('are aligned by the words where the numbers shift', () => {
    const rows = compareProvisions(articles(DRINK, LIGHT, BELT), articles(ANIMAL, DRINK, LIGHT, `${BELT}新增一句。`));
    expect(rows.map(told)).toEqual([
      '– → 第1条 added',
      '第1条 → 第2条 same',
      '第2条 → 第3条 same',
      '第3条 → 第4条 changed',
    ]);
  });

  it('are aligned by the number where an article was rewritten, and not where nothing is left of it', () => {
    const rewritten = '饮酒后驾车的，吊销机动车驾驶证，处五千元罚款。';
    expect(compareProvisions(articles(DRINK), articles(rewritten)).map(told)).toEqual(['第1条 → 第1条 changed']);
    expect(compareProvisions(articles(DRINK), articles(ANIMAL)).map(told)).toEqual([
      '第1条 → – removed',
      '– → 第1条 added',
    ]);
  });

  it('show where an article went to', () => {
    const rows = compareProvisions(articles(DRINK, LIGHT, BELT, ANIMAL), articles(LIGHT, BELT, ANIMAL, DRINK));
    expect(rows.map(told)).toEqual([
      '第2条 → 第1条 same',
      '第3条 → 第2条 same',
      '第4条 → 第3条 same',
      '第1条 → 第4条 moved same',
    ]);
  });

  it('have removed articles where they stood', () => {
    expect(compareProvisions(articles(DRINK, LIGHT, BELT), articles(DRINK, BELT)).map(told)).toEqual([
      '第1条 → 第1条 same',
      '第2条 → – removed',
      '第3条 → 第2条 same',
    ]);
  });

  it('compare an article with everything below it, line by line', () => {
    const [row] = compareProvisions([article(1, LIGHT, '第二款。')], [article(1, LIGHT, '第二款改。')]);
    expect(row?.edits.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `kept ${LIGHT}\n第二款`,
      'added 改',
      'kept 。',
    ]);
  });
});

const sentence = fc.string({ unit: fc.constantFrom(...'车道酒驾罚款人员。，'), minLength: 1, maxLength: 40 });
const law = fc
  .array(fc.oneof(sentence, fc.constantFrom(DRINK, LIGHT, BELT)), { maxLength: 12 })
  .map((texts) => articles(...texts));

it('every provision of both texts is in exactly one row, with its own words, the new ones in their order', () => {
  fc.assert(
    fc.property(law, law, (old, now) => {
      const rows = compareProvisions(old, now);
      const side = (which: 'old' | 'new') =>
        rows.flatMap((row) => {
          const unit = row[which];
          return unit === undefined ? [] : [`${unit.eid} ${sideOf(row.edits, which)}`];
        });
      const units = (text: readonly Provision[]) => unitsOf(text).map(({ eid, text }) => `${eid} ${text}`);
      expect(side('new')).toEqual(units(now));
      expect(side('old').sort()).toEqual([...units(old)].sort());
      const inPlace = rows.filter(({ moved, old }) => !moved && old !== undefined);
      const order = inPlace.map((row) => unitsOf(old).findIndex(({ eid }) => eid === row.old?.eid));
      expect([...order].sort((a, b) => a - b)).toEqual(order);
    }),
  );
});

it('a text is the same as itself', () => {
  fc.assert(
    fc.property(law, (text) => {
      expect(compareProvisions(text, text).every(({ change, moved }) => change === 'same' && !moved)).toBe(true);
    }),
  );
});
