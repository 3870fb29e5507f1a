import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '@dutybook/shared/library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackAt } from '../corpus/packFile.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { runningExtensions } from '../hosts/runningExtensions.ts';
import { keepScreenshot, KEEPS_SCREENSHOTS } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension, VSCODE_DIST } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';
import { LOOKUPS } from './lookups.ts';

const LOOK_UP = 'Dutybook: Look Up Guidance';
const LOOK_UP_TITLE = 'Look up guidance';
const INSTALL_DEADLINE_MS = 600_000;

/** Each extension host, how the editor is told to use it, and what VS Code's list of running extensions then says. */
const HOSTS = [
  { host: 'Node', kind: 'workspace', location: /127\.0\.0\.1/ },
  { host: 'web worker', kind: 'web', location: /web worker/ },
] as const;

/** What the documents of those records say beside their text. */
const SAID: Readonly<Record<string, { readonly status: RegExp; readonly source: RegExp }>> = {
  'T6.6': { status: /^措施 · .*计划中/m, source: /^出处：.*段落 P29、行 T6\.6$/m },
  'T6.5': { status: /^Measure · Planned 2014/m, source: /^Source: .*paragraph P29, row T6\.5$/m },
  M11: { status: /^Measure · Carried out 2013/m, source: /^Source: .*paragraph P10, row M11$/m },
};

/** Opens the first record that the lookup finds for a query, waiting for it by its title. */
async function openFirst(workbench: Workbench, query: string, label: string): Promise<void> {
  await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
  await workbench.type(query, label);
  await workbench.page.keyboard.press('Enter');
  await workbench.tab(`${label.replaceAll(/[“”]/g, '').trim()}.md`).waitFor();
}

/** The titles that the packaged library itself answers with, in its order. */
async function titlesInOrder(query: string): Promise<readonly string[]> {
  const pack = await openPackAt(join(VSCODE_DIST, 'package', 'dist', 'guidance.dutybook'));
  const library = openLibrary([pack], { today: () => '2026-01-01' });
  const answer = await library.lookup({ query, limit: 50 });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.hits.map(({ title }) => (title.en ?? '').replace(/"([^"]*)"/g, '“$1”'));
}

/** Keeps pictures of the lookup, a record and the tree in one colour theme, for people to look at. */
async function takePictures(workbench: Workbench, name: string, theme: 'Light' | 'Dark'): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
  await workbench.useTheme(theme);
  const keep = async (what: string) =>
    keepScreenshot(`${name}-${what}-${theme.toLowerCase()}`, () => workbench.page.screenshot());
  const measures = workbench.library.getByText('Measures', { exact: true });
  const task = workbench.library.getByText('2014 plan, task 6: road traffic safety', { exact: true });
  if (!(await task.isVisible())) await measures.click();
  const lane = workbench.library.getByText('“Tidal lane”', { exact: true });
  if (!(await lane.isVisible())) await task.click();
  await lane.waitFor();
  await openFirst(workbench, 'fraud hotlin', 'Anti-information-fraud consultation hotline');
  await workbench.page.locator('.view-line').getByText('Doubtful figures').waitFor();
  await workbench.page.keyboard.press('Control+Home');
  await keep('document');
  await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
  await keep('empty');
  await workbench.type('road traffic', 'Road traffic safety');
  await keep('lookup');
  await workbench.page.keyboard.press('Escape');
  await workbench.run('View: Close All Editors');
}

async function isRunning(workbench: Workbench): Promise<string | undefined> {
  const running = await runningExtensions(workbench);
  return running.find(({ name }) => name === 'Dutybook')?.line;
}

test('the package is small', async () => {
  expect((await stat(await packagedExtension())).size).toBeLessThan(3_000_000);
  expect((await stat(join(VSCODE_DIST, 'package', 'dist', 'extension.js'))).size).toBeLessThan(300_000);
});

describe.each(HOSTS)('VS Code with the $host extension host', ({ kind, location }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] } },
      files: { 'draft.md': '潮汐车道\n' },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  test('sleeps until it is used, then runs in this host', async () => {
    expect(await isRunning(workbench)).toBeUndefined();
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    expect(await workbench.labels()).toEqual(['潮汐车道', 'zipper', 'anti-fraud hotline']);
    await workbench.page.keyboard.press('Escape');
    // The list fills up while it is shown.
    await expect.poll(() => isRunning(workbench), { timeout: 30_000 }).toMatch(location);
    expect(workbench.requests('dist/extension.js').length > 0).toBe(kind === 'web');
  });

  // What a lookup finds is the same in both hosts.
  test.each(kind === 'web' ? LOOKUPS.slice(0, 1) : LOOKUPS)(
    'looks up $query and opens $row',
    async ({ query, title, row, text }) => {
      await openFirst(workbench, query, title);
      const shown = await workbench.documentText();
      expect(shown.split('\n')[0]).toBe(`# ${title}`);
      expect(shown).toContain(text);
      expect(shown).toMatch(SAID[row]?.status ?? /never/);
      expect(shown).toMatch(SAID[row]?.source ?? /never/);
      await workbench.run('View: Close All Editors');
    },
  );

  test('shows the record read-only and copies its citation', async () => {
    await openFirst(workbench, 'fraud hotlin', 'Anti-information-fraud consultation hotline');
    const before = await workbench.documentText();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('no');
    await workbench.page.getByText('This is a reference text. It cannot be edited here.').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    expect(await workbench.documentText()).toBe(before);
    await workbench.run('Dutybook: Copy Citation');
    await workbench.page.locator('.statusbar').getByText('Copied').waitFor();
    expect(await workbench.clipboard()).toBe(
      '“Anti-information-fraud consultation hotline” (Carried out 2013; source: Summary and plan of public security work ' +
        '(2013 summary, 2014 plan), paragraph P10, row M11)',
    );
    await workbench.run('Dutybook: Show in the Other Language');
    await workbench.tab('反信息诈骗咨询专线.md').waitFor();
    expect(await workbench.documentText()).toContain('原文印作“165 15 1 person-times”，判读 165151人次（很可能）');
    await workbench.run('View: Close All Editors');
  });

  test('takes Enter, pressed before the answer is there, for the answer', async () => {
    for (const query of ['潮汐车道', 'zipper']) {
      await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
      await workbench.page.keyboard.insertText(query);
      await workbench.page.keyboard.press('Enter');
      await workbench.tab(query === 'zipper' ? 'Zipper alternate traffic.md' : '潮汐车道.md').waitFor();
    }
    await workbench.run('View: Close All Editors');
  });

  test('keeps the order of the lookup, filters by kind, says when nothing is found', async () => {
    // The word stands in some of these titles, not in the first ones only: a list that sorts by its own matching shows another order.
    const titles = await titlesInOrder('people');
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.type('people', titles[0] ?? '');
    const labels = await workbench.labels();
    expect(labels.length).toBeGreaterThan(5);
    expect(labels).toEqual(titles.slice(0, labels.length));
    await workbench.pick.getByRole('button', { name: 'Show only Guidelines' }).click();
    await workbench.pick.locator('.quick-input-title').getByText('Guidelines').waitFor();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('qqqqqqqq');
    await workbench.pick.getByText('Nothing found for “qqqqqqqq”.').waitFor();
    await workbench.pick.getByText('Search all kinds').click();
    await workbench.pick.getByRole('button', { name: 'Show only Guidelines' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test('looks up what is selected and opens a related record from the document', async () => {
    await workbench.page.locator('.explorer-viewlet').getByText('draft.md').dblclick();
    await workbench.tab('draft.md').waitFor();
    expect(await workbench.documentText()).toBe('潮汐车道\n');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.type('', '潮汐车道');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('潮汐车道.md').waitFor();
    await workbench.followLink('拉链式交替通行');
    await workbench.tab('拉链式交替通行.md').waitFor();
    await workbench.run('View: Close All Editors');
  });

  test('lists the library by kind and opens a record from the tree', async () => {
    await workbench.openLibrary();
    const tree = workbench.library;
    for (const name of ['Guidelines', 'Regulations', 'Measures']) await tree.getByText(name, { exact: true }).waitFor();
    await tree.getByText('Measures', { exact: true }).click();
    await tree.getByText('2014 plan, task 6: road traffic safety', { exact: true }).click();
    await tree.getByText('“Tidal lane”', { exact: true }).click();
    await workbench.tab('Tidal lane.md').waitFor();
    expect(await workbench.documentText()).toContain('# “Tidal lane”');
  });

  if (KEEPS_SCREENSHOTS)
    test('looks right', async () => {
      const themes = kind === 'web' ? (['Light'] as const) : (['Light', 'Dark'] as const);
      for (const theme of themes) await takePictures(workbench, `vscode-${kind}`, theme);
    });

  test('has nothing to say in its log', async () => {
    expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
  });
});

describe('VS Code in Chinese, with a library that is damaged at first', () => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;
  let guidance: { readonly path: string; readonly bytes: Uint8Array };

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      language: 'zh-cn',
      files: { 'draft.md': '' },
    });
    const [folder = ''] = (await readdir(server.extensions)).filter((name) => name.startsWith('dutybook.dutybook-'));
    const path = join(server.extensions, folder, 'dist', 'guidance.dutybook');
    guidance = { path, bytes: await readFile(path) };
    await writeFile(path, guidance.bytes.subarray(0, 1000));
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  test('says that the library is damaged and what to do, and opens it when it is whole again', async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.openLibrary();
    const damaged = workbench.page.getByText('指引库未能打开，您的文档不受影响。');
    await damaged.waitFor();
    await workbench.page.getByRole('button', { name: '重试' }).click();
    await damaged.waitFor();
    await workbench.runPick('Dutybook: 查阅执法指引', '查阅执法指引');
    await workbench.page.keyboard.insertText('潮汐车道');
    await workbench.pick.getByText('随 Dutybook 附带的指引库已损坏').waitFor();
    await keepScreenshot('vscode-chinese-damaged-light', () => workbench.page.screenshot());
    await writeFile(guidance.path, guidance.bytes);
    await workbench.pick.getByText('重试', { exact: true }).click();
    await workbench.pick.getByText('2014年计划中 · 计划措施').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    // The view follows by itself.
    await workbench.library.getByText('法规', { exact: true }).waitFor();
  });

  test('says everything in Chinese', async () => {
    await workbench.runPick('Dutybook: 查阅执法指引', '查阅执法指引');
    await workbench.type('xiaofang', '消防安全');
    const rows = await workbench.rows();
    expect(rows[0]?.detail).toMatch(/^2014年计划中 · 计划任务 · /);
    await workbench.pick.getByRole('button', { name: '只显示指引' }).waitFor();
    await keepScreenshot('vscode-chinese-lookup-light', () => workbench.page.screenshot());
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.insertText('qqqqqqqq');
    await workbench.pick.getByText('没有找到“qqqqqqqq”。').waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
