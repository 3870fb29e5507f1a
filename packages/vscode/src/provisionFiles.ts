import { inLanguage } from '@dutybook/shared/model';
import { cardMarkdown } from '@dutybook/view/text';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import { placeOf, provisionUri, readableUri } from './provisionUri.ts';

/** The texts of the documents that show provisions. */
export class ProvisionFiles implements Pick<vscode.FileSystemProvider, 'stat' | 'readFile'> {
  readonly #guidance: Guidance;

  constructor(guidance: Guidance) {
    this.#guidance = guidance;
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
    const { language } = place;
    const library = await this.#guidance.open();
    if (!library.ok) throw vscode.FileSystemError.Unavailable(inLanguage(library.problem.message, language));
    const card = await library.value.card(place.address, { language });
    if (!card.ok) throw vscode.FileSystemError.FileNotFound(inLanguage(card.problem.message, language));
    const text = cardMarkdown(card.value, {
      language,
      linkTo: ({ address, title, number }) => readableUri(provisionUri({ address, language }, { title, number })),
    });
    return new TextEncoder().encode(text);
  }
}
