import { describe, expect, it } from 'vitest';
import type { Instrument, Version } from '../model/index.ts';
import { commenceAsAmended } from './amendments.ts';
import { sampleLaw, sampleVersion } from './packSample.ts';

const NAME = '中华人民共和国刑事法修正案（二）';

function amended(more: Partial<Version> = {}): Instrument {
  const version = sampleVersion('2023-12-29', [['处三年以下有期徒刑。']]);
  return sampleLaw('中华人民共和国刑事法', [
    {
      ...version,
      inForceFrom: { date: '2023-12-29', certainty: 'likely' },
      amendedBy: ['刑事法修正案', NAME],
      ...more,
    },
  ]);
}

function amendment(more: Partial<Version> = {}): Instrument {
  const version = sampleVersion('2023-12-29', [['本修正案自2024年3月1日起施行。']]);
  return sampleLaw(NAME, [{ ...version, inForceFrom: { date: '2024-03-01', certainty: 'certain' }, ...more }]);
}

function commencement(instruments: readonly Instrument[]) {
  return commenceAsAmended(instruments)[0]?.versions[0]?.inForceFrom;
}

describe('a text that an amendment made', () => {
  it('is in force from the day that the amendment states', () => {
    expect(commencement([amended(), amendment()])).toEqual({ date: '2024-03-01', certainty: 'certain' });
  });

  it.each<[string, readonly Instrument[]]>([
    ['the amendment is not here', [amended()]],
    ['another amendment was the last', [amended({ amendedBy: [NAME, '刑事法修正案'] }), amendment()]],
    ['the amendment was made on another day', [amended(), amendment({ date: '2022-12-29' })]],
    [
      'the amendment does not state it',
      [amended(), amendment({ inForceFrom: { date: '2024-03-01', certainty: 'likely' } })],
    ],
    ['two have the name', [amended(), amendment(), { ...amendment(), id: 'b', work: '/akn/b' }]],
  ])('is likely in force from its own day where %s', (_, instruments) => {
    expect(commencement(instruments)).toEqual({ date: '2023-12-29', certainty: 'likely' });
  });

  it('keeps the day that it states', () => {
    const inForceFrom = { date: '2024-01-01', certainty: 'certain' } as const;
    expect(commencement([amended({ inForceFrom }), amendment()])).toEqual(inForceFrom);
  });
});
