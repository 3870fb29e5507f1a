import { expect, test } from 'vitest';
import { withHead, withInput } from './pageParts.ts';

const PAGE = '<head><!-- the head of every page: build/pageParts.ts --></head>';

test.each([
  ['page/page.html', '"../appearance.js"'],
  ['marks/list/list.html', '"../../appearance.js"'],
])('%s finds what dresses it', (path, address) => {
  expect(withHead(PAGE, path)).toContain(`src=${address}`);
});

test('a page without a place for its head is no page', () => {
  expect(() => withHead('<head></head>', 'page/page.html')).toThrow('page/page.html');
});

test('the input stands where a page has a place for it, letter by letter', () => {
  expect(withInput('<body><!-- the input: build/pageParts.ts --></body>', "<input title='$&' />\n")).toBe(
    "<body><input title='$&' /></body>",
  );
  expect(withInput(PAGE, '<input />')).toBe(PAGE);
});
