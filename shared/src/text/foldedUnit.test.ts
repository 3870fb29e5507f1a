import { expect, test } from 'vitest';
import { foldedUnit } from './foldedUnit.ts';
import { toSimplified } from './scriptVariant.ts';

test('every Chinese character folds as the long way folds it', () => {
  const otherwise: string[] = [];
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) {
    const character = String.fromCharCode(unit);
    const folded = toSimplified(character.normalize('NFKC').toLowerCase());
    const wanted = folded.length === 1 ? folded.charCodeAt(0) : -1;
    if (foldedUnit(unit) !== wanted) otherwise.push(character);
  }
  expect(otherwise).toEqual([]);
});

test('units that join with others or are dropped have no form of their own', () => {
  expect(['\u0301', '\ud840', '\u200b', '\uffff'].map((unit) => foldedUnit(unit.charCodeAt(0)))).toEqual([
    -1, -1, -1, -1,
  ]);
  expect(['（', 'Ａ', '國', '国'].map((unit) => String.fromCharCode(foldedUnit(unit.charCodeAt(0))))).toEqual([
    '(',
    'a',
    '国',
    '国',
  ]);
});
