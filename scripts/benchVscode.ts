/** `npm run bench:vscode`. */
import { importedLaws } from './importedLaws.ts';
import { ensureBrowsers } from './hostPrograms.ts';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.vscode, console.log);
const advice = await ensureBrowsers(console.log);
if (advice !== undefined) throw new Error(advice);
const pack = await importedLaws();
const args = ['tests/bench/vscode.ts', ...(pack === undefined ? [] : ['--pack', pack])];
const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
process.exitCode = code;
