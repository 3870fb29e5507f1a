import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { writeAssistantProbe } from '../hosts/assistantProbe.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;

const CALLS = [
  { name: 'dutybook_search', input: { query: '潮汐车道', limit: 1 } },
  { name: 'dutybook_get_provision', input: { provision: '潮汐车道怎么走' } },
  { name: 'dutybook_check_citations', input: { text: '依照《巡逻法》第三条办理。' } },
  { name: 'dutybook_search', input: { query: 'zipper', limit: 900 } },
];

/** What the probe puts on the clipboard. */
const ToldSchema = v.object({
  tools: v.array(v.object({ name: v.string(), description: v.string(), inputSchema: v.looseObject({}) })),
  answers: v.array(v.looseObject({ error: v.optional(v.string(), '') })),
});

describe.each(hostsFor('web'))('reading in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dutybook-probe-'));
    server = await startVscodeServer({
      extensions: [await packagedExtension(), await writeAssistantProbe(join(folder, 'probe.vsix'), CALLS)],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] }, 'editor.tabCompletion': 'onlySnippets' },
      files: { 'draft.md': '潮汐车道\n', 'guide.md': '---\ndutybook: 1\nkind: \n---\n\n' },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    // Its commands are there once its icon is.
    await workbench.page.locator('.activitybar .action-label[aria-label="Dutybook"]').first().waitFor();
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const keep = async (what: string) => keepScreenshot(`vscode-${kind}-${what}`, () => workbench.page.screenshot());

  test('a card opens from a document, its links lead on and back, and its language switches', async () => {
    await workbench.runPick('Dutybook: Look Up Guidance', 'Look up guidance');
    await workbench.type('zipper', '“Zipper” alternate traffic');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('Zipper alternate traffic.md').waitFor();
    await workbench.run('Dutybook: Open Card');
    const card = workbench.webview;
    await card.getByRole('heading', { level: 1, name: '“Zipper” alternate traffic' }).waitFor();
    await keep('card-light');
    await card
      .getByRole('button', { name: /Tidal lane/ })
      .first()
      .click();
    await card.getByRole('heading', { level: 1, name: '“Tidal lane”' }).waitFor();
    await card.getByRole('button', { name: '中文' }).click();
    await card.getByRole('heading', { level: 1, name: '潮汐车道' }).waitFor();
    await keep('card-chinese-light');
    await card.getByRole('button', { name: 'Copy citation' }).click();
    await workbench.page.locator('.statusbar').getByText('已复制').waitFor();
    expect(await workbench.clipboard()).toMatch(/^《潮汐车道》（/);
    await card.getByRole('button', { name: 'Back', exact: true }).click();
    await card.getByRole('heading', { level: 1, name: '“Zipper” alternate traffic' }).waitFor();
  });

  test('a card and the document are there again after the window was reloaded', async () => {
    const document = workbench.tab('Zipper alternate traffic.md');
    await document.click();
    const before = await workbench.documentText();
    await workbench.reload();
    await document.waitFor();
    expect(await workbench.documentText()).toBe(before);
    await workbench.page
      .locator('.tabs-container .tab', { hasText: /^(?!.*\.md).*“Zipper” alternate traffic/ })
      .click();
    await workbench.webview.getByRole('heading', { level: 1, name: '“Zipper” alternate traffic' }).waitFor();
  });

  test('a record completes its front matter, and a basis comes in as a snippet', async () => {
    const { keyboard } = workbench.page;
    const suggestions = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await workbench.run('View: Close All Editors');
    await workbench.page.locator('.explorer-folders-view').getByText('guide.md', { exact: true }).dblclick();
    await workbench.tab('guide.md').waitFor();
    await workbench.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
    await keyboard.press('Control+Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    // Before the extension is up, the editor offers words of its own.
    const shown = async () => {
      await keyboard.press('Escape');
      await keyboard.press('Control+Space');
      await suggestions.first().waitFor();
      return suggestions.allInnerTexts();
    };
    await expect
      .poll(shown, { timeout: 20_000, interval: 1000 })
      .toEqual(['guideline', 'regulation', 'measure'].map((kind) => expect.stringContaining(kind) as unknown));
    await keep('front-matter');
    await keyboard.press('Enter');
    await keyboard.press('Control+End');
    await keyboard.type('basis');
    await keyboard.press('Tab');
    await expect.poll(() => workbench.lines()).toContain('(basis: full title of the law, article 1)');
    expect(await workbench.documentText()).toBe(
      '---\ndutybook: 1\nkind: guideline\n---\n\n(basis: full title of the law, article 1)',
    );
  });

  test('an assistant of the editor searches, reads and checks, and is told what is wrong with a question', async () => {
    await workbench.run('Probe: Ask');
    await expect.poll(() => workbench.clipboard(), { timeout: 20_000 }).toContain('"answers"');
    const { tools, answers } = v.parse(ToldSchema, JSON.parse(await workbench.clipboard()));
    expect(tools.map(({ name }) => name).toSorted()).toEqual([
      'dutybook_check_citations',
      'dutybook_get_provision',
      'dutybook_search',
    ]);
    for (const { description, inputSchema } of tools) {
      expect(description).toContain('word for word');
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
    const [found, unread, checked, refused] = answers;
    expect(found).toMatchObject({ hits: [{ title: { zh: '潮汐车道' }, status: 'planned', isWhole: true }] });
    expect(JSON.stringify(found)).toContain('"address":"/akn/cn/');
    expect(unread?.error).toContain('names no provision');
    expect(checked).toMatchObject({ total: 1, references: [{ state: 'unknown-instrument', line: 1 }] });
    expect(refused?.error).toContain('limit');
  });

  test('nothing is said in its log', async () => {
    // The editor itself logs that a tool said no to a question, as it was meant to above.
    const complaints = workbench.complaints('dutybook.dutybook').filter((line) => !line.includes('#invokeTool]'));
    expect(complaints).toEqual([]);
    expect(workbench.complaints('Content Security Policy')).toEqual([]);
  });
});
