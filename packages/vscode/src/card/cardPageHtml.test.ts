import { expect, test } from 'vitest';
import { cardPageHtml } from './cardPageHtml.ts';

const PARTS = {
  script: 'https://host/card.js',
  style: 'https://host/card.css',
  source: 'https://host',
  nonce: 'n0nce',
};

test('the page runs its one script and nothing else', () => {
  const html = cardPageHtml(PARTS);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-n0nce'",
    'style-src https://host',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script nonce="n0nce" src="https://host/card.js">',
  ]);
});

test('an address cannot leave its attribute', () => {
  const html = cardPageHtml({ ...PARTS, script: 'https://host/"><script>alert(1)</script>' });
  expect(html).not.toContain('<script>');
});
