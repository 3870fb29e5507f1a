import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutybook } from '../corpus/dutybook.ts';

let folder = '';
let pack = '';
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-cite-'));
  pack = inFolder('laws.dutybook');
  await writeFile(
    inFolder('巡逻法(2020-01-02).md'),
    '# 巡逻法\n\n<!-- INFO END -->\n\n第一条 巡逻应当两人。\n\n单独巡逻的，按照前款纠正。\n\n第二条 依照第一条第一款执行。本法自2020年3月1日起施行。\n',
  );
  const imported = await dutybook(['import', inFolder('巡逻法(2020-01-02).md'), '--out', pack]);
  expect(imported.code).toBe(0);
  await writeFile(inFolder('draft.md'), '依照《巡逻法》第一条第二款、第九条，以及合同第三条的约定。\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dutybook cite', () => {
  it('tells each reference of a text with its place and state', async () => {
    const { code, out } = await dutybook(['cite', inFolder('draft.md'), '--pack', pack, '--as-of', '2026-11-23']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^1:3 {2}《巡逻法》第一条第二款 {2}verified {2}巡逻法 .*~art_1__para_2$/);
    expect(lines[1]).toContain('第九条  missing (no such article)');
  });

  it('answers in Chinese on a Chinese terminal, and in JSON when asked', async () => {
    const chinese = await dutybook(['cite', inFolder('draft.md'), '--pack', pack], { LC_ALL: 'zh_CN.UTF-8' });
    expect(chinese.out).toContain('查无此条（没有这一条）');
    const { out } = await dutybook(['cite', inFolder('draft.md'), '--pack', pack, '--json']);
    const { references } = JSON.parse(out) as { references: Record<string, unknown>[] };
    expect(references.map(({ text, state }) => [text, state])).toEqual([
      ['《巡逻法》第一条第二款', 'verified'],
      ['第九条', 'missing'],
    ]);
  });

  it('answers passages line by line, in the words of their own law', async () => {
    const passages = [
      { id: 1, text: '按照前款纠正。', context: { law: '巡逻法', article: '1', paragraphIndex: 2 } },
      { id: 'b', text: '没有引用。', context: null },
    ];
    await writeFile(inFolder('p.jsonl'), `${passages.map((each) => JSON.stringify(each)).join('\n')}\nnonsense\n`);
    const { code, out } = await dutybook(['cite', '--passages', inFolder('p.jsonl'), '--pack', pack]);
    expect(code).toBe(2);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toMatchObject({
      id: 1,
      refs: [{ law: '巡逻法', article: '1', paragraph: '1', state: 'verified' }],
    });
    expect(answers[1]).toEqual({ id: 'b', refs: [] });
    expect(answers[2]).toMatchObject({ error: { code: 'bad-line' } });
  });

  it('says what is wrong with a call', async () => {
    expect((await dutybook(['cite'])).err).toContain('(usage)');
    expect((await dutybook(['cite', inFolder('no.md')])).err).toContain('(unreadable)');
    expect((await dutybook(['cite', inFolder('draft.md'), '--as-of', 'soon'])).code).toBe(1);
  });
});

describe('dutybook graph', () => {
  it('writes who cites whom', async () => {
    const { out } = await dutybook(['graph', '--pack', pack]);
    const { nodes, edges } = JSON.parse(out) as { nodes: unknown[]; edges: { fromEid: string; toEid: string }[] };
    expect(nodes).toHaveLength(1);
    expect(edges.map(({ fromEid, toEid }) => [fromEid, toEid])).toEqual([
      ['art_1__para_2', 'art_1__para_1'],
      ['art_2__para_1', 'art_1__para_1'],
    ]);
    const file = inFolder('graph.graphml');
    expect((await dutybook(['graph', '--pack', pack, '--format', 'graphml', '--out', file])).code).toBe(0);
    expect((await readFile(file, 'utf8')).match(/<edge /g)).toHaveLength(2);
  });
});
