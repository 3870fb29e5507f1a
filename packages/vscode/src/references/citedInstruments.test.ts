import type { FoundReference } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { citedInstruments } from './citedInstruments.ts';

function reference(surface: string, state: FoundReference['state'], work?: string): FoundReference {
  return {
    kind: 'direct',
    law: { type: 'named', name: work ?? surface },
    place: {},
    basis: 'stated',
    start: 0,
    end: surface.length,
    surface,
    state,
    candidates: [],
    ...(work === undefined ? {} : { work, title: { zh: work } }),
  };
}

test('references go by what they cite, in the order of the text, and the worst of each is told', () => {
  const cited = citedInstruments([
    reference('《河道夜巡法》第二条', 'verified', '河道夜巡法'),
    reference('《无名办法》', 'unknown-instrument'),
    reference('该法第九十条', 'missing', '河道夜巡法'),
  ]);
  expect(cited.map(({ name, references, worst }) => [name, references.length, worst])).toEqual([
    ['《河道夜巡法》第二条', 2, 'missing'],
    ['《无名办法》', 1, 'unknown-instrument'],
  ]);
  expect(cited[0]?.title).toEqual({ zh: '河道夜巡法' });
});
