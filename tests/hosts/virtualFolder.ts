import { writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';

/** The address of the folder that the extension below holds in memory. */
export const VIRTUAL_FOLDER = 'memory:/folder';
export const VIRTUAL_FOLDER_EXTENSION = 'dutybook-tests.virtual-folder';

const MANIFEST = {
  name: 'virtual-folder',
  publisher: 'dutybook-tests',
  version: '1.0.0',
  engines: { vscode: '^1.101.0' },
  main: './folder.js',
  browser: './folder.js',
  activationEvents: ['onFileSystem:memory'],
};

function source(files: Readonly<Record<string, string | Uint8Array>>): string {
  const contents = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [`/folder/${name}`, [...bytes]] as const;
  });
  return `const vscode = require('vscode');
const files = new Map(${JSON.stringify(contents)}.map(([path, bytes]) => [path, Uint8Array.from(bytes)]));
const changed = new vscode.EventEmitter();
const isFolder = (path) => path === '/' || [...files.keys()].some((name) => name.startsWith(path + '/'));
const provider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => {}),
  stat: ({ path }) => {
    const bytes = files.get(path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (isFolder(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  },
  readDirectory: ({ path }) => {
    const names = [...files.keys()].filter((name) => name.startsWith(path + '/')).map((name) => name.slice(path.length + 1));
    return names.map((name) => [name, vscode.FileType.File]);
  },
  readFile: ({ path }) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  },
  writeFile: ({ path }, bytes) => void files.set(path, bytes),
  createDirectory: () => {},
  delete: ({ path }) => void files.delete(path),
  rename: () => { throw vscode.FileSystemError.NoPermissions(); },
};
exports.activate = (context) => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', provider));
};
`;
}

/** Writes an extension that holds a folder in memory, on no disk: what opens it cannot use paths. */
export async function writeVirtualFolder(
  path: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const zip = zipSync({
    'extension/package.json': strToU8(JSON.stringify(MANIFEST)),
    'extension/folder.js': strToU8(source(files)),
  });
  await writeFile(path, zip);
  return path;
}
