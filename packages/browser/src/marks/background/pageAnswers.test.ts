import { openLibrary } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { sampleLaw, samplePack, sampleVersion } from '../../../../../shared/src/library/packSample.ts';
import { TabMarks } from '../tabMarks.ts';
import { MarkedPages } from './markedPages.ts';
import { pageAnswers } from './pageAnswers.ts';

const DAY = '2026-11-23';
const law = sampleLaw('河道夜巡法', [sampleVersion('2020-01-01', [['制定本法。'], ['夜巡两人同行。']])]);
const sender = { tab: 1, frame: 0 };
const TEXT = '《河道夜巡法》第二条、《河道夜巡法》第九条、《河道午巡法》第五条';

/** Answers for a page of that text, and what they have opened. */
async function answers() {
  const library = openLibrary([await samplePack([law])], { today: () => DAY });
  const opened: string[] = [];
  const tabs = new TabMarks({
    options: () => Promise.reject(new Error('not asked for')),
    run: () => Promise.resolve(),
    tell: () => Promise.resolve(false),
    tellAll: () => Promise.resolve(),
    putStyle: () => Promise.resolve(),
    takeStyle: () => Promise.resolve(),
  });
  const handlers = pageAnswers({
    pages: new MarkedPages(() => library.citedText('')),
    tabs,
    ask: (question) => question(library),
    today: () => DAY,
    look: () => Promise.resolve({ language: 'en', theme: 'auto' }),
    open: async (address) => void opened.push(address),
    openPacks: async () => void opened.push('packs'),
  });
  await handlers.markText({ page: 'a', revision: 0, edit: { start: 0, end: 0, text: TEXT } }, sender);
  await handlers.markReferences({ page: 'a', revision: 1, start: 0, end: TEXT.length }, sender);
  return { handlers, opened };
}

test.each([
  ['a provision that is there', '《河道夜巡法》第二条', undefined, /zho@2020-01-01\/~art_2$/u],
  ['the instrument of one that is missing', '《河道夜巡法》第九条', 'instrument', /河道夜巡法(?:\/zho@2020-01-01)?$/u],
  ['the packs, where nothing has the name', '《河道午巡法》第五条', 'packs', /^packs$/u],
])('a card leads on: %s', async (_, words, instead, target) => {
  const { handlers, opened } = await answers();
  const at = { page: 'a', revision: 1, start: TEXT.indexOf(words) };
  const card = await handlers.markCard({ ...at, language: 'en' }, sender);
  expect(card.ok && card.value.instead).toBe(instead);
  expect(await handlers.markOpen(at, sender)).toEqual({ ok: true, value: true });
  expect(opened).toEqual([expect.stringMatching(target)]);
});
