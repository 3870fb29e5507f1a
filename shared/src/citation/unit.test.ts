import { expect, it } from 'vitest';
import { HARD_BREAK, unitsOf } from './unit.ts';

it('goes on behind a break that only fits an English sentence to a width', () => {
  expect([...unitsOf('as required by section\n5 of the Act\nUnder it')]).toEqual([
    'as required by section\n5 of the Act\nUnder it',
  ]);
  expect([...unitsOf('依照第三条\n处罚')]).toEqual(['依照第三条\n', '处罚']);
  expect([...unitsOf('依照第三\n条处罚')]).toEqual(['依照第三\n条处罚']);
});

it.each([
  ['依照《中华人民共和国\n刑法》第三条', 1],
  ['依照《中华人民共和国\n　　刑法》第三条', 1],
  ['《最高人民法院、\n最高人民检察院关于办理盗窃案件的解释》第三条', 1],
  ['依照《刑法》第四\n十三条', 1],
  ['under the Criminal Procedure\n    Act 2011', 1],
  ['依照《中华人民共和国\n\n刑法》第三条', 3],
  ['《刑法》\n《刑法》', 2],
  ['《刑法。\n刑法》', 2],
  ['一\n二\n', 2],
  ['foo\n    bar', 2],
])('goes on inside a broken name or number: %j has %i', (text, count) => {
  expect([...unitsOf(text)]).toHaveLength(count);
});

it('ends at a hard break, whatever stands beside it', () => {
  const lines = ['《刑', '法》', 'see section', '5 of the Act', '第三条', '(2) and', 'Under it'];
  expect([...unitsOf(lines.join(HARD_BREAK))]).toEqual(lines.map((line, at) => line + (at < 6 ? HARD_BREAK : '')));
});
