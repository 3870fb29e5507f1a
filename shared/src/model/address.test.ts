import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EID_NAME, formatAddress, formatEid, parseAddress, parseEid } from './address.ts';
import type { Address, EidStep } from './address.ts';
import { defined } from './defined.ts';
import { LANGUAGES } from './localized.ts';
import { PROVISION_TYPES } from './provision.ts';

const day = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => [
    String(date.year).padStart(4, '0'),
    String(date.month).padStart(2, '0'),
    String(date.day).padStart(2, '0'),
  ])
  .chain((parts) => fc.integer({ min: 1, max: 3 }).map((count) => parts.slice(0, count).join('-')));
const number = fc.stringMatching(/^[0-9]{1,4}(-[0-9a-z]{1,3})?$/);
const eid = fc
  .array(fc.record({ type: fc.constantFrom(...PROVISION_TYPES), number: fc.option(number, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps): readonly EidStep[] => steps.map(defined));
const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const address: fc.Arbitrary<Address> = fc
  .record({
    country: fc.constantFrom('cn', 'cn-gd', 'nz', 'za-cpt'),
    type: fc.constantFrom('act' as const, 'doc' as const),
    bodies: fc.array(fc.stringMatching(/^[a-z][a-z-]{1,12}$/), { maxLength: 2 }),
    date: fc.oneof(day, fc.constant('undated')),
    name,
    language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
    version: fc.option(day, { nil: undefined }),
    steps: fc.option(eid, { nil: undefined }),
  })
  .map(({ country, type, bodies: [subtype, actor], date, name, language, version, steps }) =>
    defined({
      work: defined({ country, type, subtype, actor, date, name }),
      expression: language === undefined ? undefined : defined({ language, version }),
      eid: steps === undefined ? undefined : formatEid(steps),
    }),
  );

describe('an address', () => {
  it('reads as the naming convention writes it', () => {
    const text = '/akn/cn/act/2005-08-28/中华人民共和国治安管理处罚法/zho@2012-10-26/~art_43__para_2__item_1';
    expect(parseAddress(text)).toEqual({
      work: { country: 'cn', type: 'act', date: '2005-08-28', name: '中华人民共和国治安管理处罚法' },
      expression: { language: 'zh', version: '2012-10-26' },
      eid: 'art_43__para_2__item_1',
    });
  });

  it('survives the round trip to text', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(formatAddress(given))).toEqual(given);
      }),
    );
  });

  it('is written in one way only: reading and writing again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseAddress(`/akn/cn/act/2013/${text}`);
        if (parsed !== undefined) expect(parseAddress(formatAddress(parsed))).toEqual(parsed);
      }),
    );
  });

  it.each([
    '',
    'art_43',
    '/akn',
    '/akn/cn/act/2013',
    '/akn/cn/statute/2013/x',
    '/akn/CN/act/2013/x',
    '/akn/cn/act/2013-13/x',
    '/akn/cn/act/2013-02-30/x',
    '/akn/cn/act/2013/x/fra@2013',
    '/akn/cn/act/2013/x/zho@2013-99',
    '/akn/cn/act/2013/x/~',
    '/akn/cn/act/2013/%E0%A4%A',
    '/akn/cn/act/a/b/c/2013/x',
  ])('is not read from %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('an eId', () => {
  it('survives the round trip to steps', () => {
    fc.assert(
      fc.property(eid, (steps) => {
        expect(parseEid(formatEid(steps))).toEqual(steps);
      }),
    );
  });

  it('names 第一百三十三条之一 第二款 第（三）项', () => {
    const steps: readonly EidStep[] = [
      { type: 'article', number: '133-1' },
      { type: 'paragraph', number: '2' },
      { type: 'item', number: '3' },
    ];
    expect(formatEid(steps)).toBe('art_133-1__para_2__item_3');
  });

  it.each(['', 'art_', 'clause_3', 'art_43__', 'art 43', 'art_43_1'])('is not read from %j', (text) => {
    expect(parseEid(text)).toBeUndefined();
  });

  it('has a different short name for every level', () => {
    expect(new Set(Object.values(EID_NAME)).size).toBe(PROVISION_TYPES.length);
  });
});
