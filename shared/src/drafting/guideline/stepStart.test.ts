import { expect, it } from 'vitest';
import { foundInSteps } from './guidelineSample.ts';

const inSteps = (steps: string) => foundInSteps('step-start', steps);

it.each([
  ['1. 由于天气原因，改期。', ['由于']],
  ['1. 其次，检查证件。', ['其']],
  ['1. **关于证件**', ['关于']],
  ['1. 注意：检查证件。', ['注意：']],
  ['1. 车辆应当被扣留。', ['车辆应当被']],
  ['1. It must be noted.', ['It']],
  ['1. Note: check the licence.', ['Note:']],
  ['1. The car must be moved.', ['The car must be moved']],
  ['1. This is done at once.', ['This']],
])('neither a verb nor an actor: %j', async (steps, expected) => {
  expect(await inSteps(steps)).toEqual(expected);
});

it.each([
  '1. 检查证件。\n2. 民警应当敬礼。\n3. 对于拒不配合的，应当警告。\n4. 其他人员撤离。\n5. 注意安全。\n6. 如有枪支，报告。',
  '1. Check the licence.\n2. The officer must report.\n3. If the driver refuses, report.\n4. Note the time.\n5. This officer reports.',
  '1. The car must be moved by the officer.\n2. The traffic officer must be told.',
])('may be either, or a condition: %j', async (steps) => {
  expect(await inSteps(steps)).toEqual([]);
});
