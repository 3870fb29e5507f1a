import { expect, test } from 'vitest';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

test('a hit tells from when its text is in force, and how sure that is', async () => {
  const version = sampleVersion('2022-05-06', [['渡口应当照明。']]);
  const sure = sampleLaw('渡口法', [version]);
  const likely = sampleLaw('渡船法', [{ ...version, inForceFrom: { date: '2022-05-06', certainty: 'likely' } }]);
  const library = openLibrary([await samplePack([sure, likely])], { today: () => '2026-01-01' });
  for (const [query, certainty] of [
    ['渡口法', 'certain'],
    ['渡船法', 'likely'],
  ] as const) {
    const answer = await library.lookup({ query, limit: 1 });
    expect(answer).toMatchObject({
      value: { hits: [{ status: 'in-force', inForceFrom: { date: '2022-05-06', certainty } }] },
    });
  }
});
