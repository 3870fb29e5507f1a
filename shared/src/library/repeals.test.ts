import { describe, expect, it } from 'vitest';
import { statusOn } from '../model/index.ts';
import type { Instrument } from '../model/index.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';
import { endRepealed } from './repeals.ts';

const OLD = sampleLaw('中华人民共和国旧法', [sampleVersion('1996-01-01', [['旧法的第一条。']])]);

function repealing(clause: string, date = '2022-06-05', title = '新法'): Instrument {
  return sampleLaw(title, [sampleVersion(date, [['新法的第一条。'], [clause]])]);
}

function statuses(instruments: readonly Instrument[], day: string): readonly string[] {
  return endRepealed(instruments).instruments.flatMap(({ versions }) =>
    versions.map((version) => statusOn(version, versions, day)),
  );
}

describe('repealed instruments', () => {
  const both = [OLD, repealing('本法自2022年6月5日起施行。《旧法》同时废止。')];

  it('are in force until the day that the clause states', () => {
    expect(statuses(both, '2022-06-04')).toEqual(['in-force', 'not-yet-in-force']);
    expect(statuses(both, '2022-06-05')).toEqual(['repealed', 'in-force']);
  });

  it('are told so wherever they are found', async () => {
    const pack = await samplePack(both);
    const library = openLibrary([pack], { today: () => '2026-01-01' });
    const answer = await library.lookup({ query: '旧法第一条', limit: 1 });
    expect(answer.ok && answer.value.hits[0]).toMatchObject({ status: 'repealed', article: '1' });
    const found = await library.references('依照《中华人民共和国旧法》第一条。');
    expect(found.ok && found.value).toMatchObject([{ state: 'changed', reason: 'repealed' }]);
  });

  it('end with the text of the clause where it states no day: the first version that has it counts', () => {
    const versions = ['2010-03-01', '2018-03-01'].map((date) => sampleVersion(date, [['《旧法》同时废止。']]));
    expect(endRepealed([OLD, sampleLaw('新法', versions)]).instruments[0]?.versions[0]?.inForceUntil).toBe(
      '2010-03-01',
    );
  });

  it('end by a decision that no library has', () => {
    const ended = sampleLaw('卖淫嫖娼人员收容教育办法', [sampleVersion('1993-09-04', [['收容教育六个月至二年。']])]);
    expect(statuses([ended], '2020-03-26')).toEqual(['in-force']);
    expect(statuses([ended], '2020-03-27')).toEqual(['repealed']);
    const later = { ...ended, versions: [sampleVersion('2021-01-01', [['同名的新办法。']])] };
    expect(statuses([later], '2024-01-01')).toEqual(['in-force']);
  });

  it('live on where they were made again under their title', () => {
    const again = { ...OLD, versions: [...OLD.versions, sampleVersion('2023-01-01', [['再次制定。']])] };
    expect(statuses([again, both[1] as Instrument], '2024-01-01')).toEqual(['repealed', 'in-force', 'in-force']);
  });

  it.each<[string, readonly Instrument[]]>([
    ['a name that two have', [OLD, { ...OLD, id: 'b', work: '/akn/b' }, repealing('《旧法》同时废止。')]],
    ['itself', [sampleLaw('旧法', [sampleVersion('2022-06-05', [['1996年公布的《旧法》同时废止。']])])]],
    ['by a proposal', [OLD, withStatus(repealing('《旧法》同时废止。'))]],
    ['one article', [OLD, repealing('《旧法》第一条同时废止。')]],
  ])('not %s', (_, instruments) => {
    const ends = endRepealed(instruments).instruments.flatMap(({ versions }) =>
      versions.map((version) => version.inForceUntil),
    );
    expect(ends.filter((end) => end !== undefined)).toEqual([]);
  });
});

function withStatus(instrument: Instrument): Instrument {
  return { ...instrument, versions: instrument.versions.map((version) => ({ ...version, statedStatus: 'proposed' })) };
}
