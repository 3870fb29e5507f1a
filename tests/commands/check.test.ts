import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dutybook } from '../corpus/dutybook.ts';

/** A guideline with a fault for each check that is for guidelines. */
const GUIDELINE = `---
dutybook: 1
id: G-1
kind: guideline
stauts: draft
title: { zh: 巡逻指引 }
---

# 巡逻指引

## 步骤

1. 巡逻应当两人（依据：《巡逻法》第一条）。
2. 民警不得在24内离岗。
4. 其次记录，依照《巡逻法》第九条。
`;

const GUIDANCE = join(import.meta.dirname, '..', '..', 'shared', 'guidance');

let folder = '';
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-check-'));
  await writeFile(
    inFolder('巡逻法(2020-01-02).md'),
    '# 巡逻法\n\n<!-- INFO END -->\n\n第一条 巡逻应当两人。\n\n第二条 本法自2020年3月1日起施行。\n',
  );
  const law = inFolder('巡逻法(2020-01-02).md');
  const imported = await dutybook(['import', law, '--out', inFolder('laws.dutybook')]);
  expect(imported.code).toBe(0);
  await writeFile(inFolder('good.md'), '# 指引\n\n依照《巡逻法》第一条，两人巡逻。\n');
  await writeFile(inFolder('guideline.md'), GUIDELINE);
  await writeFile(inFolder('bad.md'), '第一条 依照《巡逻法》第九条。\n\n第二条 依照前款。\n\n第四条 共 20 13 起。\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('ends with 0 where nothing is wrong, with 1 where an error is, and tells each with its place and code', async () => {
  const pack = ['--pack', inFolder('laws.dutybook'), '--as-of', '2026-11-23'];
  const good = await dutybook(['check', inFolder('good.md'), ...pack]);
  expect(good).toMatchObject({ code: 0, out: '', err: '1 file checked: 0 errors, 0 warnings, 0 other remarks.\n' });
  const bad = await dutybook(['check', inFolder('good.md'), inFolder('bad.md'), ...pack]);
  expect(bad.code).toBe(1);
  const lines = bad.out.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(`${folder}/`, '').split('  ').slice(0, 3).join('  '))).toEqual([
    'bad.md:1:7  error  《巡逻法》第九条',
    'bad.md:3:7  error  前款',
    'bad.md:5:1  warning  第四条',
    'bad.md:5:7  information  20 13',
  ]);
  expect(lines[0]).toMatch(/No such article in “巡逻法” \(2020-01-02\)\. {2}missing-provision$/);
  expect(bad.err).toBe('2 files checked: 2 errors, 1 warning, 1 other remark.\n');
  const chinese = await dutybook(['check', inFolder('bad.md'), ...pack], { LC_ALL: 'zh_CN.UTF-8' });
  expect(chinese.out).toContain('“巡逻法”（2020-01-02）没有这一条。');
});

it('tells what a guideline lacks, and nothing of records in which nothing is wrong', async () => {
  const pack = ['--pack', inFolder('laws.dutybook'), '--as-of', '2026-11-23'];
  const { code, out, err } = await dutybook(['check', inFolder('guideline.md'), ...pack]);
  expect(code).toBe(1);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(`${folder}/`, '').split('  '));
  expect(lines.map(([place, severity, words, , last]) => [place, severity, words?.trim(), last].join('  '))).toEqual([
    'guideline.md:4:1  hint  kind  section-missing',
    'guideline.md:5:1  error  stauts  front-matter',
    'guideline.md:14:6  warning  不得  step-without-basis',
    'guideline.md:14:9  warning  24  unit-missing',
    'guideline.md:15:1  warning  4.  step-number',
    'guideline.md:15:4  hint  其  step-start',
    'guideline.md:15:11  error  《巡逻法》第九条  missing-provision',
  ]);
  expect(err).toBe('1 file checked: 2 errors, 3 warnings, 2 other remarks.\n');
  const off = await dutybook(['check', inFolder('guideline.md'), ...pack, '--severity', 'front-matter=off']);
  expect(off.out).not.toContain('stauts');
  const records = ['D01.md', 'D02.md', 'D03.md'].map((name) => join(GUIDANCE, name));
  const built = await dutybook(['check', ...records, ...pack]);
  expect(built).toMatchObject({ code: 0, out: '', err: '3 files checked: 0 errors, 0 warnings, 0 other remarks.\n' });
});

it('answers in JSON, by severities that are set, and says what is not right with its call', async () => {
  const off = ['missing-provision=off', 'relative-reference=hint'].flatMap((each) => ['--severity', each]);
  const { code, out } = await dutybook(['check', inFolder('bad.md'), '--json', ...off]);
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: { findings: Record<string, unknown>[] }[] };
  expect(files[0]?.findings.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
    ['unknown-instrument', 'information', 1, 7],
    ['relative-reference', 'hint', 3, 7],
    ['numbering-gap', 'warning', 5, 1],
    ['doubtful-figure', 'information', 5, 7],
  ]);
  const wrong = await dutybook(['check', inFolder('bad.md'), '--severity', 'nothing=off']);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('not “nothing=off”');
  expect((await dutybook(['check'])).err).toContain('A draft is needed.');
  expect((await dutybook(['check', inFolder('none.md')])).err).toContain('none.md');
});
