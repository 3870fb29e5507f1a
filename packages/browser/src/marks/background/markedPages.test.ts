import { openLibrary } from '@dutybook/shared/library';
import { describe, expect, it } from 'vitest';
import { sampleLaw, samplePack, sampleVersion } from '../../../../../shared/src/library/packSample.ts';
import { MarkedPages } from './markedPages.ts';

const clock = { today: () => '2026-11-23' };
const law = sampleLaw('河道夜巡法', [sampleVersion('2020-01-01', [['制定本法。'], ['夜巡两人同行。']])]);
const sender = { tab: 1, frame: 0 };

async function pages(): Promise<MarkedPages> {
  const library = openLibrary([await samplePack([law])], clock);
  return new MarkedPages(() => library.citedText(''));
}

const edit = (text: string, start = 0, end = 0) => ({ start, end, text });

describe('the text of a page', () => {
  it('is read as it comes, in pieces that cut references anywhere', async () => {
    const marked = await pages();
    await marked.edit({ page: 'a', revision: 0, edit: edit('依照《河道夜') }, sender);
    await marked.edit({ page: 'a', revision: 1, edit: edit('巡法》第二条、第三条', 6, 6) }, sender);
    expect(await marked.references({ page: 'a', revision: 2, start: 0, end: 99 }, sender)).toEqual({
      ok: true,
      value: {
        references: [
          { start: 2, end: 12, state: 'verified' },
          { start: 13, end: 16, state: 'missing', reason: 'no-article' },
        ],
      },
    });
    expect(await marked.reference({ page: 'a', revision: 2, start: 2 }, sender)).toMatchObject({
      value: { title: { zh: '河道夜巡法' }, surface: '《河道夜巡法》第二条' },
    });
  });

  it('takes an edit once that comes twice', async () => {
    const marked = await pages();
    const first = { page: 'a', revision: 0, edit: edit('《河道夜巡法》第二条') };
    expect(await marked.edit(first, sender)).toEqual(await marked.edit(first, sender));
    expect(await marked.references({ page: 'a', revision: 1, start: 0, end: 99 }, sender)).toMatchObject({
      value: { references: [{ start: 0, end: 10 }] },
    });
  });

  it('is asked for again when edits before are not known, or the packs are others', async () => {
    const marked = await pages();
    const forgotten = { ok: false, problem: { code: 'page-forgotten' } };
    expect(await marked.edit({ page: 'a', revision: 1, edit: edit('第二条') }, sender)).toMatchObject(forgotten);
    await marked.edit({ page: 'a', revision: 0, edit: edit('《河道夜巡法》第二条') }, sender);
    expect(await marked.edit({ page: 'a', revision: 1, edit: edit('', 3, 40) }, sender)).toMatchObject(forgotten);
    expect(await marked.references({ page: 'a', revision: 2, start: 0, end: 9 }, sender)).toMatchObject(forgotten);
    marked.forget();
    expect(await marked.reference({ page: 'a', revision: 1, start: 0 }, sender)).toMatchObject(forgotten);
  });

  it('is nobody else’s', async () => {
    const marked = await pages();
    await marked.edit({ page: 'a', revision: 0, edit: edit('《河道夜巡法》第二条') }, sender);
    for (const other of [
      { tab: 2, frame: 0 },
      { tab: 1, frame: 3 },
    ])
      expect(await marked.references({ page: 'a', revision: 1, start: 0, end: 9 }, other)).toMatchObject({ ok: false });
  });
});
