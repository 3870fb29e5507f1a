import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';
import { dutybook } from '../corpus/dutybook.ts';

const INSTALL_DEADLINE_MS = 600_000;

const DRAFT = `# 滨海市养犬管理办法

第一条　为了规范养犬（以下称养犬活动），制定本办法。
第二条　违反第三条、第四条的，依照第五条处罚。
第三条　养犬活动应当登记。
第四条　前条规定的登记免费。
第五条　违反第三条至第四条规定的，处警告。
`;
const NOTICE = '依照《滨海市养犬管理办法》第四条办理。\n';
const GUIDELINE = `---
dutybook: 1
id: dog-check
kind: guideline
title: { zh: 养犬检查工作指引 }
---

## 摘要

检查犬只登记的办法。

## 步骤

1. 民警应当查验犬证。
`;
/** A law of which the project has written down what people ask. */
const LAW =
  '# 拘留所条例\n\n第九条　收拘应当凭文书。\n第十条　收拘后即行告知本人与其近亲。\n第十一条　衣物应当登记。\n';
const BROKEN = '---\ndutybook: 1\nkind: rumour\n---\n坏。\n';

describe.each(hostsFor('workspace'))('articles of a draft in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;
  const keep = async (what: string) => keepScreenshot(`articles-${kind}-${what}`, () => workbench.page.screenshot());

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] }, 'files.autoSave': 'off' },
      files: {
        'draft.md': DRAFT,
        'notice.txt': NOTICE,
        'guideline.md': GUIDELINE,
        '拘留所条例.md': LAW,
        'broken.md': BROKEN,
      },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  async function open(name: string): Promise<void> {
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').getByText(name, { exact: true }).dblclick();
    await workbench.tab(name).waitFor();
    await workbench.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
  }

  const dialogButton = (name: string) =>
    workbench.page.locator('.monaco-dialog-box').getByRole('button', { name, exact: true });

  const noticeText = async () => {
    await open('notice.txt');
    const text = await workbench.documentText();
    await workbench.tab('draft.md').click();
    return text;
  };

  /** Takes a change of two documents back, as one step. */
  async function undoBoth(): Promise<void> {
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => workbench.documentText()).toBe(DRAFT);
    expect(await noticeText()).toBe(NOTICE);
  }

  test('an article comes in with one undo step, and other documents are asked about', async () => {
    await open('draft.md');
    await workbench.goTo('4');
    await workbench.runPick('Dutybook: Insert Article…', 'Insert an article');
    await workbench.pick.locator('.monaco-list-row').first().getByText('After 第二条').waitFor();
    await keep('insert');
    await workbench.page.keyboard.press('Enter');
    await dialogButton('Change All').waitFor();
    await keep('following');
    await dialogButton('Change All').click();
    await expect.poll(() => workbench.lines()).toContain('第二条　违反第四条、第五条的，依照第六条处罚。');
    await workbench.page.locator('.statusbar').getByText('Ln 5, Col 5').waitFor();
    await workbench.page.keyboard.type('新条文。');
    const inserted = await workbench.documentText();
    expect(inserted).toContain('第三条　新条文。\n第四条　养犬活动应当登记。\n第五条　前条规定');
    expect(inserted).toContain('第六条　违反第四条至第五条规定的');
    await keep('inserted');
    expect(await noticeText()).toBe(NOTICE.replace('第四条', '第五条'));
    await workbench.page.keyboard.press('Control+z');
    await undoBoth();
  });

  test('an article goes, and what cited it is listed; a move is one undo step too', async () => {
    await workbench.goTo('5');
    await workbench.runPick('Dutybook: Remove Article', 'Remove 第三条');
    await keep('removing');
    await workbench.page.keyboard.press('Enter');
    await workbench.pick.waitFor({ state: 'hidden' });
    expect(await workbench.lines()).toContain('第三条　养犬活动应当登记。');
    await workbench.runPick('Dutybook: Remove Article', 'Remove 第三条');
    await workbench.pick.locator('.monaco-list-row').getByText('Remove 第三条').click();
    await dialogButton('Change All').click();
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    expect(await workbench.documentText()).toContain(
      '第二条　违反第三条、第三条的，依照第四条处罚。\n第三条　前条规定',
    );
    await keep('removed');
    expect(await noticeText()).toBe(NOTICE.replace('第四条', '第三条'));
    await undoBoth();
    await workbench.goTo('7');
    await workbench.runPick('Dutybook: Move Article…', 'Move 第五条');
    await workbench.page.keyboard.type('After 第一条');
    await workbench.page.keyboard.press('Enter');
    await dialogButton('Review…').click();
    const apply = workbench.page.getByRole('button', { name: 'Apply' }).first();
    await apply.waitFor();
    await keep('preview');
    await apply.click();
    await expect.poll(() => workbench.documentText()).toContain('第三条　违反第四条、第五条的，依照第二条处罚。');
    await workbench.page.keyboard.press('Control+z');
    expect(await workbench.documentText()).toBe(DRAFT);
  });

  test('a short name that the draft declares is renamed with its uses', async () => {
    await workbench.tab('draft.md').click();
    await workbench.goTo('3:33');
    await workbench.page.keyboard.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    expect(await box.inputValue()).toBe('养犬活动');
    await box.fill('养犬行为');
    await keep('rename');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => workbench.lines()).toContain('第一条　为了规范养犬（以下称养犬行为），制定本办法。');
    expect(await workbench.documentText()).toContain('条　养犬行为应当登记');
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => workbench.lines()).toContain('第一条　为了规范养犬（以下称养犬活动），制定本办法。');
  });

  test('a guideline shows the card that it will be, anew when it is edited', async () => {
    await open('guideline.md');
    await workbench.run('Dutybook: Preview Card');
    const { webview } = workbench;
    await webview.getByText('养犬检查工作指引').first().waitFor();
    await webview.getByText('民警应当查验犬证。').waitFor();
    await workbench.goTo('14:20');
    await workbench.page.keyboard.type('和免疫证明');
    await webview.getByText('民警应当查验犬证和免疫证明。').waitFor();
    await keep('preview-card');
    await workbench.goTo('4:7');
    await workbench.page.keyboard.type('x');
    await webview.getByText('kind').first().waitFor();
    await keep('preview-problem');
    await workbench.page.keyboard.press('Control+z');
    await webview.getByText('民警应当查验犬证').waitFor();
    await workbench.run('File: Revert File');
  });

  test('the workspace becomes a pack, which can be installed', async () => {
    const out = join(server?.workspace ?? '', 'made.dutybook');
    await workbench.clearMessages();
    await workbench.run('Dutybook: Build Pack from Workspace…');
    await workbench.choosePath(out);
    await workbench.message('The pack is ready');
    await keep('pack');
    expect((await readFile(out)).length).toBeGreaterThan(1000);
    const { out: shown } = await dutybook(['lookup', '养犬检查', '--pack', out]);
    expect(shown).toContain('养犬检查工作指引');
    const { out: asked } = await dutybook(['lookup', '带手机现金进去', '--pack', out, '--limit', '1']);
    expect(asked).toContain('第十一条');
  });
});
