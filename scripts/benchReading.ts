/** `npm run bench:reading`. */
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.cli, console.log);
const { code } = await runProgram(process.execPath, ['tests/bench/reading.ts'], { cwd: ROOT, shown: true });
process.exitCode = code;
