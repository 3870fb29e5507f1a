import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { lawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;
const SLOW_MS = 240_000;
const DRAFT = `# 值守办法

第一条　根据《道路安全法》第二条第一款第二项，制定本办法。

第二条　违反本办法第一条的，依照《道路安全法》第九条处理。
`;
const RULES = `Section 1 Purpose

Under the Night Patrol Act 2010, section 14.

Section 2 Scope

依照《夜航法》第一条办理。
`;

describe.each(hostsFor('workspace'))('drafting in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer;
  let workbench: Workbench;
  let files = '';

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
    await writeFile(join(files, 'laws.dutybook'), lawPack());
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] }, 'editor.wordWrap': 'off' },
      files: { 'draft.md': DRAFT, 'rules.txt': RULES },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.openPacks();
    await workbench.run('Dutybook: Install Pack…');
    await workbench.choosePath(join(files, 'laws.dutybook'));
    await workbench.message('laws is installed.');
    await workbench.clearMessages();
    await workbench.run('View: Show Explorer');
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
    if (files !== '') await rm(files, { recursive: true, force: true });
  });

  const keep = async (what: string) => keepScreenshot(`vscode-${kind}-${what}`, () => workbench.page.screenshot());
  const suggestions = () => workbench.page.locator('.suggest-widget .monaco-list-row');

  test('completes names, articles, paragraphs and items as the law has them', { timeout: SLOW_MS }, async () => {
    await workbench.page.locator('.explorer-folders-view, .explorer-viewlet').getByText('draft.md').dblclick();
    await workbench.tab('draft.md').waitFor();
    // The editor answers to what is typed only when its parts are loaded; links are one of them.
    await workbench.page.locator('.detected-link').first().waitFor();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.insertText('\n第三条　依照');
    await workbench.page.keyboard.type('《');
    await suggestions().first().waitFor();
    await workbench.page.keyboard.type('dlaqf');
    await suggestions().getByText('道路安全法').first().waitFor();
    await keep('completion-name');
    await workbench.page.keyboard.press('Enter');
    await suggestions().getByText('第二条').first().waitFor();
    await workbench.page.keyboard.type('第2');
    await expect.poll(() => suggestions().count()).toBe(1);
    await keep('completion-article');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('第');
    await suggestions().getByText('第一款').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('第');
    await suggestions().getByText('第二项').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    expect(await workbench.documentText()).toContain('\n第三条　依照《道路安全法》第二条第一款第二项');
  });

  test('shows what a reference cites, and where else it is cited', { timeout: SLOW_MS }, async () => {
    await workbench.goTo('3:18');
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible').first();
    await hover.getByText('暂扣驾驶证').waitFor();
    expect(await hover.innerText()).toMatch(/In force[\s\S]*2021-04-29/);
    expect(await hover.locator('strong').allInnerTexts()).toContainEqual(expect.stringContaining('暂扣驾驶证'));
    await hover.getByText('draft.md, line').waitFor();
    await keep('hover');
    await workbench.page.keyboard.press('Escape');
    await workbench.goTo('5:44');
    await workbench.run('Show or Focus Hover');
    await hover.getByText('there is no such article').waitFor();
    const words = await hover.innerText();
    expect(words).toContain('Open whole instrument');
    expect(words).not.toContain('Open provision');
    expect(words).not.toContain('Also cited');
    await workbench.page.keyboard.press('Escape');
  });

  test('leads to the provision, in which references work again', { timeout: SLOW_MS }, async () => {
    await workbench.goTo('3:18');
    await workbench.run('Peek Definition');
    await workbench.page.locator('.peekview-widget .view-line').getByText('暂扣驾驶证').first().waitFor();
    await keep('peek');
    await workbench.page.keyboard.press('Escape');
    await workbench.goTo('3:18');
    await workbench.page.keyboard.press('F12');
    await workbench.tab('道路安全法 第2条.md').waitFor();
    // Its title and the links to its neighbours cite nothing.
    await workbench.tab('draft.md').click();
    await workbench.goTo('3:18');
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible').first();
    await hover.getByText('Also cited in open documents (1)').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.run('View: Close All Editors');
  });

  test('outlines the draft and finds all places that cite a provision', { timeout: SLOW_MS }, async () => {
    await workbench.page.locator('.explorer-folders-view, .explorer-viewlet').getByText('draft.md').dblclick();
    await workbench.tab('draft.md').waitFor();
    await workbench.page.locator('.detected-link').first().waitFor();
    await workbench.goTo('3:18');
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.pick.getByText('第二条').first().waitFor();
    await keep('symbols');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Shift+F12');
    await workbench.page.locator('.peekview-widget').getByText('第二条第一款第二项').first().waitFor();
    await keep('references');
    await workbench.page.keyboard.press('Escape');
  });

  test('marks where else the draft cites the same article', { timeout: SLOW_MS }, async () => {
    await workbench.goTo('3:18');
    const marked = workbench.page.locator('.view-overlays .wordHighlight');
    await expect.poll(() => marked.count()).toBe(2);
    await keep('highlights');
  });

  test('finds instruments of the library among the symbols of the workspace', { timeout: SLOW_MS }, async () => {
    await workbench.page.keyboard.press('Control+t');
    await workbench.pick.locator('input.input').fill('#道路安全法');
    await workbench.pick.locator('.monaco-list-row').getByText('道路安全法').first().waitFor();
    await keep('workspace-symbols');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('道路安全法.md').waitFor();
    await workbench.run('View: Close Editor');
  });

  test('completes sections of an act and what is in them', { timeout: SLOW_MS }, async () => {
    await workbench.page.locator('.explorer-folders-view, .explorer-viewlet').getByText('rules.txt').dblclick();
    await workbench.tab('rules.txt').waitFor();
    await workbench.page.locator('.detected-link').first().waitFor();
    await workbench.goTo('3:45');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' See section ');
    await suggestions().getByText('Patrols').first().waitFor();
    await workbench.page.keyboard.type('14');
    await expect.poll(() => suggestions().count()).toBe(1);
    await keep('completion-section');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('(');
    await suggestions().getByText('A constable may').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('(');
    await suggestions().getByText('report').first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    expect(await workbench.documentText()).toContain('section 14. See section 14(1)(b)\n');
  });

  test('outlines and folds the sections of a text that is no Markdown', { timeout: SLOW_MS }, async () => {
    await workbench.run('Fold All');
    await expect.poll(() => workbench.lines()).toEqual(['Section 1 Purpose', '', 'Section 2 Scope', '']);
    await keep('folded');
    await workbench.run('Unfold All');
    await expect.poll(() => workbench.lines()).toContain('依照《夜航法》第一条办理。');
  });

  test('writes a citation in the form of the other language', { timeout: SLOW_MS }, async () => {
    await workbench.goTo('7:12');
    const action = await workbench.offer('Write the citation in English');
    await keep('other-form');
    await action.click();
    await expect.poll(() => workbench.lines()).toContain('依照Article 1 of the Night Sailing Law (夜航法)办理。');
  });

  test('has nothing to say in its log', () => {
    expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
  });
});
