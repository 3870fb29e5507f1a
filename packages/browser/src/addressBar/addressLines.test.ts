import type { Hit } from '@dutybook/shared/library';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressDescription, addressLines, escapeXml } from './addressLines.ts';

const HIT: Hit = {
  address: '/akn/x',
  instrument: 'x',
  kind: 'regulation',
  status: 'in-force',
  title: { zh: '<治安> & "管理"' },
  titleMarks: {},
  heading: '第一条',
  snippet: { text: '处五日<以下>拘留', marks: [] },
  score: 1,
  why: [],
};

test('Chromium gets XML that says the words, Firefox the words', () => {
  expect(addressDescription(HIT, { language: 'zh' }, true)).toBe(
    '<match>&lt;治安&gt; &amp; &quot;管理&quot; 第一条</match> <dim>— 现行有效 · 处五日&lt;以下&gt;拘留</dim>',
  );
  expect(addressDescription(HIT, { language: 'zh' }, false)).toBe(
    '<治安> & "管理" 第一条 — 现行有效 · 处五日<以下>拘留',
  );
});

test('a line enters the address of its card', () => {
  const result = { hits: [HIT], total: 1, searched: 1, packs: 1, asOf: '2026-01-02', language: 'zh' as const };
  expect(addressLines({ ...result, didYouMean: [], advice: [] }, false)[0]?.content).toBe('/akn/x');
});

test('whatever a text holds, no tag and no control character comes out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // oxlint-disable-next-line no-control-regex -- what XML forbids
      expect(escapeXml(text)).not.toMatch(/[<>\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!(?:amp|lt|gt|quot|apos);)/u);
    }),
  );
});
