import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The package that carries a complete VS Code, and the version that the tests are written for. */
const PACKAGE = 'code-server@4.139.1';

/** What a finished install holds, below VS Code's folder: its program, its packages and those of its built-in extensions. */
const MARKERS = ['out/server-main.js', 'node_modules', 'extensions/node_modules'];

function cacheFolder(): string {
  const { DUTYBOOK_CACHE, XDG_CACHE_HOME } = process.env;
  return join(
    DUTYBOOK_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dutybook'),
    PACKAGE.replace('@', '-'),
  );
}

function vscodeFolder(install: string): string {
  return join(install, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function isComplete(install: string): Promise<boolean> {
  const found = await Promise.all(
    MARKERS.map((marker) =>
      stat(join(vscodeFolder(install), marker)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (data) => complaints.push(String(data)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${complaints.join('').slice(-2000)}`);
}

async function install(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(`${target}.`);
  try {
    await npm(['install', PACKAGE, '--prefix', temporary], temporary);
    await npm(['install', '--omit=dev'], vscodeFolder(temporary));
    await npm(['install', '--omit=dev'], join(vscodeFolder(temporary), 'extensions'));
    if (!(await isComplete(temporary))) throw new Error(`${PACKAGE} was installed but is not complete.`);
    // Whoever was faster may run it by now.
    if (await isComplete(target)) return;
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * The folder of VS Code's server. Installed from npm into the user's cache when it is not there yet, in a folder beside and then
 * renamed, so that an install that was cut off is never taken for a whole one.
 */
export async function editorFolder(): Promise<string> {
  const target = cacheFolder();
  if (!(await isComplete(target))) {
    console.log(`Installing ${PACKAGE} into ${target} (about 600 MB, once) …`);
    await install(target);
  }
  return vscodeFolder(target);
}
