import { expect, test } from 'vitest';
import { withHead } from './pageHead.ts';

const PAGE = '<head><!-- the head of every page: build/pageHead.ts --></head>';

test.each([
  ['page/page.html', '"../appearance.js"'],
  ['marks/list/list.html', '"../../appearance.js"'],
])('%s finds what dresses it', (path, address) => {
  expect(withHead(PAGE, path)).toContain(`src=${address}`);
});

test('a page without a place for its head is no page', () => {
  expect(() => withHead('<head></head>', 'page/page.html')).toThrow('page/page.html');
});
