/** `npm run bench:reading`: time and memory of importing real documents, as a table in `tests/bench/reading.md`. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasMaterial, material } from '../corpus/corpus.ts';
import { DUTYBOOK } from '../corpus/dutybook.ts';

const RUNS = 3;
const TARGET = fileURLToPath(new URL('./reading.md', import.meta.url));
/** Loaded into the measured process: tells its largest resident size at its end. */
const METER = `data:text/javascript,${encodeURIComponent("import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => process.stderr.write('\\nmaxrss=' + process.resourceUsage().maxRSS + '\\n'));")}`;

interface Measure {
  readonly seconds: number;
  readonly megabytes: number;
}

function run(args: readonly string[]): Promise<Measure> {
  const started = performance.now();
  const child = spawn(process.execPath, [`--import=${METER}`, DUTYBOOK, ...args]);
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const rss = Number(/maxrss=(\d+)/.exec(err)?.[1]);
      if ((code !== 0 && code !== 2) || !(rss > 0)) reject(new Error(err));
      else resolve({ seconds: (performance.now() - started) / 1000, megabytes: rss / 1024 });
    });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly megabytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return { files: entries.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 };
}

async function row(title: string, paths: readonly string[], folder: string): Promise<string> {
  const measures: Measure[] = [];
  for (let count = 0; count < RUNS; count += 1)
    measures.push(await run(['import', ...paths, '--out', join(folder, 'out.dutybook')]));
  const sizes = await Promise.all(paths.map(sizeOf));
  const files = sizes.reduce((sum, size) => sum + size.files, 0);
  const megabytes = sizes.reduce((sum, size) => sum + size.megabytes, 0);
  const seconds = median(measures.map((measure) => measure.seconds));
  const memory = median(measures.map((measure) => measure.megabytes));
  return `| ${title} | ${files.toLocaleString('en')} | ${megabytes.toFixed(1)} | ${seconds.toFixed(1)} | ${(megabytes / seconds).toFixed(1)} | ${memory.toFixed(0)} |`;
}

if (!hasMaterial) {
  console.log('The documents beside the checkout (../shared) are not there; nothing was measured.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-bench-'));
  try {
    const rows = [
      await row('`laws-cn` (Markdown)', [material('corpora/laws-cn')], folder),
      await row('`nz-police` (PDF)', [material('corpora/nz-police')], folder),
    ];
    const table = [
      '# Reading',
      '',
      `Made by \`npm run bench:reading\`: \`dutybook import\` as a whole process, median of ${RUNS} runs, Node ${process.versions.node}, ${cpus().length} cores.`,
      '',
      '| documents | files | MB | seconds | MB a second | peak memory, MB |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
    await writeFile(TARGET, table);
    console.log(await readFile(TARGET, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
