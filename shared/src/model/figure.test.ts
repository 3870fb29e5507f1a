import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { FigureSchema } from './figure.ts';

const certain = {
  id: 'calls',
  label: { en: 'calls' },
  printed: '40,960',
  reading: '40960',
  certainty: 'certain',
  paragraph: 'P10',
};

describe('a figure', () => {
  it('that is certain needs no note', () => {
    expect(safeParse(FigureSchema, certain).success).toBe(true);
  });

  it.each([
    ['a likely one without a note', { ...certain, certainty: 'likely' }],
    ['an unknown one with a reading', { ...certain, certainty: 'unknown', note: { en: 'why' } }],
    ['a certain one without a reading', { ...certain, reading: undefined }],
    ['a reading with a separator', { ...certain, reading: '40,960' }],
    ['no paragraph', { ...certain, paragraph: 'page 3' }],
    ['an unknown key', { ...certain, guess: true }],
  ])('is refused: %s', (_, figure) => {
    expect(safeParse(FigureSchema, figure).success).toBe(false);
  });

  it('may be unknown when it says why', () => {
    const unknown = { ...certain, reading: undefined, certainty: 'unknown', note: { en: 'the unit is lost' } };
    delete (unknown as { reading?: unknown }).reading;
    expect(safeParse(FigureSchema, unknown).success).toBe(true);
  });
});
