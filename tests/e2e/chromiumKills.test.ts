import { describe, expect, test } from 'vitest';
import { digestOfSample, FILLER, killUpdates, stateOf } from '../hosts/packKills.ts';
import { NO_FILES, PackSession } from './packSession.ts';

const KILLS = 3;

const session = new PackSession();

function installSample(before = ''): Promise<void> {
  return session.withPage(async ({ run }) => {
    expect(await run(`dutybookPacks.put('install', 'laws', 1, ${FILLER})`)).toBe('done');
  }, before);
}

describe('killed in the middle of an update, a pack is the old one or the new one, whole', () => {
  test('a page that is closed, and one that crashes', async () => {
    await installSample();
    let nth = 0;
    const tally = await killUpdates(KILLS, async () => {
      const host = await session.pageHost();
      nth += 1;
      const crashes = nth % 2 === 0;
      return {
        host,
        kill: async () => {
          if (!crashes) return host.page.close();
          const cdp = await host.page.createCDPSession();
          const gone = new Promise<void>((resolve) => {
            host.page.once('error', () => resolve());
          });
          cdp.send('Page.crash').catch(() => undefined);
          await gone;
          return host.page.close();
        },
        reopened: () => session.pageHost(),
      };
    });
    expect(Math.min(tally.before, tally.halfway)).toBeGreaterThan(0);
  });

  test('the background, killed and woken', async () => {
    await installSample();
    const tally = await killUpdates(KILLS, async () => ({
      host: await session.backgroundHost(),
      kill: () => session.chromium.killBackground(),
      reopened: () => session.backgroundHost(),
    }));
    expect(Math.min(tally.before, tally.halfway)).toBeGreaterThan(0);
  });

  test('a page that keeps its packs in the database', async () => {
    await installSample(NO_FILES);
    const tally = await killUpdates(KILLS, async () => {
      const host = await session.pageHost(NO_FILES);
      return {
        host,
        kill: () => host.page.close(),
        reopened: () => session.pageHost(NO_FILES),
      };
    });
    // Until the database takes a file as a whole there is nothing of it.
    expect(tally.before).toBeGreaterThan(0);
    expect(await session.withPage(({ run }) => run('indexedDB.databases().then((all) => all.length)'), NO_FILES)).toBe(
      1,
    );
  });

  test('the whole browser', async () => {
    await installSample();
    const tally = await killUpdates(KILLS, async () => ({
      host: await session.pageHost(),
      kill: () => session.chromium.kill(),
      reopened: async () => {
        await session.restart();
        return session.pageHost();
      },
    }));
    // A browser that starts again may have put away what was left halfway before it can be asked.
    expect(tally.before).toBeGreaterThan(0);
  });

  test('a page and the background that update at once do so one after the other', async () => {
    await installSample();
    const background = await session.backgroundHost();
    await session.withPage(async (page) => {
      const ends = await Promise.all([
        page.run(`dutybookPacks.put('update', 'laws', 2, ${FILLER})`),
        background.run(`dutybookPacks.put('update', 'laws', 1, ${FILLER})`),
        page.run(`dutybookPacks.put('install', 'other', 3, 0)`),
        background.run(`dutybookPacks.put('install', 'other', 3, 0)`),
      ]);
      expect(ends.slice(0, 2)).toEqual(['done', 'done']);
      expect(new Set(ends.slice(2))).toEqual(new Set(['done', 'pack-installed-already']));
      const state = await stateOf(page);
      expect(await stateOf(background)).toEqual(state);
      expect(
        [1, 2].map((seed) =>
          JSON.stringify([
            ['laws', digestOfSample(seed)],
            ['other', digestOfSample(3, 0)],
          ]),
        ),
      ).toContain(JSON.stringify(state));
    });
  });
});
