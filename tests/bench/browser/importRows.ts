/** Importing 1,000 Markdown files in the page of packs: how long it takes, and whether the page stays awake. */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { array, number, parse } from 'valibot';
import { generateKeys } from '@dutybook/shared/pack';
import { Chromium } from '../../hosts/chromium.ts';
import { unpackedExtension } from '../../hosts/extensionZip.ts';
import { LibraryPage } from '../../hosts/libraryPage.ts';
import { signedLawPack } from '../../hosts/samplePacks.ts';
import { until } from '../../hosts/until.ts';
import type { BenchRow } from './benchRow.ts';

const LAWS = fileURLToPath(new URL('../../../../shared/corpora/laws-cn/', import.meta.url));
const FILES = 1000;
const CANCELS = 10;
const KILLS = 5;
const PAGE = 'library/library.html';
const IMPORT_MS = 300_000;

/** Notes, in the page, how long its thread was kept busy at once. */
const WATCH_TASKS = `window.longTasks = []; new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(duration);
}).observe({ type: 'longtask' });
window.gaps = []; let last = performance.now();
setInterval(() => { const now = performance.now(); window.gaps.push(now - last); last = now; }, 4);`;

/** A folder with so many of the laws. */
async function someLaws(): Promise<string> {
  const names = await readdir(LAWS, { recursive: true });
  const laws = names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .slice(0, FILES);
  if (laws.length < FILES) throw new Error(`there are only ${laws.length} laws`);
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-laws-'));
  for (const name of laws) await cp(join(LAWS, name), join(folder, 'laws', name));
  return folder;
}

class Bench {
  readonly #extension: string;
  readonly #laws: string;
  #chromium: Chromium;
  #library: LibraryPage | undefined;

  private constructor(extension: string, laws: string, chromium: Chromium) {
    this.#extension = extension;
    this.#laws = laws;
    this.#chromium = chromium;
  }

  static async start(): Promise<Bench> {
    const extension = await unpackedExtension('chromium');
    return new Bench(extension, await someLaws(), await Chromium.start(extension));
  }

  async end(): Promise<void> {
    await this.#chromium.close();
    for (const folder of [this.#extension, this.#laws]) await rm(folder, { recursive: true, force: true });
  }

  get library(): LibraryPage {
    if (this.#library === undefined) throw new Error('the page is not open');
    return this.#library;
  }

  async open(): Promise<void> {
    await this.#library?.page.close().catch(() => undefined);
    this.#library = new LibraryPage(await this.#chromium.openPage(PAGE, WATCH_TASKS));
    await this.library.seen('Storage');
  }

  async reopenBrowser(): Promise<void> {
    await this.#chromium.kill();
    this.#chromium = await Chromium.start(this.#extension, { profile: this.#chromium.profile });
    this.#library = undefined;
    await this.open();
  }

  async choose(): Promise<void> {
    await this.library.idle();
    await this.library.drop(join(this.#laws, 'laws'));
    await this.library.seen(`${FILES.toLocaleString('en')} files, `);
  }

  /** Begins an import, and waits until it is so far. */
  async begin(part: number): Promise<void> {
    await this.choose();
    await this.library.press('Import');
    await until(
      'the import to be under way',
      () => this.library.text(),
      (shown) => Number((/([\d,]+) of 1,000 files/.exec(shown)?.[1] ?? '0').replace(',', '')) >= part * FILES,
    );
  }

  async numbers(name: 'longTasks' | 'gaps'): Promise<readonly number[]> {
    return parse(array(number()), await this.library.page.evaluate(`window.${name}`));
  }
}

async function wholeImport(bench: Bench): Promise<readonly BenchRow[]> {
  // What opening the page takes is not of the import.
  await bench.library.page.evaluate('window.longTasks.length = 0; window.gaps.length = 0');
  await bench.choose();
  const started = performance.now();
  await bench.library.press('Import');
  await bench.library.page.waitForSelector('#report-title', { timeout: IMPORT_MS });
  const seconds = (performance.now() - started) / 1000;
  await bench.library.idle();
  const [tasks, gaps] = [await bench.numbers('longTasks'), await bench.numbers('gaps')];
  const found = await bench.library.lookup('中华人民共和国治安管理处罚法第一条');
  const longest = `${Math.max(0, ...tasks).toFixed(0)} ms in ${tasks.length} tasks over 50 ms; longest wait of a timer ${Math.max(...gaps).toFixed(0)} ms`;
  return [
    {
      what: 'import of 1,000 Markdown files: longest task on the page’s thread',
      wanted: 'none over 50 ms',
      measured: longest,
    },
    {
      what: 'the same: time until it is searched',
      wanted: '',
      measured: `${seconds.toFixed(1)} s, ${found.length > 100 ? 'found' : 'not found'}`,
    },
  ];
}

async function cancels(bench: Bench): Promise<BenchRow> {
  const times: number[] = [];
  for (let nth = 1; nth <= CANCELS; nth += 1) {
    await bench.begin((nth - 1) / CANCELS);
    times.push(
      Number(
        await bench.library.page.evaluate(`new Promise((resolve) => {
          const started = performance.now();
          new MutationObserver(() => {
            if (document.body.innerText.includes('Cancelled.')) resolve(performance.now() - started);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          document.querySelector('.work button').click();
        })`),
      ),
    );
  }
  const measured = `longest of ${CANCELS}: ${Math.max(...times).toFixed(0)} ms`;
  return { what: 'the same: from Cancel to “Cancelled”', wanted: '200 ms', measured };
}

async function kills(bench: Bench): Promise<BenchRow> {
  let whole = 0;
  for (let nth = 0; nth < KILLS; nth += 1) {
    await bench.begin(nth / KILLS);
    await sleep(50 * nth);
    await bench.reopenBrowser();
    const packs = await bench.library.packs();
    const found = await bench.library.lookup('城区夜巡法第一条');
    if (packs.join() === 'old' && found.includes('两人同行')) whole += 1;
  }
  return {
    what: 'the same: browser killed in the middle',
    wanted: 'old library whole',
    measured: `whole ${whole} of ${KILLS} times`,
  };
}

/** Runs the rows in a Chromium of their own, with the packaged extension. */
export async function importRows(): Promise<readonly BenchRow[]> {
  const bench = await Bench.start();
  try {
    await bench.open();
    const old = await signedLawPack('城区夜巡法', '夜巡两人同行。', await generateKeys());
    await bench.library.page.evaluate(
      `(async () => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(${JSON.stringify([...old])})], 'old.dutybook'));
        const input = document.querySelector('input[data-asks=pack]');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      })()`,
    );
    await bench.library.seen('old is installed.');
    const killed = await kills(bench);
    const cancelled = await cancels(bench);
    await bench.open();
    return [...(await wholeImport(bench)), cancelled, killed];
  } finally {
    await bench.end();
  }
}
