import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { describe, expect, it, vi } from 'vitest';
import type { Port } from '../../host/connections.ts';
import { DEFAULT_OPTIONS, heldOptions } from '../../kept/index.ts';
import type { LockedOptions, Options } from '../../kept/index.ts';
import type { FrameReport } from '../listMessages.ts';
import { filtered, ListModel } from './listModel.ts';

const SITE = 'https://law.example';
const REPORT: FrameReport = {
  frame: 'a',
  isTop: true,
  references: [
    { surface: '《刑法》第三条', state: 'verified' },
    { surface: '第九百条', state: 'missing', reason: 'no-article' },
  ],
  total: 2,
  isReading: false,
};

/** A page that begins to tell after so many connections. */
function pageWith(reports: readonly unknown[], readyAfter: number, permitted = true, locked: LockedOptions = {}) {
  const sent: unknown[] = [];
  let end = () => {};
  let connections = 0;
  let options: Options = DEFAULT_OPTIONS;
  const connect = (): Port => {
    connections += 1;
    const isReady = connections > readyAfter;
    return {
      send: (message) => void sent.push(message),
      onMessage: (heard) => void (isReady && reports.forEach((report) => heard(report))),
      onDisconnect: (gone) => {
        if (isReady) end = gone;
        else gone();
      },
      close: () => {},
    };
  };
  const show = vi.fn(async (): Promise<Outcome<true>> => success(true));
  const model = new ListModel(
    {
      connect,
      show,
      remove: async () => {},
      options: async () => heldOptions(options, locked),
      setOptions: async (change) => {
        options = { ...options, ...change };
        return success(heldOptions(options, locked));
      },
      askForSite: async () => permitted,
      isPermitted: async () => permitted,
      wait: async () => {},
      changed: () => {},
    },
    SITE,
  );
  return { model, sent, show, end: () => end(), options: () => options };
}

describe('the list of references', () => {
  it('shows what the page tells as soon as the page is ready', async () => {
    const { model, sent } = pageWith([REPORT], 3);
    await model.start(true);
    expect(model.view).toMatchObject({ status: 'shown', total: 2 });
    model.filter('missing');
    expect(filtered(model.view)).toMatchObject([{ surface: '第九百条', frame: 'a', place: 1 }]);
    for (const mark of filtered(model.view)) model.jump(mark);
    expect(sent).toEqual([{ name: 'jump', frame: 'a', place: 1 }]);
  });

  it('begins with nothing where the page is not marked, and does not mark it unasked', async () => {
    const { model, show } = pageWith([REPORT], 1);
    await model.start(false);
    expect(model.view.status).toBe('off');
    expect(show).not.toHaveBeenCalled();
  });

  it('puts the page before the frames in it', async () => {
    const { model } = pageWith([{ ...REPORT, frame: 'b', isTop: false, references: [], total: 0 }, REPORT], 0);
    await model.start(false);
    expect(model.view.marks.map(({ frame }) => frame)).toEqual(['a', 'a']);
  });

  it('says why a page cannot be marked, and when its marks are gone', async () => {
    const { model, show, end } = pageWith([REPORT], 0);
    show.mockResolvedValueOnce(failure('page-unreadable', { en: 'No.' }));
    await model.start(true);
    expect(model.view).toMatchObject({ status: 'off', problem: { code: 'page-unreadable' } });
    await model.show();
    expect(model.view).toMatchObject({ status: 'shown', problem: undefined });
    end();
    expect(model.view).toMatchObject({ status: 'off', marks: [] });
  });

  it.each([
    ['no report', 'hello'],
    ['a state that there is not', { ...REPORT, references: [{ surface: 'x', state: 'fine' }] }],
    ['words beyond measure', { ...REPORT, references: [{ surface: 'x'.repeat(2000), state: 'verified' }] }],
  ])('does not hear %s', async (_, message) => {
    const { model } = pageWith([message], 0);
    await model.start(false);
    expect(model.view.marks).toEqual([]);
  });
});

describe('marking a site by itself', () => {
  it('is kept when the user permits it, and taken back', async () => {
    const { model, options } = pageWith([], 0);
    await model.setAlways(true);
    expect(options()).toMatchObject({ marking: 'listed', markedSites: [SITE] });
    expect(model.view).toMatchObject({ isAlways: true, wasRefused: false });
    await model.setAlways(false);
    expect(options().markedSites).toEqual([]);
    expect(model.view.isAlways).toBe(false);
  });

  it('is not kept when the user does not permit it', async () => {
    const { model, options } = pageWith([], 0, false);
    await model.setAlways(true);
    expect(options().markedSites).toEqual([]);
    expect(model.view).toMatchObject({ isAlways: false, wasRefused: true });
  });

  it('cannot be changed where somebody else has set it', async () => {
    const { model } = pageWith([], 0, true, { markedSites: [] });
    await model.start(false);
    expect(model.view.isLocked).toBe(true);
  });
});
