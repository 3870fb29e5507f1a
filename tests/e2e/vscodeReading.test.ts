import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;

const HOSTS = [
  { host: 'Node', kind: 'workspace' },
  { host: 'web worker', kind: 'web' },
] as const;

describe.each(HOSTS)('reading in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] } },
      files: { 'draft.md': '潮汐车道\n' },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    // Its commands are there once its icon is.
    await workbench.page.locator('.activitybar .action-label[aria-label="Dutybook"]').first().waitFor();
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  const keep = async (what: string) => keepScreenshot(`vscode-${kind}-${what}`, await workbench.page.screenshot());

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

  test('a card is there again after the window was reloaded', async () => {
    await workbench.reload();
    await workbench.webview.getByRole('heading', { level: 1, name: '“Zipper” alternate traffic' }).waitFor();
  });

  test('nothing is said in its log', async () => {
    expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
    expect(workbench.complaints('Content Security Policy')).toEqual([]);
  });
});
