import * as vscode from 'vscode';

/** The loader that the extension host gives to the entry file; it knows `vscode`, and in Node's host the files beside it. */
declare const require: (id: string) => unknown;

/** Kept from the bundler, which would look for the file while it builds. */
const load = require;

/** In the web worker's host a part is a module that makes what it exports from that loader: see the extension's build. */
function makerOf(module: unknown): (load: typeof require) => unknown {
  const made: unknown = typeof module === 'object' && module !== null && 'default' in module ? module.default : module;
  if (typeof made !== 'function') throw new Error('A part of the extension is not what it was built as.');
  return (given) => {
    const exported: unknown = made(given);
    return exported;
  };
}

/** The worker's loader knows no files: the part is read as every file of the extension is, and imported from memory. */
async function loadInWorker(extension: vscode.Uri, name: string): Promise<unknown> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web', `${name}.js`));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    const module: unknown = await import(/* @vite-ignore */ url);
    return makerOf(module)(load);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Loads a part of the extension that lies in a file of its own beside the entry file, so that it costs nothing until it is used. */
export async function loadPart(extension: vscode.Uri, name: string): Promise<unknown> {
  const isNode = typeof process !== 'undefined' && typeof process.getBuiltinModule === 'function';
  return isNode ? load(`./${name}.js`) : loadInWorker(extension, name);
}
