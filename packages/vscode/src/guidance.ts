import { openBuiltInPack, openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { memorySource } from '@dutybook/shared/pack';
import * as vscode from 'vscode';

/** The day where the user is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function read(extensionUri: vscode.Uri): Promise<Outcome<Library>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'guidance.dutybook'));
  const pack = await openBuiltInPack(memorySource(bytes));
  return pack.ok ? success(openLibrary([pack.value], { today })) : pack;
}

/** The library, opened when it is first asked for and then kept. */
export class Guidance {
  readonly #extensionUri: vscode.Uri;
  #opening: Promise<Outcome<Library>> | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri;
  }

  /** Fails with `library-damaged`. A file that cannot be read is thrown, and the next call tries again. */
  open(): Promise<Outcome<Library>> {
    this.#opening ??= read(this.#extensionUri).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Lets the next call open the library anew. */
  forget(): void {
    this.#opening = undefined;
  }
}
