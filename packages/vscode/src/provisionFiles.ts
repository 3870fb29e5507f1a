import { inLanguage } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import type { ReadingFiles } from './lazyFileSystem.ts';
import type { Provisions } from './provisions.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';
import { placeOf } from './provisionUri.ts';

/** The texts of the documents that show provisions. Those that are open are read again when they may read otherwise. */
export class ProvisionFiles implements ReadingFiles {
  readonly #provisions: Provisions;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(provisions: Provisions) {
    this.#provisions = provisions;
    provisions.onDidForget(() => {
      const open = vscode.workspace.textDocuments
        .map(({ uri }) => uri)
        .filter((uri) => uri.scheme === PROVISION_SCHEME);
      this.#changes.fire(open.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
    });
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { byteLength } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      permissions: vscode.FilePermission.Readonly,
      ctime: 0,
      // The editor reads a file again only where this or the size is another.
      mtime: this.#provisions.since,
      size: byteLength,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const place = placeOf(uri);
    if (place === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const document = await this.#provisions.open(place.address, place.language);
    if (document.ok) return new TextEncoder().encode(document.value.text);
    const { code, message } = document.problem;
    const sentence = inLanguage(message, place.language);
    if (code === 'not-found' || code === 'bad-address') throw vscode.FileSystemError.FileNotFound(sentence);
    throw vscode.FileSystemError.Unavailable(sentence);
  }
}
