import { generateKeys } from '@dutybook/shared/pack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { signedLawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;
const LOOK_UP = 'Dutybook: Look Up Guidance';
const LOOK_UP_TITLE = 'Look up guidance';

describe('a folder that nobody trusts yet, in VS Code', () => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;

  beforeAll(async () => {
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      isUntrusted: true,
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': ['workspace'] } },
      files: {
        'draft.md': '依照《河道夜巡法》第一条巡查。\n',
        '.vscode/settings.json': JSON.stringify({ 'dutybook.packs': ['river.dutybook'] }),
        'river.dutybook': await signedLawPack('河道夜巡法', '河道夜间巡查由三人同行。', await generateKeys()),
      },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
  });

  test('is looked up in the built-in library only; its own packs are read when it is trusted', async () => {
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.type('zipper', '“Zipper” alternate traffic');
    await workbench.pick.locator('input.input').fill('河道夜巡法');
    await workbench.pick.getByText('Nothing found').first().waitFor();
    await keepScreenshot('vscode-untrusted-light', () => workbench.page.screenshot());
    await workbench.page.keyboard.press('Escape');

    await workbench.run('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.pick.locator('input.input').fill('河道夜巡法第一条');
    await workbench.pick.locator('.monaco-list-row').first().getByText('河道夜巡法 第1条').waitFor();
    expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
  });
});
