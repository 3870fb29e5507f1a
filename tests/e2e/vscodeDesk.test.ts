import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys } from '@dutybook/shared/pack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_PROBE, writeDayProbe } from '../hosts/dayProbe.ts';
import { hostsFor } from '../hosts/extensionHosts.ts';
import { CHROMIUM, findProgram } from '../hosts/program.ts';
import { changingLawPack, signedLawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { startVscodeServer } from '../hosts/vscodeServer.ts';
import type { VscodeServer } from '../hosts/vscodeServer.ts';
import { packagedExtension } from '../hosts/vsix.ts';
import { Workbench } from '../hosts/workbench.ts';

const INSTALL_DEADLINE_MS = 600_000;
const LOOK_UP = 'Dutybook: Look Up Guidance';
const LOOK_UP_TITLE = 'Look up guidance';
const DRAFT = '依照《河道夜巡法》第一条巡查。\n另见《河道夜巡法》第九条。\n';

/** A day of the machine's own calendar, as extensions count it. */
function dayFromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv');
}

describe.each(hostsFor('workspace'))('the desk in VS Code with the $host extension host', ({ kind }) => {
  let server: VscodeServer | undefined;
  let workbench: Workbench;
  let folder = '';

  beforeAll(async () => {
    const keys = await generateKeys();
    folder = await mkdtemp(join(tmpdir(), 'dutybook-day-'));
    server = await startVscodeServer({
      extensions: [await packagedExtension(), await writeDayProbe(join(folder, 'day.vsix'))],
      settings: {
        'remote.extensionKind': { 'dutybook.dutybook': [kind], [DAY_PROBE]: [kind] },
        'dutybook.packs': ['river.dutybook', 'canal.dutybook'],
        'files.readonlyInclude': { '**/fixed.md': true },
      },
      files: {
        'draft.md': DRAFT,
        'fixed.md': '已定稿。\n',
        'river.dutybook': await signedLawPack('河道夜巡法', '河道夜间巡查由两人同行。', keys),
        'canal.dutybook': changingLawPack('运河巡查法', dayFromToday(1), ['巡查由两人同行。', '巡查由三人同行。']),
      },
    });
    workbench = await Workbench.open(server.url, await findProgram(CHROMIUM));
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.page.locator('.explorer-viewlet').getByText('draft.md').dblclick();
    await workbench.tab('draft.md').waitFor();
  }, INSTALL_DEADLINE_MS);

  afterAll(async () => {
    await workbench?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const view = (name: string) => workbench.page.locator(`.pane-body .monaco-list[aria-label="${name}"]`);

  test.runIf(kind === 'workspace')(
    'says what to do where there is nothing yet, and begins with a walkthrough',
    async () => {
      await workbench.openLibrary();
      await workbench.page.getByText('Nothing is pinned.').waitFor();
      await workbench.run('Welcome: Open Walkthrough...');
      await workbench.pick.getByText('Draft with the law at hand').click();
      const walkthrough = workbench.page.locator('.gettingStartedContainer');
      for (const step of ['Look up guidance', 'Cite it in the draft', 'See what the draft cites', 'Add your own texts'])
        await walkthrough.getByText(step, { exact: true }).first().waitFor();
      await keepScreenshot(`vscode-${kind}-walkthrough-light`, () => workbench.page.screenshot());
      await walkthrough.getByRole('button', { name: 'Look Up Guidance', exact: true }).first().click();
      await workbench.pick.locator('.quick-input-title').getByText(LOOK_UP_TITLE).waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.run('View: Close Editor');
      await workbench.run('View: Show Explorer');
    },
  );

  test('finds what the packs of the workspace have, and writes the citation and the words of it into the draft', async () => {
    await workbench.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
    for (const [key, written] of [
      ['Alt+i', '《河道夜巡法》第1条'],
      ['Alt+q', '《河道夜巡法》第1条规定：“河道夜间巡查由两人同行。”'],
    ] as const) {
      await workbench.page.keyboard.press('Control+End');
      await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
      await workbench.page.keyboard.insertText('河道夜巡法第一条');
      await workbench.pick.locator('.monaco-list-row').first().getByText('河道夜巡法 第1条').waitFor();
      await workbench.page.keyboard.press(key);
      await workbench.pick.waitFor({ state: 'hidden' });
      await expect.poll(() => workbench.documentText()).toBe(`${DRAFT}${written}`);
      await workbench.page.keyboard.press('Control+z');
    }
  });

  test('offers to look up what a reference got wrong, before it offers to say nothing of it', async () => {
    await workbench.goTo('2:10');
    const look = await workbench.offer('Look up “河道夜巡法”');
    expect(await workbench.page.locator('.action-widget .monaco-list-row.action').first().innerText()).toMatch(
      /^Look up/,
    );
    await keepScreenshot(`vscode-${kind}-look-up-fix-light`, () => workbench.page.screenshot());
    await look.click();
    await workbench.pick.locator('.quick-input-title').getByText(LOOK_UP_TITLE).waitFor();
    expect(await workbench.pick.locator('input.input').inputValue()).toBe('河道夜巡法');
    await workbench.page.keyboard.press('Escape');
  });

  test('says that nothing can be inserted into a document that cannot be edited', async () => {
    await workbench.page.locator('.explorer-viewlet').getByText('fixed.md').dblclick();
    await workbench.tab('fixed.md').waitFor();
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.page.keyboard.insertText('河道夜巡法第一条');
    await workbench.pick.locator('.monaco-list-row').first().getByText('河道夜巡法 第1条').waitFor();
    await workbench.page.keyboard.press('Alt+i');
    await workbench.message('Nothing was inserted: this document cannot be edited.');
    await workbench.clearMessages();
    await workbench.run('View: Close Editor');
  });

  test('pins what is chosen, and offers it first from then on', async () => {
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.type('zipper', '“Zipper” alternate traffic');
    await workbench.page.keyboard.press('Alt+p');
    await workbench.page.keyboard.press('Control+Enter');
    await workbench.tab('Zipper alternate traffic.md').waitFor();
    expect(await workbench.page.locator('.editor-group-container').count()).toBe(2);
    await workbench.page.locator('.editor-group-container').first().locator('.tab').click();
    await workbench.openLibrary();
    await view('Pinned').getByText('“Zipper” alternate traffic').waitFor();
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await expect.poll(async () => (await workbench.labels())[0]).toBe('“Zipper” alternate traffic');
    await keepScreenshot(`vscode-${kind}-lookup-kept-light`, () => workbench.page.screenshot());
    await workbench.page.keyboard.press('Escape');
  });

  test('lists the references of the document in front with their states, and goes to one', async () => {
    const header = workbench.page.locator('.pane-header').filter({ hasText: /^References in This Document$/ });
    await header.click();
    const list = view('References in This Document');
    await list.getByText('《河道夜巡法》第九条').waitFor();
    await list.getByText('missing · line 2').waitFor();
    await list.getByText('verified · line 1').waitFor();
    await keepScreenshot(`vscode-${kind}-references-light`, () => workbench.page.screenshot());
    await list.getByText('《河道夜巡法》第九条').click();
    await workbench.page.locator('.statusbar').getByText('Ln 2, Col 13 (10 selected)').waitFor();
    // They stay while a card beside the draft is read.
    await workbench.tab('Zipper alternate traffic.md').click();
    await workbench.run('Dutybook: Open Card');
    await workbench.webview.getByText('Source').first().waitFor();
    await workbench.tab('draft.md').click();
    await list.getByText('《河道夜巡法》第九条').waitFor();
    await workbench.webview.getByText('Source').first().click();
    await workbench.page.waitForTimeout(1500);
    await list.getByText('《河道夜巡法》第九条').waitFor();
    await workbench.run('View: Close Editor');
  });

  test('shows the library by topic and by level when it is asked to', async () => {
    await workbench.runPick('Dutybook: Show the Library by…', 'Show the library');
    await workbench.pick.getByText('By topic').click();
    await workbench.library.getByText('Road traffic', { exact: true }).waitFor();
    await workbench.runPick('Dutybook: Show the Library by…', 'Show the library');
    await workbench.pick.getByText('By level').click();
    await workbench.library.getByText('Local regulation', { exact: true }).waitFor();
    await keepScreenshot(`vscode-${kind}-levels-light`, () => workbench.page.screenshot());
    await workbench.runPick('Dutybook: Show the Library by…', 'Show the library');
    await workbench.pick.getByText('By kind and programme').click();
    await workbench.library.getByText('Measures', { exact: true }).waitFor();
  });

  test('tells of a pack of the workspace that is not there, and Enter opens the first hit all the same', async () => {
    const folder = join(server?.workspace ?? '', '.vscode');
    await mkdir(folder);
    const packs = { 'dutybook.packs': ['river.dutybook', 'canal.dutybook', 'law/none.dutybook'] };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(packs));
    await expect
      .poll(
        async () => {
          await workbench.page.keyboard.press('Escape');
          await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
          await workbench.page.keyboard.insertText('河道夜巡法第一条');
          await workbench.pick.locator('.monaco-list-row').getByText('河道夜巡法 第1条').first().waitFor();
          return (await workbench.labels())[0];
        },
        { timeout: 30_000 },
      )
      .toBe('The pack “law/none.dutybook” could not be read and was not searched.');
    await keepScreenshot(`vscode-${kind}-refused-light`, () => workbench.page.screenshot());
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('河道夜巡法 第1条.md').waitFor();
  });

  test('lists the packs that the workspace names apart from installed ones, with nothing to update or remove', async () => {
    await workbench.page
      .locator('.pane-header')
      .filter({ hasText: /^Packs$/ })
      .click();
    const rows = workbench.packs.locator('.monaco-list-row');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^river\.dutybook\s*Workspace · 河道夜巡法 · Signed; .+“市局”/),
        expect.stringMatching(/^canal\.dutybook\s*Workspace · 运河巡查法 · Not signed · /),
        expect.stringMatching(/^law\/none\.dutybook\s*Workspace · Cannot be read: .+ is not where the setting/),
      ]);
    await rows.first().click();
    expect(await rows.first().getByRole('button').count()).toBe(0);
    await keepScreenshot(`vscode-${kind}-workspace-packs-light`, () => workbench.page.screenshot());
  });

  test('a document that stays open until another day begins follows, as hovers and checks do', async () => {
    await workbench.runPick(LOOK_UP, LOOK_UP_TITLE);
    await workbench.page.keyboard.insertText('运河巡查法第一条');
    await workbench.pick.locator('.monaco-list-row').getByText('运河巡查法 第1条').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('运河巡查法 第1条.md').waitFor();
    const text = async () => (await workbench.lines()).join('\n');
    await expect.poll(text).toContain('法规 · 现行有效 · ');
    await workbench.run('Day: Next');
    await workbench.page.locator('.editor-group-container.active .view-line').getByText('巡查由两人同行。').hover();
    await expect.poll(text, { timeout: 20_000 }).toContain('法规 · 已修改（2020-01-01文本） · ');
  });

  test('has nothing to say in its log', async () => {
    expect(workbench.complaints('dutybook.dutybook')).toEqual([]);
  });
});
