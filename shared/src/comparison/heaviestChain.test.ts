import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heaviestChain } from './heaviestChain.ts';
import type { Link } from './heaviestChain.ts';

const link = fc.record({ old: fc.nat(6), now: fc.nat(6), weight: fc.integer({ min: 1, max: 5 }) });

function follows(a: Link, b: Link): boolean {
  return a.old < b.old && a.now < b.now;
}

/** The best weight by trying every way. */
function bestWeight(links: readonly Link[], after?: Link): number {
  const next = links.filter((link) => after === undefined || follows(after, link));
  return Math.max(0, ...next.map((link) => link.weight + bestWeight(links, link)));
}

it('crosses nowhere and is as heavy as can be', () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 8 }), (links) => {
      const chain = heaviestChain(links);
      for (const [place, link] of chain.entries()) {
        const before = chain[place - 1];
        expect(before === undefined || follows(before, link)).toBe(true);
      }
      expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(bestWeight(links));
    }),
  );
});
