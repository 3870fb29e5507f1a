import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const DUTYBOOK = fileURLToPath(new URL('../../packages/cli/dist/dutybook.js', import.meta.url));
const run = promisify(execFile);

interface Hit {
  readonly file: string | null;
  readonly article: string | null;
  readonly status: string;
  readonly instrument: string;
}

async function lookup(...args: readonly string[]): Promise<readonly Hit[]> {
  const folders = ['部门规章', '行政法'].flatMap((folder) => ['--add', material(`corpora/laws-cn/${folder}`)]);
  const { stdout } = await run(process.execPath, [DUTYBOOK, 'lookup', ...args, ...folders, '--json'], {
    maxBuffer: 1e8,
  });
  const answer: unknown = JSON.parse(stdout);
  return typeof answer === 'object' && answer !== null && 'hits' in answer ? (answer.hits as readonly Hit[]) : [];
}

/** The words of an article as its file has them, found without any of the reader's own code. */
function firstWords(file: string, number: string): string {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((candidate) => candidate.replaceAll('*', '').startsWith(number));
  return (line ?? '').replaceAll('*', '').slice(number.length).trim();
}

describe.skipIf(!hasMaterial)('real laws, added as folders', () => {
  it.each([
    ['继续盘问规定第八条', '公安机关适用继续盘问规定', '8'],
    ['《行政处罚法》第五十一条', '中华人民共和国行政处罚法', '51'],
    ['道交法91', '中华人民共和国道路交通安全法', '91'],
  ])('%s is answered by the article', async (query, instrument, article) => {
    const [hit] = await lookup(query);
    expect(hit).toMatchObject({ instrument, article });
  });

  it('the version in force on the day answers, with its own words', async () => {
    const [today] = await lookup('治安管理处罚法第四十三条', '--as-of', '2026-11-23');
    const [before] = await lookup('治安管理处罚法第四十三条', '--as-of', '2025-12-31');
    expect(today?.file).toMatch(/2025-06-27/);
    expect(before?.file).toMatch(/2012-10-26/);
    for (const hit of [today, before]) {
      expect(hit?.status).toBe('in-force');
      const words = firstWords(hit?.file ?? '', '第四十三条');
      const { stdout } = await run(process.execPath, [
        DUTYBOOK,
        'lookup',
        '治安管理处罚法第四十三条',
        '--add',
        hit?.file ?? '',
        '--limit',
        '1',
      ]);
      expect(words.length).toBeGreaterThan(5);
      expect(stdout).toContain(words);
    }
  });
});
