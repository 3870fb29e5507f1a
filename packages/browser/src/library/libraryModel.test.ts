import { success } from '@dutybook/shared/model';
import { buildPack, installedPacks, MemoryFileSpace, openPackStore, packShelf } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { settlePending, writePending } from '../backup/pendingRestore.ts';
import { PackKeeping } from '../packs/packKeeping.ts';
import { PackLedger } from '../packs/packLedger.ts';
import { performTask } from '../tasks/performTask.ts';
import type { RunTask } from '../tasks/runTask.ts';
import { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryView.ts';

const TODAY = '2026-03-04';

function packOf(number: number): Uint8Array<ArrayBuffer> {
  const bytes = buildPack([{ name: 'number', layout: 'whole', content: new Uint8Array(20).fill(number) }]);
  return new Uint8Array(bytes);
}

/** A browser: the place of packs, and what it keeps beside them as JSON. */
function build(space = new MemoryFileSpace(), kept = new Map<string, string>()) {
  const seen: LibraryView[] = [];
  const announced: number[] = [];
  const area = {
    read: async (key: string): Promise<unknown> => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined),
    write: async (values: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
    },
  };
  const store = () => openPackStore(space, () => TODAY);
  const keeping = new PackKeeping({
    store,
    sources: () => installedPacks(packShelf(space)),
    ledger: new PackLedger({ area, inTurn: (work) => work() }),
    settle: (installed) => settlePending(area, installed),
  });
  const run: RunTask = (order, { onProgress, onReady, signal }) =>
    Promise.race([
      performTask(order, {
        store,
        material: async () => success({ read: () => [] }),
        fetch: () => Promise.reject(new Error('there is no network')),
        today: () => TODAY,
        say: onProgress,
        ready: onReady,
      }),
      new Promise<{ type: 'cancelled' }>((resolve) => {
        signal.addEventListener('abort', () => resolve({ type: 'cancelled' }));
      }),
    ]);
  const model: LibraryModel = new LibraryModel({
    keeping,
    run,
    writeRestore: (files, values) => writePending(area, files, values),
    kept: async () => ({ pins: await area.read('pins') }),
    storage: async () => ({ used: 1, quota: 2 }),
    managed: async () => [],
    persist: async () => true,
    today: () => TODAY,
    now: () => 1000,
    announce: async () => announced.push(seen.length),
    changed: () => seen.push(model.view),
  });
  return { model, seen, announced, space, kept };
}

const file = (path: string, bytes: Uint8Array<ArrayBuffer> | string) => ({ path, file: new Blob([bytes]) });
const law = (name: string) => `# ${name}\n\n<!-- INFO END -->\n\n第一条 两人同行。\n`;
const names = ({ packs }: LibraryView) => packs?.map(({ pack }) => pack.stored.name);

test('a file is installed under its name, updated and removed, and each is said', async () => {
  const { model, seen, announced } = build();
  await model.open();
  expect(names(model.view)).toEqual([]);
  expect(announced).toEqual([]);
  await model.choose([file('Laws 2026.dutybook', packOf(1))]);
  expect(model.view).toMatchObject({ notice: { what: 'packInstalled', name: 'laws-2026' }, working: undefined });
  expect(names(model.view)).toEqual(['laws-2026']);
  expect(announced).toHaveLength(1);
  expect(seen.some(({ working }) => working?.what === 'installing')).toBe(true);
  await model.update('laws-2026', [file('whatever.dutybook', packOf(2))]);
  expect(model.view.notice).toEqual({ what: 'packUpdated', name: 'laws-2026' });
  // What is said about a pack is never said beside what it was before.
  const said = seen.filter(({ notice }) => notice?.what === 'packInstalled');
  expect(said.every((view) => names(view)?.includes('laws-2026') === true)).toBe(true);
  model.askRemove('laws-2026');
  expect(model.view).toMatchObject({ asking: { what: 'remove', name: 'laws-2026' }, notice: undefined });
  model.keep();
  expect(model.view.asking).toBeUndefined();
  await model.remove('laws-2026');
  expect([names(model.view), model.view.notice?.what, model.view.lost]).toEqual([[], 'packRemoved', []]);
});

test('a broken file is refused in a sentence, and what is installed stays', async () => {
  const { model } = build();
  await model.install(file('laws.dutybook', packOf(1)));
  await model.update('laws', [file('laws.dutybook', packOf(2).slice(0, 400))]);
  expect(model.view).toMatchObject({ problem: { code: 'pack-truncated' }, notice: undefined });
  expect(names(model.view)).toEqual(['laws']);
  await model.install(file('laws.dutybook', packOf(3)));
  expect(model.view.problem?.code).toBe('pack-installed-already');
  await model.install(file('other.dutybook', packOf(3)));
  expect(model.view.problem).toBeUndefined();
});

test('a pack is called by its file where its name cannot say it, also when it is updated, lost and there again', async () => {
  const { model, kept } = build();
  await model.install(file('警务/交通法规.dutybook', packOf(1)));
  expect(model.view.notice).toEqual({ what: 'packInstalled', name: '交通法规' });
  const [name = ''] = names(model.view) ?? [];
  expect(name).toMatch(/^pack-[0-9a-f]{8}$/);
  await model.update(name, [file('交通法规 (1).dutybook', packOf(2))]);
  expect(model.view.notice).toEqual({ what: 'packUpdated', name: '交通法规' });
  const after = build(new MemoryFileSpace(), kept).model;
  await after.open();
  const [lost] = after.view.lost ?? [];
  if (lost === undefined) throw new Error('nothing is lost');
  await after.chooseAgain(lost, [file('交通法规.dutybook', packOf(2))]);
  await after.remove(name);
  expect(after.view.notice).toEqual({ what: 'packRemoved', name: '交通法规' });
});

test('one thing at a time', async () => {
  const { model } = build();
  await Promise.all([model.install(file('a.dutybook', packOf(1))), model.install(file('b.dutybook', packOf(2)))]);
  expect(names(model.view)).toEqual(['a']);
});

test('a pack of documents is called by the name that the user gave it, also when it is removed or forgotten', async () => {
  const { model, kept } = build();
  await model.open();
  await model.choose([file('甲.md', law('甲法'))]);
  await model.importDraft({ title: '我的法律' }, 'zh');
  await model.remove(names(model.view)?.[0] ?? '');
  expect(model.view).toMatchObject({ packs: [], notice: { what: 'packRemoved', name: '我的法律' } });
  await model.choose([file('甲.md', law('甲法'))]);
  await model.importDraft({ title: '我的法律' }, 'zh');
  const after = build(new MemoryFileSpace(), kept).model;
  await after.open();
  await after.forget(after.view.lost?.map(({ name }) => name) ?? []);
  expect(after.view).toMatchObject({ lost: [], notice: { what: 'forgotten', name: '我的法律' } });
});

test('documents wait for a name, become a pack, and more are added', async () => {
  const { model } = build();
  await model.open();
  await model.choose([file('laws/甲.md', law('甲法')), file('laws/乙.md', law('乙法'))]);
  expect(model.view.draft).toMatchObject({ title: 'laws', files: [{ path: 'laws/甲.md' }, { path: 'laws/乙.md' }] });
  await model.importDraft({ title: '我的法律' }, 'zh');
  expect(model.view).toMatchObject({
    notice: { what: 'documentsImported', name: '我的法律' },
    report: { title: '我的法律', report: { totals: { read: 2, instruments: 2 }, failed: [] } },
    packs: [{ title: { zh: '我的法律' }, origin: { from: 'documents', title: '我的法律' } }],
    draft: undefined,
  });
  const [name = ''] = names(model.view) ?? [];
  await model.choose([file('丙.md', law('丙法'))]);
  await model.importDraft({ title: '我的法律' }, 'zh');
  expect(model.view.problem?.code).toBe('pack-installed-already');
  expect(model.view.draft).toBeDefined();
  await model.importDraft({ name }, 'zh');
  expect(model.view.notice).toEqual({ what: 'documentsImported', name: '我的法律' });
  expect(names(model.view)).toEqual([name]);
});

test('what is cancelled leaves the packs as they were', async () => {
  const { model } = build();
  await model.open();
  await model.choose([file('甲.md', law('甲法'))]);
  const work = model.importDraft({ title: 'a' }, 'en');
  model.cancel();
  await work;
  expect(model.view).toMatchObject({ notice: { what: 'cancelled' }, working: undefined, report: undefined });
});

test('what a crash left is tidied up when the page opens, and the old pack is there', async () => {
  const { model, space, kept } = build();
  await model.install(file('laws.dutybook', packOf(1)));
  const dying = new MemoryFileSpace(space.files, 6);
  await build(dying, kept).model.update('laws', [file('laws.dutybook', packOf(2))]);
  const after = build(new MemoryFileSpace(dying.files), kept);
  await after.model.open();
  expect(names(after.model.view)).toEqual(['laws']);
  expect([...after.space.files.keys()].filter((name) => name.endsWith('.dutybook'))).toHaveLength(1);
});

test('a pack that is gone though nobody removed it is missed, until it is installed again or forgotten', async () => {
  const { model, kept } = build();
  await model.install(file('laws.dutybook', packOf(1)));
  await model.install(file('guides.dutybook', packOf(2)));
  const after = build(new MemoryFileSpace(), kept).model;
  await after.open();
  expect(after.view.lost).toMatchObject([
    { name: 'laws', day: TODAY, origin: { from: 'file' } },
    { name: 'guides', day: TODAY },
  ]);
  const [first] = after.view.lost ?? [];
  if (first === undefined) throw new Error('nothing is lost');
  await after.chooseAgain(first, [file('renamed.dutybook', packOf(1))]);
  expect([names(after.view), after.view.lost?.map(({ name }) => name)]).toEqual([['laws'], ['guides']]);
  await after.forget(['guides']);
  expect(after.view).toMatchObject({ lost: [], notice: { what: 'forgotten', name: 'guides' } });
});

const PINS = {
  version: 1,
  value: [{ address: '/akn/1', language: 'zh', title: '甲', added: '2026-01-02T03:04:05.000Z' }],
};

test('a backup brings everything back, and nothing of it when it is broken or was not wanted', async () => {
  const { model, kept } = build();
  kept.set('pins', JSON.stringify(PINS));
  await model.install(file('laws.dutybook', packOf(1)));
  const backup = await model.backup();
  expect(backup.day).toBe(TODAY);
  const other = build();
  await other.model.install(file('guides.dutybook', packOf(2)));
  await other.model.askRestore(backup.file.slice(0, backup.file.size - 1));
  expect(other.model.view).toMatchObject({ problem: { code: 'backup-truncated' }, asking: undefined });
  await other.model.askRestore(backup.file);
  expect(other.model.view.asking).toMatchObject({ what: 'restore', day: TODAY, packs: 1 });
  other.model.keep();
  expect(names(other.model.view)).toEqual(['guides']);
  await other.model.askRestore(backup.file);
  await other.model.restore();
  expect(other.model.view).toMatchObject({ notice: { what: 'restored' }, lost: [] });
  expect(names(other.model.view)).toEqual(['laws']);
  expect(JSON.parse(other.kept.get('pins') ?? '')).toEqual(PINS);
});

test('a restore that is killed at any step is the old state or the new one, packs and pins together', async () => {
  const { model, kept } = build();
  kept.set('pins', JSON.stringify(PINS));
  await model.install(file('laws.dutybook', packOf(1)));
  const { file: backup } = await model.backup();
  const before = build();
  await before.model.install(file('guides.dutybook', packOf(2)));
  const seen = new Set<string>();
  for (let step = 0; step < 30; step += 1) {
    const dying = build(new MemoryFileSpace(before.space.files, step), new Map(before.kept));
    await dying.model.askRestore(backup);
    await dying.model.restore().catch(() => undefined);
    const after = build(new MemoryFileSpace(dying.space.files), dying.kept);
    await after.model.open();
    expect(after.model.view.lost).toEqual([]);
    seen.add(`${String(names(after.model.view))} ${after.kept.has('pins') ? 'new' : 'old'}`);
  }
  expect([...seen]).toEqual(['guides old', 'laws new']);
});
