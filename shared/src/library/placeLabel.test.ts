import { expect, it } from 'vitest';
import { placeLabel } from './placeLabel.ts';

it.each([
  [{ annex: '' }, '附件', 'Annex'],
  [{ annex: '2' }, '附件2', 'Annex 2'],
  [{ part: '总则', article: '8' }, '总则第八条', 'General Provisions, Article 8'],
  [{ annex: '附则' }, '附则', 'Supplementary provisions'],
])('%j is written as %s', (place, zh, en) => {
  expect(placeLabel(place)).toEqual({ zh, en });
});
