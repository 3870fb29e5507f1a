import { expect, test } from 'vitest';
import { handoutHtml } from './handoutHtml.ts';
import { handoutMarkdown } from './handoutMarkdown.ts';
import type { Handout } from './handout.ts';

const HANDOUT: Handout = {
  title: '<b>夜巡</b> & *课*',
  language: 'en',
  entries: [{ title: '<script>alert(1)</script>', note: '# first\nsecond "line"' }],
};

test('every word of a handout is text in HTML', () => {
  const html = handoutHtml(HANDOUT);
  expect(html).toContain('<h1 class="title" lang="en">&lt;b&gt;夜巡&lt;/b&gt; &amp; *课*</h1>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain('<blockquote class="note" lang="en">second &quot;line&quot;</blockquote>');
});

test('every word of a handout is text in Markdown', () => {
  expect(handoutMarkdown(HANDOUT).split('\n\n')).toEqual([
    '# \\<b\\>夜巡\\</b\\> & \\*课\\*',
    '## \\<script\\>alert(1)\\</script\\>',
    '*Not in the library of this computer; its words are not shown.*',
    '> Note: # first',
    '> second "line"\n',
  ]);
});
