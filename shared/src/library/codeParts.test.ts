import { describe, expect, it } from 'vitest';
import type { Instrument, Version } from '../model/index.ts';
import { commenceTogether } from './codeParts.ts';
import { sampleLaw, sampleVersion } from './packSample.ts';

const certain = (date: string): Version['inForceFrom'] => ({ date, certainty: 'certain' });

function part(title: string, inForceFrom?: Version['inForceFrom'], adopted = '2020-05-28'): Instrument {
  const { inForceFrom: _, ...version } = sampleVersion(adopted, [['本编的第一条。']]);
  return sampleLaw(title, [{ ...version, ...(inForceFrom === undefined ? {} : { inForceFrom }) }]);
}

const told = (instruments: readonly Instrument[]) =>
  commenceTogether(instruments).map(({ versions: [version] }) => version?.inForceFrom);

const LAST = part('某国民法典附则', certain('2021-01-01'));

describe('parts of a code', () => {
  it('are in force from the day that another of them states', () => {
    expect(told([part('某国民法典婚姻家庭编'), LAST])).toEqual([
      { date: '2021-01-01', certainty: 'likely' },
      certain('2021-01-01'),
    ]);
  });

  it('keep a day of their own', () => {
    expect(told([part('某国民法典合同编', certain('2022-01-01')), LAST])[0]).toEqual(certain('2022-01-01'));
  });

  it.each<[string, readonly Instrument[]]>([
    ['another code', [part('某国刑法典总则'), LAST]],
    ['a code made on another day', [part('某国民法典婚姻家庭编', undefined, '2030-05-28'), LAST]],
    ['what only speaks of the code', [part('关于适用某国民法典婚姻家庭编的解释'), LAST]],
    [
      'parts that state several days',
      [part('某国民法典婚姻家庭编'), LAST, part('某国民法典总则', certain('2020-10-01'))],
    ],
  ])('say nothing for %s', (_, instruments) => {
    expect(told(instruments)[0]).toBeUndefined();
  });
});
