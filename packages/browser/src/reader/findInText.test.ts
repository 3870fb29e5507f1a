import type { CardBlock } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { TextFinder } from './findInText.ts';

function block(type: CardBlock['type'], eid: string, text: string): CardBlock {
  return { type, eid, depth: type === 'article' ? 0 : 1, text, doubts: [] };
}

const finder = new TextFinder([
  block('article', 'art_3', ''),
  block('paragraph', 'art_3__para_1', '饮酒后驾驶，处ＡＢ类罚款。饮酒不驾车。'),
  block('article', 'art_36', ''),
  block('paragraph', 'art_36__para_1', '㎏枪，依照第3条。'),
]);

test.each([
  [
    '饮酒',
    [
      ['art_3__para_1', 0, 2],
      ['art_3__para_1', 13, 15],
    ],
  ],
  ['飲酒後', [['art_3__para_1', 0, 3]]],
  ['ab', [['art_3__para_1', 7, 9]]],
  ['枪', [['art_36__para_1', 1, 2]]],
  ['没有', []],
  ['  ', []],
])('%j stands where it stands, in any script and width', (query, places) => {
  expect(finder.find(query).map(({ eid, range }) => [eid, range?.start, range?.end])).toEqual(places);
});

test('a number leads to its article before it is looked for as words', () => {
  expect(finder.find('3').map(({ eid }) => eid)).toEqual(['art_3', 'art_36__para_1']);
  for (const query of ['36', '第36条', '三十六', '第三十六条'])
    expect(finder.find(query)[0]).toEqual({ eid: 'art_36' });
  expect(finder.find('第七条')).toEqual([]);
});
