import { expect, test } from 'vitest';
import { readSelection, selectedQuery } from './selection.ts';

test('a selection is a query on one line', () => {
  expect(selectedQuery(' 道路交通安全法\n 第九十一条\t')).toBe('道路交通安全法 第九十一条');
  expect(readSelection({ selected: '酒驾' })).toBe('酒驾');
});

test.each([undefined, '酒驾', { selected: 7 }, { selected: '  ' }, { selected: 'x'.repeat(201) }])(
  'nothing is looked up for %j',
  (message) => {
    expect(readSelection(message)).toBeUndefined();
  },
);
