import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOn, versionBefore, versionOfYear, versionOn } from './version.ts';
import type { Version } from './version.ts';

const EMPTY = { history: [], expressions: [{ language: 'zh' as const, provisions: [] }] };
const old: Version = { ...EMPTY, date: '2012-10-26', inForceFrom: { date: '2013-01-01', certainty: 'certain' } };
const recent: Version = { ...EMPTY, date: '2025-06-27', inForceFrom: { date: '2026-01-01', certainty: 'certain' } };
const versions = [recent, old];

describe('the version that counts on a day', () => {
  it('is the newest that had begun', () => {
    expect(versionOn(versions, '2026-11-23')).toBe(recent);
    expect(versionOn(versions, '2026-01-01')).toBe(recent);
  });

  it('is the old one until the new one begins, adopted or not', () => {
    expect(versionOn(versions, '2025-12-31')).toBe(old);
  });

  it('is the oldest before any has begun', () => {
    expect(versionOn(versions, '2000-01-01')).toBe(old);
  });

  it('does not depend on the order of the list', () => {
    const days = ['1990', '2013-01-01', '2020-05', '2026-01-01'];
    const list = days.map((date): Version => ({ ...EMPTY, date, inForceFrom: { date, certainty: 'certain' } }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(list, { minLength: 4 }),
        fc.integer({ min: 1980, max: 2030 }),
        (shuffled, year) => {
          expect(versionOn(shuffled, `${year}-06-01`)).toBe(versionOn(list, `${year}-06-01`));
        },
      ),
    );
  });
});

describe('the status of a version on a day', () => {
  it('follows from the dates', () => {
    expect(statusOn(recent, versions, '2026-11-23')).toBe('in-force');
    expect(statusOn(old, versions, '2026-11-23')).toBe('amended');
    expect(statusOn(recent, versions, '2025-12-31')).toBe('not-yet-in-force');
    expect(statusOn(old, versions, '2025-12-31')).toBe('in-force');
  });

  it('is repealed from the day on which it ends', () => {
    const ended: Version = { ...old, inForceUntil: '2020-01-01' };
    expect(statusOn(ended, [ended], '2019-12-31')).toBe('in-force');
    expect(statusOn(ended, [ended], '2020-01-01')).toBe('repealed');
  });

  it('is never in force on the strength of an adoption date alone', () => {
    const adopted: Version = { ...EMPTY, date: '2012-10-26', adopted: '2012-10-26' };
    expect(statusOn(adopted, [adopted], '2026-11-23')).toBe('unknown');
  });

  it('is what the source says where it says it', () => {
    const planned: Version = { ...EMPTY, date: '2014', statedStatus: 'planned' };
    expect(statusOn(planned, [planned], '2026-11-23')).toBe('planned');
  });
});

describe('the version of a year', () => {
  it.each([
    ['2012', old],
    ['2025', recent],
    ['2013', old],
    ['2005', undefined],
  ])('%s is the last that was made in it, else came into force in it', (year, version) => {
    expect(versionOfYear(versions, year)).toBe(version);
  });
});

describe('the former version', () => {
  it('is the one before that of the day, where there is just one', () => {
    const oldest: Version = { ...EMPTY, date: '2005-08-28', inForceFrom: { date: '2006-03-01', certainty: 'certain' } };
    expect(versionBefore(versions, '2026-11-23')).toBe(old);
    expect(versionBefore(versions, '2025-11-23')).toBeUndefined();
    expect(versionBefore([old], '2026-11-23')).toBeUndefined();
    expect(versionBefore([recent, oldest, old], '2026-11-23')).toBeUndefined();
    expect(versionBefore([recent, oldest, old], '2025-11-23')).toBe(oldest);
    expect(versionBefore([], '2026-11-23')).toBeUndefined();
  });
});
