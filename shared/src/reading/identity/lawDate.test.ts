import { describe, expect, it } from 'vitest';
import { datesIn, inForceFromText } from './lawDate.ts';

describe('dates in a Chinese text', () => {
  it('are read in Arabic, full-width and Chinese digits, in order', () => {
    expect(
      datesIn('2005年8月28日通过，二〇一二年十月二十六日修正，２０２５年６月２７日修订，二○○四年十月一日'),
    ).toEqual(['2005-08-28', '2012-10-26', '2025-06-27', '2004-10-01']);
  });

  it('are days of the calendar only', () => {
    expect(datesIn('2013年2月30日，2013年13月1日')).toEqual([]);
  });
});

describe('the date from which a text is in force', () => {
  it.each([
    ['本法自2026年1月1日起施行。', '2025-06-27', '2026-01-01', 'certain'],
    ['本条例自2006年3月1日起施行。', '2012-10-26', '2012-10-26', 'likely'],
    ['本规定自发布之日起施行。', '2004-07-12', '2004-07-12', 'likely'],
    ['本办法从2010年1月1日起实施', undefined, '2010-01-01', 'certain'],
  ])('%s (version of %s)', (text, version, date, certainty) => {
    expect(inForceFromText(text, version)).toEqual({ date, certainty });
  });

  it.each(['合同自成立之日起生效。', '依照本法处理。', '本办法自主管部门批准之日起施行。'])(
    'is not read from %s',
    (text) => {
      expect(inForceFromText(text, '2020-01-01')).toBeUndefined();
    },
  );

  it('"from publication" says nothing when no date of publication is known', () => {
    expect(inForceFromText('本法自公布之日起施行。', undefined)).toBeUndefined();
  });
});
