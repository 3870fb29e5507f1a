import { describe, expect, it } from 'vitest';
import type { Instrument } from './instrument.ts';
import { relateBothWays } from './relations.ts';

function instrument(id: string, related: Instrument['related'] = []): Instrument {
  return {
    id,
    work: `/akn/cn/doc/measure/2014/${id}`,
    kind: 'measure',
    title: { en: id, zh: '措施' },
    backTranslated: [],
    aliases: { zh: ['办法'] },
    topics: [],
    related,
    figures: [],
    source: { document: 'd', paragraphs: ['P1'] },
    versions: [{ date: '2014', history: [], expressions: [{ language: 'en', provisions: [] }] }],
  };
}

describe('relations', () => {
  it('are known at both ends', () => {
    const related = relateBothWays([instrument('A', [{ relation: 'part-of', id: 'B' }]), instrument('B')]);
    expect(related[1]?.related).toEqual([{ relation: 'has-part', id: 'A' }]);
  });

  it('stated at both ends are not doubled', () => {
    const both = [
      instrument('A', [{ relation: 'related', id: 'B' }]),
      instrument('B', [{ relation: 'related', id: 'A' }]),
    ];
    expect(relateBothWays(both).map(({ related }) => related.length)).toEqual([1, 1]);
  });
});
