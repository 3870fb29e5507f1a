import { expect, test } from 'vitest';
import { chosenLanguage } from './appearance.ts';
import { dressAsBefore } from './firstPaint.ts';

test('the chosen language stands over that of the browser', () => {
  expect(chosenLanguage({ language: 'auto' }, 'zh-TW')).toBe('zh');
  expect(chosenLanguage({ language: 'en' }, 'zh-CN')).toBe('en');
  expect(chosenLanguage({ language: 'zh' }, 'fr')).toBe('zh');
});

const root = () => ({ dataset: {} as DOMStringMap, lang: 'en' }) as HTMLElement;

test('what the last page noted dresses the next one', () => {
  const page = root();
  dressAsBefore('dark compact zh-CN', page);
  expect(page).toEqual({ dataset: { theme: 'dark', density: 'compact' }, lang: 'zh-CN' });
});

test.each([null, '', 'dark'])('nothing is dressed by %j', (noted) => {
  const page = root();
  dressAsBefore(noted, page);
  expect(page).toEqual(root());
});
