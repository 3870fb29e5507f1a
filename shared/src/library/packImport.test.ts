import { expect, it } from 'vitest';
import { success } from '../model/index.ts';
import { joined, memorySource } from '../pack/index.ts';
import type { ImportNews } from './importMessage.ts';
import { openLibraryPack } from './libraryPack.ts';
import { openLibrary } from './openLibrary.ts';
import { importAsPack } from './packImport.ts';

const law = (path: string, name: string, article: string) => {
  const bytes = new TextEncoder().encode(`# ${name}\n\n<!-- INFO END -->\n\n第一条 ${article}\n`);
  return { path, size: bytes.length, bytes: async () => success(bytes) };
};
const material = { read: () => [] };

async function imported(files: ReturnType<typeof law>[], before: Parameters<typeof importAsPack>[0]['before'] = []) {
  const news: ImportNews[] = [];
  const say = (one: ImportNews) => news.push(one);
  const made = await importAsPack({
    files,
    title: { zh: '所' },
    day: '2026-01-02',
    language: 'zh',
    material,
    before,
    say,
  });
  if (!made.ok) return { made, news };
  const pack = await openLibraryPack(memorySource(joined([...made.value.pieces])));
  if (!pack.ok) throw new Error(pack.problem.code);
  return { made, news, pack: pack.value };
}

it('makes a pack that is searched, and adds to it what comes later', async () => {
  const first = await imported([law('a.md', '夜巡法', '两人同行。')]);
  expect(first.news.map(({ type }) => type)).toEqual(['found', 'progress', 'progress', 'writing']);
  const old = await first.pack!.store.wholeInstrument(0);
  if (!old.ok) throw new Error(old.problem.code);
  const second = await imported([law('b.md', '日巡法', '一人即可。')], [old.value]);
  const library = openLibrary([second.pack!], { today: () => '2026-01-02' });
  for (const [query, words] of [
    ['夜巡法第一条', '两人同行'],
    ['日巡法第一条', '一人即可'],
  ] as const) {
    const found = await library.lookup({ query });
    expect(JSON.stringify(found.ok && found.value.hits[0])).toContain(words);
  }
});

it('speaks the language that is asked for, and fails with its report when nothing can be read', async () => {
  const { made } = await imported([{ path: 'x.bin', size: 3, bytes: async () => success(Uint8Array.of(0, 1, 2)) }]);
  expect(made).toMatchObject({ ok: false, problem: { code: 'nothing-read' } });
  const same = await imported([law('a.md', '夜巡法', '甲。'), law('b.md', '夜巡法', '甲。')]);
  expect(JSON.stringify(same.made)).toContain('只收录一次');
});
