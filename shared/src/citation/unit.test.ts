import { expect, it } from 'vitest';
import { HARD_BREAK, unitsOf } from './unit.ts';

it('goes on behind a break that only fits an English sentence to a width', () => {
  expect([...unitsOf('as required by section\n5 of the Act\nUnder it')]).toEqual([
    'as required by section\n5 of the Act\nUnder it',
  ]);
  expect([...unitsOf('依照第三条\n处罚')]).toEqual(['依照第三条\n', '处罚']);
  expect([...unitsOf('依照第三\n条处罚')]).toEqual(['依照第三\n条处罚']);
});

it('ends at a hard break, whatever stands beside it', () => {
  const lines = ['see section', '5 of the Act', '第三条', '(2) and', 'Under it'];
  expect([...unitsOf(lines.join(HARD_BREAK))]).toEqual(lines.map((line, at) => line + (at < 4 ? HARD_BREAK : '')));
});
