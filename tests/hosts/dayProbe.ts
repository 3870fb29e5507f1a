import { writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';

const MANIFEST = {
  name: 'day',
  publisher: 'dutybook-tests',
  version: '1.0.0',
  engines: { vscode: '^1.101.0' },
  main: './day.js',
  browser: './day.js',
  contributes: { commands: [{ command: 'day.next', title: 'Day: Next' }] },
};

/** Extensions of one host share its clock. */
const SOURCE = `const vscode = require('vscode');
const next = () => {
  const Today = Date;
  globalThis.Date = class extends Today {
    constructor(...parts) {
      if (parts.length === 0) super(Today.now() + 86400000);
      else super(...parts);
    }
  };
};
exports.activate = (context) => {
  context.subscriptions.push(vscode.commands.registerCommand('day.next', next));
};
`;

/** The identifier of the extension below, for settings. */
export const DAY_PROBE = 'dutybook-tests.day';

/** Writes an extension whose command lets the next day begin for all extensions of its host. */
export async function writeDayProbe(path: string): Promise<string> {
  const zip = zipSync({
    'extension/package.json': strToU8(JSON.stringify(MANIFEST)),
    'extension/day.js': strToU8(SOURCE),
  });
  await writeFile(path, zip);
  return path;
}
