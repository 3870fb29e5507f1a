import { describe, expect, it } from 'vitest';
import type { Library } from './library.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const law = sampleLaw('巡逻法', [
  sampleVersion('2010-05-01', [['巡逻应当佩戴标志。']]),
  sampleVersion('2020-05-01', [['巡逻应当着装并佩戴标志。'], ['夜间两人同行。']]),
]);
const other = sampleLaw('河道法', [sampleVersion('2015-01-01', [['夜巡。']])]);
const ENGLISH = { ...sampleVersion('2001-01-01', []), expressions: [{ language: 'en' as const, provisions: [] }] };
const mixed = sampleLaw('警车法', [ENGLISH, sampleVersion('2002-01-01', [['警车。']])]);

async function library(): Promise<Library> {
  return openLibrary([await samplePack([law, other, mixed])], { today: () => '2026-01-01' });
}

const OLD = `${law.work}/zho@2010-05-01`;

describe('comparing versions', () => {
  it('tells what became of each provision between a version and that of the day', async () => {
    const compared = await (await library()).compare(OLD, law.work, { language: 'en' });
    if (!compared.ok) throw new Error(compared.problem.code);
    const { title, language, old, new: now, rows } = compared.value;
    expect([title, language, old.date, old.status, now.date, now.status]).toEqual([
      { zh: '巡逻法' },
      'zh',
      '2010-05-01',
      'amended',
      '2020-05-01',
      'in-force',
    ]);
    expect(rows.map(({ change, old, new: now }) => [change, old?.eid, now?.eid])).toEqual([
      ['changed', 'art_1', 'art_1'],
      ['added', undefined, 'art_2'],
    ]);
  });

  it('says why two texts are not compared', async () => {
    const opened = await library();
    const code = async (old: string, now: string) => {
      const compared = await opened.compare(old, now, { language: 'zh' });
      return !compared.ok && compared.problem.code;
    };
    expect([
      await code(OLD, other.work),
      await code('nonsense', law.work),
      await code(OLD, `${law.work}/zho@1999-01-01`),
      await code(`${mixed.work}/eng@2001-01-01`, mixed.work),
    ]).toEqual(['not-one-instrument', 'bad-address', 'not-found', 'no-common-language']);
  });
});
