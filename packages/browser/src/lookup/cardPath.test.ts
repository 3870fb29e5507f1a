import { expect, test } from 'vitest';
import { cardPath, readCardPath } from './cardPath.ts';
import { EMPTY_STATE } from './savedState.ts';

const ADDRESS = '/akn/cn/act/2003-10-28/道路 & 交通/zho@2021-04-29/~art_91__para_1';

test('what a tab shows comes back from its address', () => {
  const path = cardPath({ query: '酒驾 100%', address: ADDRESS, language: 'zh' });
  expect(path).toMatch(/^card\/card\.html\?[\w=&%.+*-]+$/);
  expect(readCardPath(path.slice(path.indexOf('?')), 'en')).toEqual({
    ...EMPTY_STATE,
    query: '酒驾 100%',
    cards: [{ address: ADDRESS, language: 'zh', scroll: 0 }],
  });
});

test('a tab that was told nothing, or nonsense, begins empty', () => {
  expect(readCardPath('', 'en')).toEqual(EMPTY_STATE);
  expect(readCardPath('?language=xx&address=/akn/x', 'zh').cards).toEqual([
    { address: '/akn/x', language: 'zh', scroll: 0 },
  ]);
});
