/** `npm run bench:browser`; options after `--` go to the bench. */
import { importedLaws } from './importedLaws.ts';
import { ensureBrowsers } from './hostPrograms.ts';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.browser, console.log);
const advice = await ensureBrowsers(console.log);
if (advice !== undefined) throw new Error(advice);
const pack = await importedLaws();
const args = ['tests/bench/browser.ts', ...(pack === undefined ? [] : ['--pack', pack]), ...process.argv.slice(2)];
const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
process.exitCode = code;
