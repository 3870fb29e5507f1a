/** `npm run eval:search`; options after `--` go to the evaluation. Other engines come after it, with its cases. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, PRODUCTS, STEPS } from './steps.ts';

const LAWS = join(ROOT, '..', 'shared', 'corpora', 'laws-cn');
const FOLDER = join(ROOT, 'tests', '.cache');
const PACK = join(FOLDER, 'laws-cn.dutybook');

if (existsSync(LAWS)) {
  await buildAll(STEPS.cli, console.log);
  await mkdir(FOLDER, { recursive: true });
  for (const args of [
    [join(ROOT, PRODUCTS.cli), 'import', LAWS, '--out', PACK],
    ['tests/bench/evalSearch.ts', PACK, ...process.argv.slice(2)],
    ['tests/bench/searchPeers.ts'],
  ]) {
    const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
    if (code !== 0) process.exitCode = code;
  }
} else console.log('The documents beside the checkout (../shared) are not there; nothing was measured.');
