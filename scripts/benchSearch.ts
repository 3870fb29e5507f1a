/** `npm run bench:search`; options after `--` go to the bench. */
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.cli, console.log);
const args = ['tests/bench/search.ts', ...process.argv.slice(2)];
const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
process.exitCode = code;
