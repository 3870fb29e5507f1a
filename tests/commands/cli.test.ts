import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutybook } from '../corpus/dutybook.ts';

async function firstHit(query: string): Promise<Record<string, unknown> | undefined> {
  const { out } = await dutybook(['lookup', query, '--json', '--limit', '1']);
  const { hits } = JSON.parse(out) as { hits: Record<string, unknown>[] };
  return hits[0];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-cli-'));
  await mkdir(join(folder, 'laws'));
  await writeFile(
    join(folder, 'laws', '巡逻法(2020-01-02).md'),
    '# 巡逻法\n\n<!-- INFO END -->\n\n第一条 巡逻应当两人。\n\n第二条 本法自2020年3月1日起施行。\n',
  );
  await writeFile(
    join(folder, 'laws', '渡口法(2022-05-06).md'),
    '# 渡口法\n\n<!-- INFO END -->\n\n第一条 渡口应当照明。\n\n第二条 本法自2020年3月1日起施行。\n',
  );
  await writeFile(join(folder, 'laws', 'noise.md'), Buffer.from([0x23, 0x20, 0x00, 0xff, 0xfe]));
  await mkdir(join(folder, 'empty'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dutybook lookup', () => {
  it.each([
    ['潮汐车道', 'T6.6'],
    ['chaoxichedao', 'T6.6'],
    ['zipper', 'T6.5'],
    ['fraud hotlin', 'M11'],
  ])('%s opens %s', async (query, row) => {
    expect(await firstHit(query)).toMatchObject({ row, file: null, article: null });
  });

  it('prints an answer a person can read, in the language of the query', async () => {
    const chinese = await dutybook(['lookup', '潮汐车道']);
    expect(chinese.code).toBe(0);
    expect(chinese.out).toMatch(/^潮汐车道（回译名称，官方名称不明）\n"Tidal lane"\n措施 · 2014年计划中/);
    expect(chinese.out).toContain('段落 P29');
    const english = await dutybook(['lookup', 'hotline', 'fraud']);
    expect(english.out).toContain('Measure · Carried out 2013');
    expect(english.out).toContain('printed “165 15 1');
  });

  it('answers many queries of a file in their order, in the form that stands', async () => {
    const file = join(folder, 'queries.jsonl');
    await writeFile(file, '{"id":"a","query":"潮汐车道"}\n\n{"id":"b","query":""}\n{"id":3,"query":"zipper"}\n');
    const { code, out } = await dutybook(['lookup', '--queries', file, '--limit', '2']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 3]);
    expect(lines[1]).toMatchObject({ error: { code: 'empty-query' } });
    expect(code).toBe(2);
    const hits = lines[0]?.['hits'] as Record<string, unknown>[] | undefined;
    expect(Object.keys(hits?.[0] ?? {}).sort()).toEqual(
      [
        'address',
        'article',
        'file',
        'inForceFrom',
        'instrument',
        'kind',
        'row',
        'score',
        'status',
        'title',
        'why',
      ].sort(),
    );
    expect(typeof lines[0]?.['elapsedMs']).toBe('number');
  });

  it('filters by kind', async () => {
    const { out } = await dutybook(['lookup', '消防', '--kind', 'regulation', '--json']);
    const { hits } = JSON.parse(out) as { hits: { kind: string }[] };
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ kind }) => kind === 'regulation')).toBe(true);
  });

  it('filters by status', async () => {
    const { out } = await dutybook(['lookup', '消防', '--status', 'on-trial', '--json']);
    const { hits } = JSON.parse(out) as { hits: { row: string; status: string }[] };
    expect(hits.map(({ row }) => row).sort()).toEqual(['M17', 'M18']);
  });

  it('tells in JSON from which day a text is in force, and how sure that is', async () => {
    const asked = async (query: string) => {
      const { out } = await dutybook(['lookup', query, '--json', '--limit', '1', '--add', join(folder, 'laws')]);
      const { hits } = JSON.parse(out) as { hits: { status: string; inForceFrom: unknown }[] };
      return [hits[0]?.status, hits[0]?.inForceFrom];
    };
    expect(await asked('巡逻法第一条')).toEqual(['in-force', { date: '2020-03-01', certainty: 'certain' }]);
    expect(await asked('渡口法第一条')).toEqual(['in-force', { date: '2022-05-06', certainty: 'likely' }]);
    expect(await asked('潮汐车道')).toEqual(['planned', null]);
  });

  it('reads an added folder, and tells which file it could not read', async () => {
    const { code, out, err } = await dutybook(['lookup', '巡逻法第一条', '--add', join(folder, 'laws')]);
    expect(code).toBe(0);
    expect(out).toMatch(/巡逻法 第一条[\s\S]*巡逻应当两人。/);
    expect(out).toContain('2020-03-01 施行');
    expect(err).toMatch(/noise\.md: This is no document.*\(not-text\)/);
  });
});

describe('bad input gets a sentence and an exit code', () => {
  it.each([
    ['an empty query', ['lookup', ''], /nothing to look up/],
    ['no query', ['lookup'], /nothing to look up/],
    ['a 100,000-character query', ['lookup', 'a'.repeat(100_000)], /at most 500 characters; this one has 100000/],
    [
      'a folder that is not there',
      ['lookup', 'x', '--add', '/no/such/folder'],
      /\/no\/such\/folder cannot be read: it does not exist/,
    ],
    ['a bad limit', ['lookup', 'x', '--limit', 'many'], /--limit takes a whole number/],
    ['a bad kind', ['lookup', 'x', '--kind', 'rumour'], /--kind takes guideline, regulation, measure/],
    ['a bad status', ['lookup', 'x', '--status', 'fine'], /--status takes in-force, /],
    ['a bad date', ['lookup', 'x', '--as-of', '2026-02-30'], /not a date/],
    ['an unknown option', ['lookup', 'x', '--colour'], /Usage/],
    ['an unknown command', ['arrest'], /no command “arrest”/],
    ['a missing file of queries', ['lookup', '--queries', '/no/such.jsonl'], /cannot be read/],
  ])('%s', async (_, args, sentence) => {
    const { code, out, err } = await dutybook(args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\bat .*\.js:\d+/);
  });

  it('a folder without guidance, and one that is a binary file', async () => {
    expect(await dutybook(['lookup', 'x', '--add', join(folder, 'empty')])).toMatchObject({ code: 1 });
    const { code, err } = await dutybook(['lookup', 'x', '--add', join(folder, 'laws', 'noise.md')]);
    expect(code).toBe(1);
    expect(err).toMatch(/noise\.md: This is no document/);
  });

  it.each([
    ['an empty query', ['lookup', ''], '没有查询内容'],
    ['a bad limit', ['lookup', 'x', '--limit', 'many'], '--limit 须为 1 到 100 的整数。'],
    ['an unknown option', ['cite', 'x', '--colour'], '没有选项 --colour。'],
    ['an option without its value', ['check', 'x', '--as-of'], '--as-of 需要一个值。'],
    ['a value for an option that takes none', ['cite', 'x', '--json=yes'], '--json 不带值。'],
    ['an argument too many', ['graph', 'x'], '此命令不带“x”这样的参数。'],
    ['an unknown option of an action', ['pack', 'info', 'x', '--melt'], '没有选项 --melt。'],
  ])('speaks Chinese only to a Chinese user: %s', async (_, args, sentence) => {
    const { err } = await dutybook(args, { LC_ALL: 'zh_CN.UTF-8' });
    expect(err).toContain(sentence);
    expect(err.replace(/用法：[\s\S]*/, '')).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
  });
});

describe('help', () => {
  it('lists the commands, and tells of each how it is called', async () => {
    const { code, out } = await dutybook(['--help']);
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
    expect(commands).toEqual(['lookup', 'cite', 'check', 'graph', 'mcp', 'import', 'export', 'pack']);
    for (const name of commands) {
      const asked = await dutybook([name, '--help']);
      expect(asked).toMatchObject({ code: 0, err: '' });
      expect(asked.out).toContain(`dutybook ${name} `);
      expect(await dutybook(['help', name])).toEqual(asked);
    }
  });

  it('tells it in Chinese, and which version this is', async () => {
    expect((await dutybook(['cite', '-h'], { LC_ALL: 'zh_CN.UTF-8' })).out).toContain('dutybook cite 文件|-');
    expect((await dutybook(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is no answer to words behind --', async () => {
    expect((await dutybook(['lookup', '--', '--help'])).out).not.toContain('dutybook lookup');
  });
});
