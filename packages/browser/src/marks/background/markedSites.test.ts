import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, heldOptions } from '../../kept/index.ts';
import type { Options } from '../../kept/index.ts';
import { MarkedSites } from './markedSites.ts';

const SITE = 'https://law.example';
const OTHER = 'https://other.example';

function browserWith(permitted: readonly string[], running: readonly string[] = []) {
  const state = { permitted: new Set(permitted), running: new Set(running), options: DEFAULT_OPTIONS };
  const sites = new MarkedSites({
    options: async () => heldOptions(state.options, {}),
    isPermitted: async (site) => state.permitted.has(site),
    running: async () => [...state.running],
    run: async (site) => {
      if (state.running.has(site)) throw new Error('twice');
      state.running.add(site);
    },
    stop: async (site) => void state.running.delete(site),
    giveBack: async (site) => void state.permitted.delete(site),
  });
  const follow = async (options: Partial<Options>) => {
    state.options = { ...state.options, ...options };
    await sites.follow();
    return { running: [...state.running], permitted: [...state.permitted] };
  };
  return { follow, sites };
}

it('runs where the options say so and the user has permitted it, and nowhere else', async () => {
  const { follow } = browserWith([SITE]);
  expect(await follow({ markedSites: [SITE, OTHER] })).toEqual({ running: [], permitted: [SITE] });
  expect(await follow({ marking: 'listed' })).toEqual({ running: [SITE], permitted: [SITE] });
});

it('ends, and gives the permission back, when a site is taken off the list', async () => {
  const { follow } = browserWith([SITE, OTHER], [SITE]);
  expect(await follow({ marking: 'listed', markedSites: [] })).toEqual({ running: [], permitted: [OTHER] });
});

it('ends and keeps the permission while marking by itself is switched off', async () => {
  const { follow } = browserWith([SITE], [SITE]);
  expect(await follow({ marking: 'ask', markedSites: [SITE] })).toEqual({ running: [], permitted: [SITE] });
});

it('ends where the browser says that the permission is gone', async () => {
  const { follow } = browserWith([], [SITE]);
  expect(await follow({ marking: 'listed', markedSites: [SITE] })).toEqual({ running: [], permitted: [] });
});

it('follows one change after the other', async () => {
  const { follow, sites } = browserWith([SITE]);
  const both = [follow({ marking: 'listed', markedSites: [SITE] }), sites.follow()];
  await Promise.all(both);
  expect((await follow({})).running).toEqual([SITE]);
});
