import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { editorFolder } from './editorInstall.ts';

const START_DEADLINE_MS = 60_000;

/** Settings of a quiet workbench: no start page, no tips, no recommendations, nothing that talks. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'editor.hover.delay': 100,
  // Texts are taken by copying them, as characters.
  'editor.copyWithSyntaxHighlighting': false,
  'window.commandCenter': false,
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** A way to run VS Code's server: what is installed in it and how it is set up. */
export interface ServerOptions {
  /** Packaged extensions to install. */
  readonly extensions: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** BCP 47 tag of the interface; VS Code's own words stay English, there is no language pack for them here. */
  readonly language?: string;
  /** Files of the folder that is opened, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Whether the folder is one that the user has not said to trust. */
  readonly isUntrusted?: boolean;
}

/** A running server of VS Code on this machine alone. */
export interface VscodeServer {
  /** The workbench with its folder opened. */
  readonly url: string;
  /** The folder that is opened in it. */
  readonly workspace: string;
  /** The folder that extensions are installed in. */
  readonly extensions: string;
  /** The folder in which extensions keep what is theirs. */
  readonly storage: string;
  /** The processes in which extensions run now. */
  readonly extensionHosts: () => Promise<readonly number[]>;
  /** Settles when the server ends, by itself or by {@link VscodeServer.stop}. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Folders {
  readonly root: string;
  readonly data: string;
  readonly extensions: string;
  readonly workspace: string;
}

/** An installed language pack without a word in it: enough for VS Code to run extensions in that language. */
async function pretendLanguagePack(data: string, language: string): Promise<void> {
  const words = join(data, 'words.json');
  const extension = { extensionIdentifier: { id: 'dutybook.language-pack' }, version: '1.0.0' };
  const pack = { hash: 'none', label: language, extensions: [extension], translations: { vscode: words } };
  await writeFile(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  await writeFile(join(data, 'data', 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

async function makeFolders(options: ServerOptions): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'dutybook-editor-'));
  const folders = {
    root,
    data: join(root, 'data'),
    extensions: join(root, 'extensions'),
    workspace: join(root, 'workspace'),
  };
  const user = join(folders.data, 'data', 'User');
  await Promise.all([user, folders.extensions, folders.workspace].map((path) => mkdir(path, { recursive: true })));
  const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  const settings = { ...QUIET_SETTINGS, ...(options.isUntrusted === true ? trust : {}), ...options.settings };
  await writeFile(join(user, 'settings.json'), JSON.stringify(settings, undefined, 2));
  if (options.language !== undefined) await pretendLanguagePack(folders.data, options.language);
  for (const [name, text] of Object.entries(options.files ?? {})) {
    const path = join(folders.workspace, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folders;
}

/** Starts the server's program in a process group of its own, so that its extension hosts can be ended with it. */
function spawnServer(program: string, folders: Folders, args: readonly string[]): ChildProcess {
  const common = [
    '--server-data-dir',
    folders.data,
    '--extensions-dir',
    folders.extensions,
    '--accept-server-license-terms',
  ];
  return spawn(process.execPath, [program, ...common, ...args], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Those processes of the server's own group that run extensions. */
async function extensionHosts(server: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [line, state] = await Promise.all(
      ['cmdline', 'stat'].map((file) => readFile(join('/proc', name, file), 'utf8').catch(() => '')),
    );
    // proc(5): after the name in brackets come state, parent and group.
    const group = Number(state?.slice(state.lastIndexOf(')') + 2).split(' ')[2]);
    if (group !== server || line?.includes('--type=extensionHost') !== true) continue;
    found.push(Number(name));
  }
  return found;
}

async function outputUntil(child: ChildProcess, wanted: RegExp, deadline: number): Promise<RegExpExecArray> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}:\n${output.slice(-2000)}`));
    const timer = setTimeout(() => fail(`said nothing of ${wanted} in ${deadline} ms`), deadline);
    const listen = (data: unknown) => {
      output += String(data);
      const match = wanted.exec(output);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

async function installExtensions(program: string, folders: Folders, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const child = spawnServer(program, folders, ['--install-extension', path]);
    try {
      await outputUntil(child, /was successfully installed/, START_DEADLINE_MS);
    } finally {
      endGroup(child);
    }
  }
}

/** Starts VS Code's own server on 127.0.0.1 with the extensions installed and a fresh folder opened. */
export async function startVscodeServer(options: ServerOptions): Promise<VscodeServer> {
  const program = join(await editorFolder(), 'out', 'server-main.js');
  const folders = await makeFolders(options);
  const remove = () => rm(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-telemetry'];
  if (options.language !== undefined) args.push('--locale', options.language);
  let child: ChildProcess | undefined;
  try {
    await installExtensions(program, folders, options.extensions);
    if (options.isUntrusted !== true) args.push('--disable-workspace-trust');
    child = spawnServer(program, folders, [...args, '--enable-smoke-test-driver']);
    const [, port = ''] = await outputUntil(child, /agent listening on (\d+)/, START_DEADLINE_MS);
    const running = child;
    // A run that is cut off must not leave the server behind: it would live on for hours.
    const endWithUs = () => endGroup(running);
    process.once('exit', endWithUs);
    return {
      url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folders.workspace)}`,
      workspace: folders.workspace,
      extensions: folders.extensions,
      storage: join(folders.data, 'data', 'User', 'globalStorage'),
      extensionHosts: () => extensionHosts(running.pid ?? 0),
      ended: new Promise((resolve) => {
        running.once('exit', () => resolve());
      }),
      stop: async () => {
        process.off('exit', endWithUs);
        endGroup(running);
        await remove();
      },
    };
  } catch (error) {
    if (child) endGroup(child);
    await remove();
    throw error;
  }
}
