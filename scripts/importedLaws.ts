import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, PRODUCTS, STEPS } from './steps.ts';

const LAWS = join(ROOT, '..', 'shared', 'corpora', 'laws-cn');
const FOLDER = join(ROOT, 'tests', '.cache');
const PACK = join(FOLDER, 'laws-cn.dutybook');

/** A pack of the laws beside the checkout, made anew by the command line as it is now; nothing, and that is said, where they are not there. */
export async function importedLaws(): Promise<string | undefined> {
  if (!existsSync(LAWS)) {
    console.log('The documents beside the checkout (../shared) are not there; nothing was measured.');
    return undefined;
  }
  await buildAll(STEPS.cli, console.log);
  await mkdir(FOLDER, { recursive: true });
  const args = [join(ROOT, PRODUCTS.cli), 'import', LAWS, '--out', PACK];
  const { code } = await runProgram(process.execPath, args, { cwd: ROOT, shown: true });
  if (code !== 0) throw new Error('The laws could not be imported.');
  return PACK;
}
