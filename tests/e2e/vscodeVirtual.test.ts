import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys } from '@dutybook/shared/pack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { signedLawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { VIRTUAL_FOLDER, VIRTUAL_FOLDER_EXTENSION, writeVirtualFolder } from '../hosts/virtualFolder.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;
const DRAFT =
  '# 值守办法\n\n第一条　依照《河道夜巡法》第一条巡查。\n\n第二条　违反前条的，另见《河道夜巡法》第九条。\n';
const NOTICE = '依照《值守办法》第二条处理。\n';

describe.each(hostsFor('web'))(
  'a folder that lies on no disk, in VS Code with the $host extension host',
  ({ kind }) => {
    let server: VscodeServer | undefined;
    let workbench: Workbench;
    let folder = '';

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dutybook-virtual-'));
      const virtual = await writeVirtualFolder(join(folder, 'folder.vsix'), {
        'draft.md': DRAFT,
        'notice.txt': NOTICE,
        'river.dutybook': await signedLawPack('河道夜巡法', '河道夜间巡查由两人同行。', await generateKeys()),
      });
      server = await startVscodeServer({
        extensions: [await packagedExtension(), virtual],
        settings: {
          'remote.extensionKind': { 'dutybook.dutybook': [kind], [VIRTUAL_FOLDER_EXTENSION]: [kind] },
          'dutybook.packs': ['river.dutybook'],
        },
      });
      const { origin } = new URL(server.url);
      workbench = await Workbench.open(
        `${origin}/?folder=${encodeURIComponent(VIRTUAL_FOLDER)}`,
        await findProgram(CHROMIUM),
      );
      await workbench.page.setViewportSize({ width: 1280, height: 900 });
      await workbench.page.locator('.explorer-viewlet').getByText('draft.md').dblclick();
      await workbench.tab('draft.md').waitFor();
    }, INSTALL_DEADLINE_MS);

    afterAll(async () => {
      await workbench?.close();
      await server?.stop();
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    });

    test('is checked against its own packs, and what cites a draft in it follows', async () => {
      const bar = workbench.page.locator('.statusbar-item', { hasText: 'problem reference' });
      await expect.poll(() => bar.innerText(), { timeout: 20_000 }).toContain('1 problem reference');
      await keepScreenshot(`vscode-${kind}-virtual-light`, () => workbench.page.screenshot());
      await workbench.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
      await workbench.page.keyboard.press('Control+Home');
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.runPick('Dutybook: Insert Article…', 'Insert an article');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Change All' }).click();
      await expect.poll(() => workbench.lines()).toContain('第三条　违反第一条的，另见《河道夜巡法》第九条。');
      await workbench.page.locator('.explorer-viewlet').getByText('notice.txt').dblclick();
      await workbench.tab('notice.txt').waitFor();
      await expect.poll(() => workbench.lines()).toContain('依照《值守办法》第三条处理。');
      expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
    });
  },
);
