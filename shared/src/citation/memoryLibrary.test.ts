import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { MemoryLibrary, namesOfInstrument } from './memoryLibrary.ts';

const VERSION = sampleVersion('2013-01-01', { '1': [['一。']] });
const DRAFT = sampleLaw('东江市河道条例（草案）', [VERSION], ['河道条例', '河道条例草案']);
const LAW = sampleLaw('中华人民共和国河道法', [VERSION], ['河道法']);

describe('the names of an instrument', () => {
  it('of a draft all say that it is one', () => {
    expect(namesOfInstrument(DRAFT).map(({ name }) => name)).toEqual(['东江市河道条例（草案）', '河道条例草案']);
  });

  it('of a law are its title and its other names', () => {
    expect(namesOfInstrument(LAW).map(({ name }) => name)).toEqual(['中华人民共和国河道法', '河道法']);
  });
});

describe('a library in memory', () => {
  const library = new MemoryLibrary([DRAFT, LAW]);

  it.each([
    ['河道法', [LAW]],
    ['河道条例', []],
    ['河道条例草案', [DRAFT]],
    ['东江市河道条例（草案）', [DRAFT]],
  ])('has by the name %s %j', async (name, instruments) => {
    expect(await library.named(name)).toEqual(instruments);
  });
});
