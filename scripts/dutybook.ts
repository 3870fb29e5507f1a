/** `dutybook …`: the command line from the checkout; builds first what is missing or stale. */
import { join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, PRODUCTS, STEPS } from './steps.ts';

await buildAll(STEPS.cli, console.error);
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const { code } = await runProgram(process.execPath, [join(ROOT, PRODUCTS.cli), ...process.argv.slice(2)], {
  cwd,
  shown: true,
});
process.exitCode = code;
