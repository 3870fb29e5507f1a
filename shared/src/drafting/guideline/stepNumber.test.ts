import { describe, expect, it, test } from 'vitest';
import { articles, findingsOf, found, repaired } from '../checks/checkedSample.ts';
import { foundInSteps, guideline, matter } from './guidelineSample.ts';

const inSteps = (steps: string) => foundInSteps('step-number', steps);

it.each([
  ['1. 甲。\n2. 乙。\n3) 丙。', []],
  ['1. 甲。\n3. 乙。', ['3. ']],
  ['2. 甲。\n3. 乙。', ['2. ']],
  ['1. 甲。\n1. 乙。\n2. 丙。', ['1. ']],
  ['1. 甲。\n\n另起一段说明。\n\n1. 乙。\n2. 丙。', []],
  ['### 到场\n\n1. 甲。\n\n### 处置\n\n1. 乙。', []],
  ['### 到场\n\n1. 甲。\n2. 乙。\n\n### 处置\n\n3. 丙。', []],
  ['### 到场\n\n1. 甲。\n2. 乙。\n\n### 处置\n\n4. 丙。', ['4. ']],
  ['1. 甲：\n   1. 子；\n   1. 丑。\n2. 乙。', []],
])('numbers count on: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

it.each([
  ['- 甲。\n- 乙。', ['- ', '- ']],
  ['1、甲。\n2、乙。', ['1、', '2、']],
  ['1.甲。\n2.乙。', ['1.', '2.']],
  ['1. 甲。\n2、乙。', ['2、']],
  ['（一）甲。\n\n（二）乙。', ['（一）', '（二）']],
  ['民警应当敬礼。', ['民']],
  ['1. 下列：\n- 子；\n- 丑。\n2. 乙。', []],
  ['1. 下列：\n\n（一）子；\n\n（二）丑。\n\n2. 乙。', []],
  ['步骤如下。\n\n1. 甲。', []],
  ['1. 甲。\n\n> 民警应当敬礼。\n\n| 应当 | 不得 |', []],
  ['有下列情形的，应当办理：\n\n1. 甲。', []],
])('a step has a number that is read as one: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

describe('a list', () => {
  it.each([
    ['1. 甲。\n1. 乙。\n4. 丙。', '1. 甲。\n2. 乙。\n3. 丙。'],
    ['1、甲。\n2、 乙。\n3. 丙。', '1. 甲。\n2. 乙。\n3. 丙。'],
    ['- 甲。\n- 乙。', '1. 甲。\n2. 乙。'],
    ['民警应当敬礼。\n\n1. 乙。', '1. 民警应当敬礼。\n\n2. 乙。'],
  ])('is numbered anew: %j', async (steps, expected) => {
    expect(await repaired(guideline(steps), 'step-number')).toBe(guideline(expected));
  });

  it('without numbers is left open, as it may be no list of steps', async () => {
    const [bullet] = await findingsOf(guideline('- 甲。'), 'step-number');
    const [gap] = await findingsOf(guideline('2. 甲。'), 'step-number');
    expect([bullet?.atMost, gap?.atMost]).toEqual(['information', undefined]);
  });
});

test('other sections may have bullets, each language counts for itself, and articles are numbered otherwise', async () => {
  expect(await found(`${matter()}\n## 背景\n\n- 甲。\n\n## 事实\n\n3. 乙。\n`, 'step-number')).toEqual([]);
  const both = `${matter()}\n# English\n\n## Steps\n\n1. One.\n2. Two.\n\n# 中文\n\n## 步骤\n\n1. 甲。\n2. 乙。\n`;
  expect(await found(both, 'step-number')).toEqual([]);
  expect(await found(`${matter()}\n## 步骤\n\n${articles('应当甲。', '应当乙。')}`, 'step-number')).toEqual([]);
});
