import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';

const numbered = (count: number, make: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => make(place)).join('');

async function codeOf(html: string): Promise<string> {
  const result = await readHtml(html);
  return result.ok ? 'read' : result.problem.code;
}

describe('a hostile page', () => {
  it.each([
    ['100,000 nested divs', '<div>'.repeat(100_000)],
    ['100,000 nested templates', '<template>'.repeat(100_000)],
    ['100,000 nested drawings', `<svg>${'<g>'.repeat(100_000)}`],
    ['100,000 nested lists', '<ul><li>'.repeat(100_000)],
    ['100,000 nested tables', '<table><tr><td>'.repeat(100_000)],
    [
      'formatting that is never closed',
      `<p>${numbered(1100, (place) => `<font size=${place}>`)}</p>${'<p>x'.repeat(1000)}`,
    ],
  ])('is refused for its depth: %s', async (_, html) => {
    expect(await codeOf(html)).toBe('html-too-deep');
  });

  it.each([
    [
      'formatting that every paragraph repeats',
      `<p>${numbered(900, (place) => `<font size=${place}>`)}</p>${'<p>x</p>'.repeat(50_000)}`,
    ],
    ['100,000 links that misnest', '<p><a><b>'.repeat(100_000)],
    ['a million comments', '<!-->'.repeat(1_000_001)],
  ])('is refused for what it would become: %s', async (_, html) => {
    expect(await codeOf(html)).toBe('html-too-large');
  });

  it('is refused for its length before it is parsed', async () => {
    expect(await codeOf('x'.repeat(33 * 1024 * 1024))).toBe('html-too-large');
  });

  it.each([
    ['an attribute of a megabyte', `<p title="${'x'.repeat(1_000_000)}" class="${'nav '.repeat(100_000)}">甲`],
    ['100,000 attributes', `<p ${numbered(100_000, (place) => `a${place} `)}>甲`],
    ['nothing closed', '<p>甲<b><table><i>乙'.repeat(300)],
    ['ids that point at each other', '<p id=a aria-owns=b><a href="#a">甲</a><p id=b aria-owns=a>乙'.repeat(1000)],
    ['little text under much nothing', `${'<div>'.repeat(900)}甲<sup>1</sup>${'<p></p>'.repeat(100_000)}`],
    ['nested figures', `甲${'<sup>'.repeat(900)}1${'<i></i>'.repeat(50_000)}`],
    ['wide spans', `<table>${'<tr><td colspan=1000 rowspan=65534>甲<td>乙'.repeat(2000)}</table>`],
    ['a tag that never ends', `甲<p ${'x '.repeat(100_000)}`],
    ['a script that never ends', `甲<script>${'<!--<script>'.repeat(50_000)}`],
    [
      'scripts everywhere',
      '<img src=x onerror=alert(1)><p onclick="alert(1)">甲<script>alert(1)</script><svg onload=alert(1)>',
    ],
    ['cells outside of tables', `甲${'</td><tr></table><td>'.repeat(20_000)}`],
  ])('is read: %s', async (_, html) => {
    const result = await readHtml(html);
    expect(result.ok && result.value.blocks.length).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toContain('alert');
  });

  it('is left when a signal says so', async () => {
    const reason = new Error('stopped');
    const controller = new AbortController();
    const reading = readHtml('<p>甲</p>'.repeat(300_000), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 1);
    await expect(reading).rejects.toBe(reason);
  });
});
