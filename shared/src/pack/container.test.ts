import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../model/index.ts';
import { buildContainer, readContainer, relateBothWays } from './container.ts';

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

const spell = (name: string) => [...name].map((character) => `<${character}>`);

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

describe('a container', () => {
  const container = buildContainer({ en: 'Test' }, [instrument('A')], spell);
  const text = JSON.stringify(container);

  it('survives the round trip to text', () => {
    expect(readContainer(text)).toEqual({ ok: true, value: container });
  });

  it('holds the syllables of Chinese titles and aliases', () => {
    expect(Object.keys(container.syllables)).toEqual(['措施', '办法']);
  });

  it('is opened whole or not at all: truncated anywhere, it is refused by name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        const result = readContainer(text.slice(0, length));
        expect(!result.ok && result.problem.code).toBe('container-broken');
      }),
    );
  });

  it.each([
    ['another format', { ...container, format: 'zip' }],
    ['a newer version', { ...container, formatVersion: 2 }],
    ['an instrument without a version', { ...container, instruments: [{ ...instrument('A'), versions: [] }] }],
    ['an instrument with an unknown field', { ...container, instruments: [{ ...instrument('A'), script: 'x' }] }],
  ])('is refused: %s', (_, data) => {
    expect(readContainer(JSON.stringify(data)).ok).toBe(false);
  });
});
