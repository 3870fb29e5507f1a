import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutybook } from '../corpus/dutybook.ts';
import type { End } from '../corpus/dutybook.ts';

const OLD = '# 河道夜巡规定\n\n<!-- INFO END -->\n\n第一条 夜巡两人同行。\n\n第二条 本规定自2020年3月1日起施行。\n';
const NEW = '# 河道夜巡规定\n\n<!-- INFO END -->\n\n第一条 夜巡三人同行。\n\n第二条 本规定自2024年3月1日起施行。\n';

let folder = '';
const at = (...parts: readonly string[]) => join(folder, ...parts);
const run = (...args: readonly string[]): Promise<End> => dutybook(args, { DUTYBOOK_HOME: at('home') });

async function makePack(name: string, file: string, text: string): Promise<string> {
  await mkdir(at(name), { recursive: true });
  await writeFile(at(name, file), text);
  const out = at(`${name}.dutybook`);
  expect((await run('import', at(name), '--out', out)).code).toBe(0);
  return out;
}

describe('lookups over packs', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dutybook-installed-'));
    const old = await makePack('old', '河道夜巡规定(2020-02-01).md', OLD);
    await makePack('new', '河道夜巡规定(2024-02-01).md', NEW);
    expect((await run('pack', 'install', old)).code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('find what is installed, without being told where it is', async () => {
    const { out, code } = await run('lookup', '河道夜巡规定第一条');
    expect([code, out.includes('夜巡两人同行。')]).toEqual([0, true]);
    expect((await dutybook(['lookup', '河道夜巡规定第一条'])).out).not.toContain('夜巡两人同行。');
  });

  it('answer with the version of the day, whichever pack has it', async () => {
    const article = async (...args: readonly string[]) =>
      (await run('lookup', '河道夜巡规定第一条', '--pack', at('new.dutybook'), ...args)).out;
    expect(await article()).toContain('夜巡三人同行。');
    expect(await article('--as-of', '2022-01-01')).toContain('夜巡两人同行。');
  });

  it('count what there is, are narrowed by it, and say what the filters have left out', async () => {
    const { out } = await run('lookup', '夜巡', '--facets', '--json');
    const { facets } = JSON.parse(out) as { facets: { kind: readonly { value: string; count: number }[] } };
    const regulations = facets.kind.find(({ value }) => value === 'regulation');
    expect(regulations?.count).toBeGreaterThan(0);
    const narrowed = await run('lookup', '夜巡', '--kind', 'regulation', '--json');
    expect((JSON.parse(narrowed.out) as { hits: readonly unknown[] }).hits.length).toBeGreaterThan(0);
    expect((await run('lookup', '夜巡', '--level', 'constitution')).out).toMatch(/Without the filters|取消筛选/);
  });

  it('tell of an installed pack that is broken, and go on without it', async () => {
    const [file = ''] = (await readdir(at('home', 'packs'))).filter((name) => name.endsWith('.dutybook'));
    const bytes = await readFile(at('home', 'packs', file));
    await writeFile(at('home', 'packs', file), bytes.fill(7, 30, 60));
    const { out, code } = await run('lookup', '潮汐车道');
    expect(code).toBe(0);
    expect(out).toContain('old');
    expect(out).toContain('潮汐车道');
    expect(out).toMatch(/could not be read|无法读取/);
  });
});
