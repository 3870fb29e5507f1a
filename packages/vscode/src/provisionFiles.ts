import { inLanguage } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import type { Provisions } from './provisions.ts';
import { placeOf } from './provisionUri.ts';

/** The texts of the documents that show provisions. */
export class ProvisionFiles implements Pick<vscode.FileSystemProvider, 'stat' | 'readFile'> {
  readonly #provisions: Provisions;

  constructor(provisions: Provisions) {
    this.#provisions = provisions;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { byteLength } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      permissions: vscode.FilePermission.Readonly,
      ctime: 0,
      mtime: 0,
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
