import * as vscode from 'vscode';

/** What the files of a read-only file system are, and when they change. */
export type ReadingFiles = Pick<vscode.FileSystemProvider, 'stat' | 'readFile' | 'onDidChangeFile'>;

/** A read-only file system whose code is loaded when the first file is opened. */
export class LazyFileSystem implements vscode.FileSystemProvider {
  readonly #load: () => Promise<ReadingFiles>;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;
  #files: Promise<ReadingFiles> | undefined;

  constructor(load: () => Promise<ReadingFiles>) {
    this.#load = load;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#loaded()).stat(uri);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#loaded()).readFile(uri);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #loaded(): Promise<ReadingFiles> {
    this.#files ??= this.#load().then(
      (files) => {
        files.onDidChangeFile((changes) => this.#changes.fire(changes));
        return files;
      },
      (error: unknown) => {
        this.#files = undefined;
        throw error;
      },
    );
    return this.#files;
  }
}
