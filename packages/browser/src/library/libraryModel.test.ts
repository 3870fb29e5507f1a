import { buildPack, installedPacks, MemoryFileSpace, openPackStore, packShelf } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { LibraryModel } from './libraryModel.ts';
import type { LibraryView } from './libraryModel.ts';

function packOf(number: number): Uint8Array {
  return buildPack([{ name: 'number', layout: 'whole', content: new Uint8Array(20).fill(number) }]);
}

function build(space = new MemoryFileSpace()) {
  const seen: LibraryView[] = [];
  const announced: number[] = [];
  const model: LibraryModel = new LibraryModel({
    store: () => openPackStore(space, () => '2026-03-04'),
    sources: () => installedPacks(packShelf(space)),
    announce: async () => announced.push(seen.length),
    changed: () => seen.push(model.view),
  });
  return { model, seen, announced, space };
}

const file = (name: string, bytes: Uint8Array) => ({ name, pieces: () => [bytes] });
const names = ({ packs }: LibraryView) => packs?.map(({ stored }) => stored.name);

test('a file is installed under its name, updated and removed, and each is said', async () => {
  const { model, seen, announced } = build();
  await model.open();
  expect(names(model.view)).toEqual([]);
  expect(announced).toEqual([]);
  await model.install(file('Laws 2026.dutybook', packOf(1)));
  expect(model.view).toMatchObject({ notice: { what: 'packInstalled', name: 'laws-2026' }, working: undefined });
  expect(names(model.view)).toEqual(['laws-2026']);
  expect(announced).toHaveLength(1);
  expect(seen.some(({ working }) => working === 'installing')).toBe(true);
  await model.update('laws-2026', file('whatever.dutybook', packOf(2)));
  expect(model.view.notice).toEqual({ what: 'packUpdated', name: 'laws-2026' });
  // What is said about a pack is never said beside what it was before.
  const said = seen.filter(({ notice }) => notice?.what === 'packInstalled');
  expect(said.every((view) => names(view)?.includes('laws-2026') === true)).toBe(true);
  model.askRemove('laws-2026');
  expect(model.view).toMatchObject({ asking: 'laws-2026', notice: undefined });
  model.keep();
  expect(model.view.asking).toBeUndefined();
  await model.remove('laws-2026');
  expect([names(model.view), model.view.notice?.what]).toEqual([[], 'packRemoved']);
});

test('a broken file is refused in a sentence, and what is installed stays', async () => {
  const { model } = build();
  await model.install(file('laws.dutybook', packOf(1)));
  await model.update('laws', file('laws.dutybook', packOf(2).subarray(0, 400)));
  expect(model.view).toMatchObject({ problem: { code: 'pack-truncated' }, notice: undefined });
  expect(names(model.view)).toEqual(['laws']);
  await model.install(file('laws.dutybook', packOf(3)));
  expect(model.view.problem?.code).toBe('pack-installed-already');
  await model.install(file('other.dutybook', packOf(3)));
  expect(model.view.problem).toBeUndefined();
});

test('one thing at a time', async () => {
  const { model } = build();
  await Promise.all([model.install(file('a.dutybook', packOf(1))), model.install(file('b.dutybook', packOf(2)))]);
  expect(names(model.view)).toEqual(['a']);
});

test('what a crash left is tidied up when the page opens, and the old pack is there', async () => {
  const { model, space } = build();
  await model.install(file('laws.dutybook', packOf(1)));
  const dying = new MemoryFileSpace(space.files, 6);
  await build(dying).model.update('laws', file('laws.dutybook', packOf(2)));
  const after = build(new MemoryFileSpace(dying.files));
  await after.model.open();
  expect(names(after.model.view)).toEqual(['laws']);
  expect([...after.space.files.keys()].filter((name) => name.endsWith('.dutybook'))).toHaveLength(1);
});
