import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const START_DEADLINE_MS = 600_000;
const DRAFT = [
  '第一条 依照前条处理。',
  '',
  '第二条 依照本办法第九条和第3条的规定。',
  '',
  '第四条 共 20 13 起。',
  '',
  '第五条 依照本办法第1条、第2条的规定。',
  '',
].join('\n');
const PROSE = '# 巡逻指引\n\n两人巡逻，先询问情况（必要时报告）。\n';
/** Nothing in it cites: that it says that it is a guideline is why it is checked. */
const GUIDELINE = [
  '---',
  'dutybook: 1',
  'id: G-1',
  'kind: guideline',
  'stauts: draft',
  'title: { zh: 巡逻指引 }',
  '---',
  '',
  '## 摘要',
  '',
  '巡逻的办法。',
  '',
  '## 步骤',
  '',
  '1. 民警应当在24内报告。',
  '3. 记录时间。',
  '',
].join('\n');

/** The codes of the problems of the draft in front, in the order of the alphabet. */
async function codesOf(workbench: Workbench): Promise<readonly string[]> {
  const codes = await workbench.page.locator('.markers-panel .marker-code').allInnerTexts();
  return codes.map((code) => code.trim()).toSorted();
}

/** Opens a file and waits for its tab. */
async function open(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.locator('.explorer-viewlet').getByText(name).dblclick();
  await workbench.tab(name).waitFor();
}

describe.each(hostsFor('web'))('drafts in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: {
        'remote.extensionKind': { 'dutybook.dutybook': [kind] },
        'dutybook.diagnostics.doubtful-figure': 'off',
      },
      files: { 'draft.md': DRAFT, 'guideline.md': GUIDELINE, 'prose.md': PROSE },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
  }, START_DEADLINE_MS);
  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  test('a draft shows its problems by their codes, a fix puts them right, and a code opens its page', async () => {
    const { page } = workbench;
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(workbench, 'prose.md');
    await open(workbench, 'draft.md');
    await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
    await workbench.run('View: Toggle Problems');
    const codes = () => codesOf(workbench);
    await expect
      .poll(codes, { timeout: 20_000 })
      .toEqual([
        'internal-reference',
        'internal-reference',
        'numbering-gap',
        'numeral-form',
        'numeral-form',
        'numeral-form',
        'relative-reference',
      ]);
    const bar = page.locator('.statusbar-item', { hasText: 'problem reference' });
    await expect.poll(() => bar.innerText()).toContain('3 problem references');
    await workbench.run('View: Toggle Problems');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await bar.click();
    await page.locator('.markers-panel .marker-code').first().waitFor();
    if (kind === 'workspace') {
      for (const theme of ['Light', 'Dark'] as const) {
        await workbench.useTheme(theme);
        await keepScreenshot(`vscode-diagnostics-${theme.toLowerCase()}`, () => page.screenshot());
      }
    }
    await page.locator('.markers-panel .marker-code', { hasText: 'numbering-gap' }).first().click();
    await page.locator('.tab', { hasText: 'numbering-gap' }).first().waitFor({ timeout: 20_000 });
    if (kind === 'workspace') await keepScreenshot('vscode-diagnostics-page', () => page.screenshot());
    await workbench.tab('draft.md').click();
    await page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
    await workbench.goTo('3:28');
    const fix = await workbench.offer('Fix all of this kind (3)');
    if (kind === 'workspace') await keepScreenshot('vscode-diagnostics-fixes', () => page.screenshot());
    await fix.click();
    await expect
      .poll(codes, { timeout: 20_000 })
      .toEqual(['internal-reference', 'internal-reference', 'numbering-gap', 'relative-reference']);
    expect(await workbench.documentText()).toBe(
      DRAFT.replace('第3条', '第三条').replace('第1条', '第一条').replace('第2条', '第二条'),
    );
  });

  test('how much a check matters is set where the light bulb leads', async () => {
    const { page } = workbench;
    await workbench.tab('draft.md').click();
    await workbench.goTo('5:1');
    await (await workbench.offer('Change how much “numbering-gap” matters…')).click();
    const setting = page.locator('.settings-editor .setting-item-contents', { hasText: 'Gap in the numbers' });
    await setting.first().waitFor({ timeout: 20_000 });
    if (kind === 'workspace') await keepScreenshot('vscode-diagnostics-setting', () => page.screenshot());
    await workbench.run('View: Close Editor');
  });

  test('a guideline shows what is wrong with its front matter and its steps', async () => {
    const { page } = workbench;
    await open(workbench, 'guideline.md');
    await expect
      .poll(() => codesOf(workbench), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['front-matter', 'step-number', 'step-without-basis', 'unit-missing']));
    if (kind === 'workspace') await keepScreenshot('vscode-diagnostics-guideline', () => page.screenshot());
    await page.locator('.markers-panel .marker-code', { hasText: 'step-without-basis' }).first().click();
    await page.locator('.tab', { hasText: 'step-without-basis' }).first().waitFor({ timeout: 20_000 });
  });
});
