import * as vscode from 'vscode';

/** The loader that the extension host gives to the entry file; it knows `vscode`, and in Node's host the files beside it. */
declare const require: (id: string) => unknown;

/** Kept from the bundler, which would look for the file while it builds. */
const load = require;

type Maker = (load: (id: string) => unknown) => unknown;

/** What makes a CommonJS file, put between them, a module whose default export makes what the file exports. */
const BEFORE = 'export default (require) => {const module = { exports: {} };((module, exports) => {';
const AFTER = '\n})(module, module.exports);return module.exports;};';

function isMaker(module: unknown): module is { readonly default: Maker } {
  return typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'function';
}

/** The worker's loader knows no files: the part is read as every file of the extension is, and imported from memory. */
async function loadInWorker(extension: vscode.Uri, name: string): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', `${name}.js`));
  const url = URL.createObjectURL(new Blob([BEFORE, bytes, AFTER], { type: 'text/javascript' }));
  try {
    const module: unknown = await import(/* @vite-ignore */ url);
    if (!isMaker(module)) throw new Error(`The part ${name} of the extension is not what it was built as.`);
    return module.default(load);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Loads a part of the extension that lies in a file of its own beside the entry file, so that it costs nothing until it is used. */
export async function loadPart(extension: vscode.Uri, name: string): Promise<unknown> {
  const isNode = typeof process !== 'undefined' && typeof process.getBuiltinModule === 'function';
  return isNode ? load(`./${name}.js`) : loadInWorker(extension, name);
}
