import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUTYBOOK, dutybook } from '../corpus/dutybook.ts';

let folder = '';
let client: Client;
let transport: StdioClientTransport;

/** Starts the command line as an assistant does, with no more of the environment than it gives. */
async function connect(args: readonly string[]): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', DUTYBOOK_HOME: join(folder, 'none') };
  transport = new StdioClientTransport({
    command: process.execPath,
    args: [DUTYBOOK, 'mcp', ...args],
    env,
    stderr: 'pipe',
  });
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
}

async function call(name: string, input: Record<string, unknown>) {
  const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: input });
  const [first] = content;
  const text = first?.type === 'text' ? first.text : '';
  return { answer: structuredContent, text, isError };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-mcp-'));
  const law = join(folder, '巡逻法(2020-01-02).md');
  await writeFile(
    law,
    '# 巡逻法\n\n<!-- INFO END -->\n\n第一条 巡逻应当两人。\n\n单独巡逻的，按照前款纠正。\n\n第二条 本法自2020年3月1日起施行。\n',
  );
  const pack = join(folder, 'laws.dutybook');
  expect((await dutybook(['import', law, '--out', pack])).code).toBe(0);
  await connect(['--pack', pack]);
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

describe('dutybook mcp', () => {
  it('offers three tools that only read, with what they take', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'get_provision', 'check_citations']);
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema.type).toBe('object');
      expect(description).toContain('never “fine”');
    }
    expect(tools[1]?.inputSchema.required).toEqual(['provision']);
    expect(client.getInstructions()).toContain('word for word');
  });

  it('searches, gets a provision and checks citations, in the built-in library and in a pack', async () => {
    const lane = await call('search', { query: '潮汐车道', limit: 1 });
    expect(lane.answer).toMatchObject({ hits: [{ title: { zh: '潮汐车道' }, status: 'planned' }] });
    expect(JSON.parse(lane.text)).toEqual(lane.answer);
    const { answer } = await call('get_provision', { provision: '《巡逻法》第一条第二款' });
    expect(answer).toMatchObject({
      answers: [{ citation: { state: 'verified' }, provision: { text: '单独巡逻的，按照前款纠正。', isWhole: true } }],
    });
    const checked = await call('check_citations', { text: '依照《巡逻法》第一条第二款、第九条办理。' });
    expect(checked.answer).toMatchObject({
      states: { verified: 1, missing: 1 },
      references: [{ state: 'verified' }, { words: '第九条', state: 'missing', reason: 'no-article' }],
    });
  });

  it('says what is wrong with an input, and goes on', async () => {
    const bad = await call('search', { query: 'x', limit: 900 });
    expect([bad.isError, bad.text]).toEqual([true, expect.stringContaining('limit')]);
    const empty = await call('get_provision', { provision: '巡逻要几个人' });
    expect([empty.isError, empty.text]).toEqual([true, expect.stringContaining('names no provision')]);
    await expect(client.callTool({ name: 'delete_everything', arguments: {} })).rejects.toThrow('delete_everything');
    expect((await call('search', { query: 'zipper' })).isError).toBe(false);
  });

  it('drops a call that is cancelled', async () => {
    const stopping = new AbortController();
    const text = '依照《巡逻法》第一条、第二条。\n'.repeat(10_000);
    const checking = client.callTool({ name: 'check_citations', arguments: { text } }, { signal: stopping.signal });
    setTimeout(() => stopping.abort(new Error('enough')), 30);
    await expect(checking).rejects.toThrow('enough');
    expect((await call('search', { query: 'zipper' })).isError).toBe(false);
  });

  it('ends when it is no longer listened to, and does not start with a pack that cannot be read', async () => {
    const { pid } = transport;
    await client.close();
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
    const { code, err } = await dutybook(['mcp', '--pack', join(folder, 'nothing.dutybook')]);
    expect([code, err]).toEqual([1, expect.stringContaining('nothing.dutybook')]);
  });
});

function isRunning(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
}
