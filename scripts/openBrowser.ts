/** `npm run open:browser [-- --firefox]`: a real browser with the extension loaded and a fresh profile. */
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.browser, console.log);
const { code } = await runProgram(process.execPath, ['tests/hosts/openBrowser.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  shown: true,
});
process.exitCode = code;
