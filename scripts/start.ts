/** `npm start [-- QUERY]`: builds everything, looks a query up in the built-in library, and says what can be installed where. */
import { join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { runProgram } from './program.ts';
import { buildAll, PRODUCTS, STEPS } from './steps.ts';

const EXAMPLE = '潮汐车道';

await buildAll(STEPS.all, console.log);
const asked = process.argv.slice(2);
const example = asked.length === 0;
if (example) console.log(`\nAn example; try your own: npm start -- ${EXAMPLE}`);
console.log('');
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const lookup = ['lookup', ...(example ? [EXAMPLE] : asked)];
const { code } = await runProgram(process.execPath, [join(ROOT, PRODUCTS.cli), ...lookup], { cwd, shown: true });
console.log(`
Where to use it
  Chrome, Edge   ${PRODUCTS.chromium}
                 unzip it; chrome://extensions, Developer mode, “Load unpacked”, choose the folder
                 (already unpacked: ${PRODUCTS.chromiumFolder})
  Firefox        ${PRODUCTS.firefox}
                 about:debugging, This Firefox, “Load Temporary Add-on…”, choose the zip
  VS Code        ${PRODUCTS.vscode}
                 Extensions view, “…”, “Install from VSIX…”; or: code --install-extension ${PRODUCTS.vscode}
  Terminal       npx -y pnpm@12.21.0 --silent dutybook lookup ${EXAMPLE}
  Try them       npm run open:browser      npm run open:editor`);
process.exitCode = code;
