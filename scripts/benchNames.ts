/** `npm run bench:names`. */
import { importedLaws } from './importedLaws.ts';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';

const pack = await importedLaws();
if (pack !== undefined) {
  const { code } = await runProgram(process.execPath, ['tests/bench/names.ts', pack], { cwd: ROOT, shown: true });
  process.exitCode = code;
}
