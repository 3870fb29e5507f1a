import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLibraryPack } from '@dutybook/shared/library';
import { joined } from '@dutybook/shared/pack';
import { beforeEach, expect, test } from 'vitest';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { axeViolations } from '../hosts/axe.ts';
import { until } from '../hosts/until.ts';
import { ChromiumSession } from './chromiumSession.ts';

const session = new ChromiumSession();

/** A law, and an order that cites it, another article of its own, and a law that nobody has. */
const LAWS = [
  sampleLaw('河道夜巡法', [sampleVersion('2020-01-01', [['为了河道安全，制定本法。'], ['夜巡两人同行。']])]),
  sampleLaw('河道夜巡条例', [
    sampleVersion('2021-01-01', [
      ['根据《河道夜巡法》制定本条例。'],
      ['依照《河道夜巡法》第二条、本条例第一条和《河道晨巡法》第九条巡查。'],
    ]),
  ]),
];

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-citations-'));
  const file = join(folder, 'rivers.dutybook');
  await writeFile(file, joined([...buildLibraryPack({ title: { zh: '河道' }, instruments: LAWS }, () => [])]));
  const page = await session.chromium.openPage('library/library.html', '');
  const shown = () => page.evaluate(() => document.body.innerText);
  if (!/rivers/u.test(await until('the packs', shown, (text) => /installed/u.test(text)))) {
    const input = await page.$('input[type=file]');
    if (!input) throw new Error('nothing asks for a pack');
    await input.uploadFile(file);
    await until('the pack', shown, (text) => text.includes('rivers is installed'));
  }
  await page.close();
  await rm(folder, { recursive: true, force: true });
});

/** The lines of what a card cites or is cited by. */
const CITATIONS = `[...document.querySelectorAll('.db-citations')].map((list) => [...list.children].map((line) => line.innerText.trim()))`;

test.each(['light', 'dark'] as const)(
  'a card tells what it cites, and opens it, by keyboard alone, %s',
  async (scheme) => {
    const popup = await session.reopen();
    await popup.seen('the popup', ({ filter, title }) => filter !== '' || title !== '');
    await popup.colourScheme(scheme);
    await popup.open('河道夜巡条例第二条');
    const lines = await popup.page.evaluate(CITATIONS);
    expect(lines).toEqual([
      [
        expect.stringMatching(/河道夜巡法.*第二条/su),
        expect.stringMatching(/河道夜巡条例.*第一条/su),
        expect.stringMatching(/河道晨巡法.*unknown instrument/isu),
      ],
    ]);
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot(`card-citations-${scheme}`);
    await popup.page.focus('.db-citations button');
    await popup.press('Enter');
    const cited = await popup.seen('the cited article', ({ card }) => card.includes('夜巡两人同行'));
    expect(cited.card).toContain('河道夜巡法');
    expect(await popup.page.evaluate(CITATIONS)).toEqual([[expect.stringMatching(/河道夜巡条例.*第二条/su)]]);
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot(`card-cited-by-${scheme}`);
    await popup.press('Alt', 'ArrowLeft');
    await popup.seen('the first card', ({ card }) => card.includes('巡查'));
  },
);
