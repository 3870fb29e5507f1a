import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignedPart, bestAlignment, nearAlignment, WHOLE } from './alignment.ts';

const SILENT = new Uint16Array(0x10000);
/** 法 and 罚 sound alike. */
const SOUNDS = SILENT.slice();
for (const character of '法罚') SOUNDS[character.charCodeAt(0)] = 7;

/** The least cost of turning all of one text into all of another, by the recursion that defines it. */
function plainCost(query: string, text: string, sounds: Uint16Array): number {
  const known = new Map<string, number>();
  const cost = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let least = i === 0 ? j * 6 : j === 0 ? i * 10 : Number.POSITIVE_INFINITY;
    if (i > 0 && j > 0) {
      const [a, b] = [query.charCodeAt(i - 1), text.charCodeAt(j - 1)];
      const alike = sounds[a] !== 0 && sounds[a] === sounds[b];
      least = Math.min(cost(i - 1, j) + 10, cost(i, j - 1) + 6, cost(i - 1, j - 1) + (a === b ? 0 : alike ? 4 : 10));
      const swapped = i > 1 && j > 1 && query[i - 1] === text[j - 2] && query[i - 2] === text[j - 1];
      if (swapped) least = Math.min(least, cost(i - 2, j - 2) + 6);
    }
    known.set(key, least);
    return least;
  };
  return cost(query.length, text.length);
}

/** The least cost over every part of the text. */
function plainAlignment(query: string, text: string, sounds: Uint16Array): number {
  let least = query.length * WHOLE;
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= text.length; end += 1)
      least = Math.min(least, plainCost(query, text.slice(start, end), sounds));
  return least;
}

const characters = fc.string({ unit: fc.constantFrom('河', '道', '法', '罚', '查'), maxLength: 7 });

describe('the best alignment', () => {
  it('costs what the plain definition says', () => {
    fc.assert(
      fc.property(characters, characters, (query, text) => {
        expect(bestAlignment(query, text, SOUNDS)).toBe(plainAlignment(query, text, SOUNDS));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['河道巡查', '公安机关负责河道巡查工作', 0],
    ['河到巡查', '公安机关负责河道巡查工作', 10],
    ['河巡查', '公安机关负责河道巡查工作', 6],
    ['河道道巡查', '公安机关负责河道巡查工作', 10],
    ['河巡道查', '公安机关负责河道巡查工作', 6],
    ['处法款', '处罚款', 4],
    ['河道', '', 20],
    ['', '河道', 0],
  ])('of %s in %s costs %i', (query, text, cost) => {
    expect(bestAlignment(query, text, SOUNDS)).toBe(cost);
  });

  it('ends behind the part', () => {
    expect(align('道巡', '河道巡查', SILENT)).toEqual({ cost: 0, end: 3 });
  });

  it('leaves nothing behind for the next', () => {
    fc.assert(
      fc.property(characters, characters, characters, (query, text, other) => {
        const first = bestAlignment(query, text, SOUNDS);
        bestAlignment(other, text + other, SOUNDS);
        expect(bestAlignment(query, text, SOUNDS)).toBe(first);
      }),
    );
  });
});

describe('an alignment where pairs agree', () => {
  it('costs no less than the best, and the same where a text has the query with one error', () => {
    const query = fc.uniqueArray(fc.constantFrom(...'河道巡查夜间游泳罚款'), { minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(query, fc.nat(), fc.constantFrom('drop', 'swap', 'replace', 'add'), (letters, pick, error) => {
        const at = 1 + (pick % (letters.length - 2));
        const changed = letters.slice();
        if (error === 'drop') changed.splice(at, 1);
        if (error === 'add') changed.splice(at, 0, '另');
        if (error === 'replace') changed.splice(at, 1, '另');
        if (error === 'swap') changed.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
        const text = `公安机关负责${changed.join('')}工作，不得推诿。`;
        const typed = letters.join('');
        expect(nearAlignment(typed, text, SOUNDS)).toBe(bestAlignment(typed, text, SOUNDS));
      }),
    );
    fc.assert(
      fc.property(characters, characters, (typed, text) => {
        expect(nearAlignment(typed, text, SOUNDS)).toBeGreaterThanOrEqual(bestAlignment(typed, text, SOUNDS));
      }),
    );
  });
});

describe('the part of a text that a query is like', () => {
  it.each([
    ['河到巡查', '公安机关负责河道巡查工作', '河道巡查'],
    ['河巡道查', '公安机关负责河道巡查工作', '河道巡查'],
    ['负责巡查', '公安机关负责河道巡查工作', '负责河道巡查'],
    ['负责游泳', '公安机关负责河道巡查工作', '负责'],
    ['游泳', '公安', ''],
  ])('of %s in %s is %j', (query, text, part) => {
    expect(alignedPart(query, text, SILENT)).toBe(part);
  });
});
