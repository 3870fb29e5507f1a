import { expect, test } from 'vitest';
import { citationLine } from './citationLine.ts';

const LINK = {
  title: { zh: '河道法' },
  place: { zh: '第二条', en: 'Article 2' },
  state: 'not-checked',
  reason: 'former-number',
} as const;

test('a number of a former version is said to be one, with the article that it is now where that is known', () => {
  const former = { version: '2010-01-01', address: '' };
  expect(citationLine({ ...LINK, former }, 'zh')).toBe(
    '《河道法》第二条（未核对：文中所述见于2010-01-01文本的该条，不见于现行的该条）',
  );
  expect(citationLine({ ...LINK, former: { ...former, now: { article: '120-1', address: '' } } }, 'en')).toBe(
    '《河道法》第二条 (not checked: what is said there stands in this article as of 2010-01-01, not in the one in force; now it is Article 120-1)',
  );
});
