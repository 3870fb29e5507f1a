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

const asFound = ({ state }: FoundReference) => state;

test('references go by what they cite, in the order of the text, and the worst of each is told', () => {
  const cited = citedInstruments(
    [
      reference('《河道夜巡法》第二条', 'verified', '河道夜巡法'),
      { ...reference('《无名办法》', 'unknown-instrument'), law: { type: 'named', name: '无名办法' } },
      reference('该法第九十条', 'missing', '河道夜巡法'),
      { ...reference('《无名办法》第三条', 'unknown-instrument'), law: { type: 'named', name: '无名办法' } },
    ],
    asFound,
  );
  expect(cited.map(({ name, references, worst }) => [name, references.length, worst])).toEqual([
    ['《河道夜巡法》第二条', 2, 'missing'],
    ['无名办法', 2, 'unknown-instrument'],
  ]);
  expect(cited[0]?.title).toEqual({ zh: '河道夜巡法' });
});

test('references of a text to itself go together', () => {
  const own = (surface: string) => ({ ...reference(surface, 'not-checked'), law: { type: 'own' } as const });
  const cited = citedInstruments([own('本规定'), own('本规定第二条'), own('前款')], asFound);
  expect(cited.map(({ isOwn, name, references }) => [isOwn, name, references.length])).toEqual([[true, '', 3]]);
});

test('of a text whose references to itself are all there, nothing is said', () => {
  const own = { ...reference('本规定第二条', 'not-checked'), law: { type: 'own' } as const };
  expect(citedInstruments([own], () => undefined)[0]?.worst).toBeUndefined();
});
