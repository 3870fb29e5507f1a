import { expect, test } from 'vitest';
import { referenceLinks } from './referenceLink.ts';

test('finds the labels of numbered links and their targets', () => {
  const text =
    '- Part of: [Road \\[traffic\\]][1] · [Zipper][2]\n\n[1]: <dutybook:/a/Road traffic.md>\n[2]: <dutybook:/b.md>\n';
  const links = referenceLinks(text);
  expect(links.map(({ start, end, target }) => [text.slice(start, end), target])).toEqual([
    ['Road \\[traffic\\]', 'dutybook:/a/Road traffic.md'],
    ['Zipper', 'dutybook:/b.md'],
  ]);
});

test('a link without a definition, an escaped bracket and a definition inside a line are none', () => {
  expect(referenceLinks('[a][1] \\[b\\][2] x [2]: <dutybook:/b.md>')).toEqual([]);
});
