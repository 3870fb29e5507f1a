import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys, packNameFor, packShelf, signPack } from '@dutybook/shared/pack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderSpace } from '../../packages/cli/src/pack/folderSpace.ts';
import { EXTENSION_HOSTS, hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { lawPack, samplePack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;
/** Every click of these tests waits for the editor to settle. */
const SLOW_MS = 400_000;
/** Bytes that make storing a pack last long enough to be killed in the middle. */
const FILLER = { workspace: 24_000_000, web: 12_000_000 } as const;
/**
 * How often the file may be there and gone again before the kill comes. Every kill opens the editor anew, which takes long; a kill at every
 * step is proved where hosts are quicker.
 */
const TRIES = 4;

describe.each(EXTENSION_HOSTS)('packs in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer;
  let workbench: Workbench;
  let files = '';

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
    server = await startVscodeServer({
      extensions: [await packagedExtension()],
      settings: { 'remote.extensionKind': { 'dutybook.dutybook': [kind] } },
      files: { 'draft.md': '' },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
    if (files !== '') await rm(files, { recursive: true, force: true });
  });

  async function packFile(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(files, name);
    await writeFile(path, bytes);
    return path;
  }

  const storage = () => join(server.storage, 'dutybook.dutybook', 'packs');
  const packFiles = async () => (await readdir(storage())).filter((name) => !name.endsWith('.record'));

  const isHalfway = async () => (await packFiles()).filter((name) => name.startsWith('large.')).length > 1;

  /** Waits until an update has begun to write the new pack beside the old one, without a pause in which it could end. */
  async function begun(): Promise<void> {
    const deadline = Date.now() + SLOW_MS / 10;
    while (!(await isHalfway())) {
      if (Date.now() > deadline) throw new Error('the update does not begin');
    }
  }

  /** The bytes of an installed pack, read from where the editor keeps it, as the next start of the extension would. */
  async function installed(name: string): Promise<Uint8Array | undefined> {
    const source = await packShelf(new FolderSpace(storage())).open(name);
    return source.ok ? source.value.read(0, source.value.size) : undefined;
  }

  async function chooseFor(command: string, path: string, pack?: string): Promise<void> {
    await workbench.run(command);
    if (pack !== undefined) await workbench.pick.locator('.monaco-list-row').getByText(pack).first().click();
    await workbench.choosePath(path);
  }

  /** Waits for a message, and clears them all. */
  async function said(text: string): Promise<void> {
    await workbench.message(text);
    await workbench.clearMessages();
  }

  test('installs, lists with the signer, updates and removes', { timeout: SLOW_MS }, async () => {
    await workbench.openPacks();
    await workbench.page.getByText('No packs are installed.').first().waitFor();
    await chooseFor('Dutybook: Install Pack…', await packFile('Laws 2026.dutybook', samplePack(1)));
    await said('laws-2026 is installed.');
    const row = workbench.packs.locator('.monaco-list-row').first();
    await row.getByText('Not signed').waitFor();
    const keys = await generateKeys();
    const signed = await signPack(samplePack(2), keys.privateKey, '交警支队');
    if (!signed.ok) throw new Error(signed.problem.code);
    await chooseFor('Dutybook: Update Pack…', await packFile('signed.dutybook', signed.value), 'laws-2026');
    await said('laws-2026 is updated.');
    await row.getByText('Signed; the pack says by “交警支队”. Key ').waitFor();
    expect(await installed('laws-2026')).toEqual(signed.value);
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    for (const theme of ['Light', 'Dark'] as const) {
      await keepScreenshot(`vscode-${kind}-packs-${theme.toLowerCase()}`, async () => {
        await workbench.useTheme(theme);
        return workbench.page.screenshot();
      });
    }
    await chooseFor('Dutybook: Install Pack…', join(files, 'Laws 2026.dutybook'));
    await workbench.message('A pack of this name is installed already.');
    await workbench.messages.getByRole('button', { name: 'Update…' }).click();
    await said('laws-2026 is updated.');
    await row.getByText('Not signed').waitFor();
    await row.click();
    await row.getByRole('button', { name: 'Remove Pack…' }).click();
    const dialog = workbench.page.getByRole('dialog').filter({ hasText: 'Remove laws-2026 from this device?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await installed('laws-2026')).toEqual(samplePack(1));
    await row.getByRole('button', { name: 'Remove Pack…' }).click();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await said('laws-2026 is removed.');
    const chinese = '道路法规.dutybook';
    await chooseFor('Dutybook: Install Pack…', await packFile(chinese, lawPack()));
    await said(`${packNameFor(chinese)} is installed.`);
    await row.getByText('道路法规 · Not signed').waitFor();
    await keepScreenshot(`vscode-${kind}-packs-title`, () => workbench.page.screenshot());
    await row.click();
    await row.getByRole('button', { name: 'Remove Pack…' }).click();
    await workbench.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await said(`${packNameFor(chinese)} is removed.`);
    await workbench.page.getByText('No packs are installed.').first().waitFor();
    expect(await packFiles()).toEqual([]);
  });

  test('refuses what is broken, in a sentence, and keeps what is there', { timeout: SLOW_MS }, async () => {
    const whole = samplePack(3);
    await chooseFor('Dutybook: Install Pack…', await packFile('old.dutybook', whole));
    await said('old is installed.');
    const flipped = whole.slice();
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    const broken = [
      [new TextEncoder().encode('no pack'), 'This file is not a Dutybook pack.'],
      [whole.subarray(0, 3000), 'This pack is incomplete: its end is missing.'],
      [flipped, 'This pack is damaged and was not read.'],
    ] as const;
    // What is said of a broken pack is the same in both hosts.
    for (const [bytes, sentence] of kind === 'workspace' ? broken : broken.slice(-1)) {
      const path = await packFile('bad.dutybook', bytes);
      await chooseFor('Dutybook: Install Pack…', path);
      await said(sentence);
    }
    await chooseFor('Dutybook: Update Pack…', join(files, 'bad.dutybook'), 'old');
    await said('This pack is damaged and was not read.');
    expect(await installed('old')).toEqual(whole);
    expect((await readdir(storage())).filter((name) => name.endsWith('.dutybook'))).toHaveLength(1);
    await workbench.run('Dutybook: Remove Pack…');
    await workbench.pick.locator('.monaco-list-row').getByText('old').first().click();
    await workbench.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await said('old is removed.');
  });

  // Both hosts store packs by the same code and through the same server; the web worker takes three times as long to be killed and opened.
  test.runIf(hostsFor('workspace').some((host) => host.kind === kind))(
    'killed in the middle of an update, the pack is the old one or the new one, whole',
    async () => {
      const large = [samplePack(1, FILLER[kind]), samplePack(2, FILLER[kind])] as const;
      const paths = [await packFile('large.dutybook', large[0]), await packFile('other.dutybook', large[1])];
      await chooseFor('Dutybook: Install Pack…', paths[0] ?? '');
      await said('large is installed.');
      let current = 0;
      let halfway = false;
      for (let kills = 0; kills < TRIES && !halfway; kills += 1) {
        const target = 1 - current;
        const hosts = kind === 'workspace' ? await server.extensionHosts() : [];
        if (kind === 'workspace') expect(hosts.length).toBeGreaterThan(0);
        const chosen = chooseFor('Dutybook: Update Pack…', paths[target] ?? '', 'large');
        // The new file lies beside the old one.
        await begun();
        for (const host of hosts) process.kill(host, 'SIGKILL');
        await workbench.kill();
        await chosen.catch(() => undefined);
        halfway = await isHalfway();
        workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
        await workbench.openPacks();
        await workbench.packs.locator('.monaco-list-row').first().getByText('Not signed').waitFor();
        const found = await installed('large');
        const seen = large.findIndex((bytes) => found !== undefined && Buffer.compare(bytes, found) === 0);
        expect([current, target]).toContain(seen);
        current = seen;
      }
      expect(halfway).toBe(true);
      // The next change takes the turn that a crash has left behind, and tidies up.
      await chooseFor('Dutybook: Update Pack…', paths[1 - current] ?? '', 'large');
      await said('large is updated.');
      await until('a tidy folder', packFiles, (names) => names.length === 1 && names[0]?.startsWith('large.') === true);
      expect(
        Buffer.compare((await installed('large')) ?? new Uint8Array(0), large[1 - current] ?? new Uint8Array(0)),
      ).toBe(0);
    },
    SLOW_MS,
  );
});
