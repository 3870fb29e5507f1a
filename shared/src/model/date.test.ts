import { describe, expect, it } from 'vitest';
import { isIsoDate, isPartialDate } from './date.ts';

describe('a date', () => {
  it.each(['2013', '2013-04', '2013-04-01', '2024-02-29', '2000-02-29'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '13',
    '2013-4',
    '2013-13',
    '2013-00',
    '2013-02-29',
    '1900-02-29',
    '2013-04-31',
    '0000',
    '2013-04-01T00:00',
    ' 2013',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('is a whole day only with all its parts', () => {
    expect(isIsoDate('2013-04-01')).toBe(true);
    expect(isIsoDate('2013-04')).toBe(false);
  });
});
