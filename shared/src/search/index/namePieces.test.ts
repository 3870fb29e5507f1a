import { describe, expect, it } from 'vitest';
import { namePieces } from './namePieces.ts';

describe('the pieces of a key', () => {
  it.each([
    ['河道巡查', ['河道', '道巡', '巡查']],
    ['nightpat', ['nig', 'igh', 'ght', 'htp', 'tpa', 'pat']],
    ['第2条', ['第2', '2条']],
    ['法法法', ['法法']],
    ['法', []],
    ['ab', []],
    ['', []],
  ])('%j are %j', (key, pieces) => {
    expect(namePieces(key)).toEqual(pieces);
  });
});
