/** `npm run eval:search`; options after `--` go to the evaluation. Other engines come after it, with its cases. */
import { ROOT } from './buildStep.ts';
import { importedLaws } from './importedLaws.ts';
import { runProgram } from './program.ts';

const pack = await importedLaws();
if (pack !== undefined) {
  for (const args of [['tests/bench/evalSearch.ts', pack, ...process.argv.slice(2)], ['tests/bench/searchPeers.ts']]) {
    const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
    if (code !== 0) process.exitCode = code;
  }
}
