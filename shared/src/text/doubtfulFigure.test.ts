import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubtfulFigures } from './doubtfulFigure.ts';

const found = (text: string) =>
  findDoubtfulFigures(text).map(({ printed, damage, likelyReading }) => [printed, damage, likelyReading]);

describe('a doubtful figure is found', () => {
  it.each([
    ['In 20 13 the city', '20 13', 'broken-by-space', '2013'],
    ['calls 165 15 1 person-times', '165 15 1', 'broken-by-space', '165151'],
    ['increased 1 1.4% year-on-year', '1 1.4', 'broken-by-space', '11.4'],
    ['rescued 30 19 people', '30 19', 'broken-by-space', '3019'],
    ['the "12 1 1" fire', '12 1 1', 'broken-by-space', '1211'],
    ['the plan for 20 14.', '20 14', 'broken-by-space', '2014'],
    ['mechanism, 53 cases15 were detected', '53 cases15', 'digits-glued-to-word', undefined],
    ['guns, 0/8326 rounds', '0/8326', 'stray-slash', undefined],
    ['transfers 1.05 person-times.', '1.05 person-times', 'fraction-of-a-person', undefined],
    ['共查处1.5起案件', '1.5起', 'fraction-of-a-person', undefined],
    ['of the * hall of the bureau', '*', 'masked', undefined],
  ])('in %j', (text, printed, damage, reading) => {
    expect(found(text)).toEqual([[printed, damage, reading]]);
  });
});

describe('no doubtful figure is found', () => {
  it.each([
    'Calls: 40,960 and 9,659; 0.25 kg; 33.8%; 1.05亿元',
    'Section 14 2009 of the Act',
    'call 0800 123 456 or 555-1234',
    '40 000 people and 7 500 vehicles',
    'from 1 April 2013 to 31 May 2014',
    'on 24/12/2013, a ratio of 1/3, and 0/0',
    '第二十六条第一款、第三款；2013年12月11日；3.5公里',
    'the M16 rifle, section 12A, covid19 and form XM1006',
    '5 * 3 and **bold** and a* b',
    '平均每1.5小时一次',
  ])('in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('finding doubtful figures', () => {
  it('answers places in order, never overlapping, with the characters that stand there', () => {
    const piece = fc.constantFrom(
      '20 13',
      '165 15 1',
      ' cases15',
      '0/8326',
      '1.05 people',
      ' * ',
      '12',
      ' ',
      '.',
      '枪',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const figure of findDoubtfulFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(figure.start, figure.end)).toBe(figure.printed);
          end = figure.end;
        }
      }),
    );
  });
});
