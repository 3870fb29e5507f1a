/** `npm run open:editor`: a real VS Code with the extension installed and an empty folder open. */
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

await buildAll(STEPS.vscode, console.log);
const { code } = await runProgram(process.execPath, ['tests/hosts/openEditor.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  shown: true,
});
process.exitCode = code;
