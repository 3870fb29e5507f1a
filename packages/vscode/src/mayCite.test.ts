import { expect, test } from 'vitest';
import { mayCite } from './mayCite.ts';

test('only texts with signs of a citation are read', () => {
  for (const text of [
    '依照《刑法》',
    '刑法第一条',
    '依照前款',
    'under section 12',
    's 14 of the Act',
    'Search Act 2012',
  ])
    expect(mayCite(text), text).toBe(true);
  for (const text of ['# Readme\n\nRun npm test.', '今天天气很好。', 'see the next section'])
    expect(mayCite(text), text).toBe(false);
});
