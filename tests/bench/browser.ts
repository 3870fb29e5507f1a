/** What the browser extension promises, measured in a real Chromium with the packaged extension; writes `browser.md`. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BenchRow } from './browser/benchRow.ts';
import { glanceRows } from './browser/glanceRows.ts';
import { importRows } from './browser/importRows.ts';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
const TABLE = fileURLToPath(new URL('browser.md', import.meta.url));

/** Each measures some of the rows, in a browser of its own. */
const ROWS: readonly (() => Promise<readonly BenchRow[]>)[] = [importRows, glanceRows];

function line({ what, wanted, measured }: BenchRow): string {
  return `| ${what} | ${wanted} | ${measured} |`;
}

if (existsSync(CORPORA)) {
  const rows: BenchRow[] = [];
  for (const measure of ROWS) {
    for (const row of await measure()) {
      console.log(line(row));
      rows.push(row);
    }
  }
  const head = '# The browser extension in Chromium\n\n| what | at least | measured |\n| --- | --- | --- |\n';
  await writeFile(TABLE, `${head}${rows.map(line).join('\n')}\n`);
} else {
  console.log('The documents beside the checkout (../shared) are not there; nothing was measured.');
}
