/**
 * Starts VS Code's own server with the packaged extension on 127.0.0.1 and opens it in the browser: `node tests/hosts/openEditor.ts`.
 * It ends with Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { CHROMIUM, findProgram } from './program.ts';
import { packagedExtension } from './vsix.ts';
import { startVscodeServer } from './vscodeServer.ts';

const DRAFT = `# Draft

Select a term and press Ctrl+K Ctrl+G to look it up: tidal lane, 潮汐车道, fraud hotline.
`;

/** The command that opens an address in the user's own browser. */
function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}

async function starts(command: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), 2000).unref();
  });
}

async function openInBrowser(url: string): Promise<boolean> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return false;
  const [command, ...args] = opener();
  if (await starts(command, [...args, url])) return true;
  const chromium = await findProgram(CHROMIUM).catch(() => undefined);
  return chromium !== undefined && starts(chromium, [`--app=${url}`]);
}

async function main(): Promise<void> {
  const server = await startVscodeServer({ extensions: [await packagedExtension()], files: { 'draft.md': DRAFT } });
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  console.log(`VS Code runs with Dutybook installed at\n\n  ${server.url}\n`);
  if (!(await openInBrowser(server.url)))
    console.log('No browser could be opened from here: open that address yourself.');
  console.log('Press F1 and choose “Dutybook: Look Up Guidance”. Press Ctrl+C here to end.');
  await Promise.race([ended, server.ended]);
  await server.stop();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
