import { expect, it, test } from 'vitest';
import { found } from '../checks/checkedSample.ts';
import { foundInSteps, matter } from './guidelineSample.ts';

const inSteps = (steps: string) => foundInSteps('unit-missing', steps);

it.each([
  ['1. 在24内报告。', ['24']],
  ['1. 应当在二十四以内报告。', ['二十四']],
  ['1. 处五以上十以下罚款。', ['五', '十']],
  ['1. 处二千元以上二万以下罚款。', ['二万']],
  ['1. 罚款200以下，车速不得超过60。', ['200', '60']],
  ['1. 距离为约150，间隔3。', ['150', '3']],
  ['1. 已满14不满18的，通知家长。', ['14', '18']],
  ['1. Report within 24 of the stop.', ['24']],
  ['1. Report within 24.', ['24']],
  ['1. Take a fine of 200; keep at least 3.', ['200', '3']],
])('a number says how many of nothing: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

it.each([
  '1. 在24小时内报告，处五日以上十日以下拘留，罚款200元以下。',
  '1. 由三分之二以上人员、1/3以上人员、50%以上人员到场。',
  '1. 统一内部管理，第3以下从略，人数达到30以上，G4内。',
  '1. 已满十四周岁不满十八周岁的，通知家长。',
  '1. 依照《治安管理处罚法》第四十三条以下。',
  '1. 告知“罚款200以下”。',
  '1. 至少二、三人在场，不超过30\n   分钟。',
  '1. Report within 24 hours and within 24\n   hours again; at least 3 officers, a fine of 200 to 500 yuan, within 2.5 km.',
])('a number has a unit, or needs none: %j', async (steps) => {
  expect(await inSteps(steps)).toEqual([]);
});

test('what a source states is left as it is', async () => {
  expect(await found(`${matter()}\n## 事实\n\n- 在24内报告。\n`, 'unit-missing')).toEqual([]);
});
