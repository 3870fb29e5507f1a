import { isCheckCode } from '@dutybook/shared/drafting';
import type { CheckCode } from '@dutybook/shared/drafting';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import type { ReadingFiles } from './lazyFileSystem.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';

const PATH = /^\/checks\/(en|zh)\/([a-z-]+)\.md$/u;

/** The page about a check, as a read-only document. */
export function checkPage(code: CheckCode, language: Language): vscode.Uri {
  return vscode.Uri.from({ scheme: PROVISION_SCHEME, path: `/checks/${language}/${code}.md` });
}

/** The command that opens the page about a check, for links. */
export function checkPageCommand(code: CheckCode): vscode.Uri {
  return vscode.Uri.parse(`command:dutybook.openCheckPage?${encodeURIComponent(JSON.stringify([code]))}`);
}

/** Shows the page about a check, laid out where the editor can do that. */
export async function openCheckPage(code: unknown, language: Language): Promise<void> {
  if (typeof code !== 'string' || !isCheckCode(code)) return;
  const page = checkPage(code, language);
  const commands = await vscode.commands.getCommands(true);
  const command = commands.includes('markdown.showPreview') ? 'markdown.showPreview' : 'vscode.open';
  await vscode.commands.executeCommand(command, page);
}

/** The pages about checks, which lie in the extension, and all other files of the scheme. */
export class CheckPages implements ReadingFiles {
  readonly onDidChangeFile: ReadingFiles['onDidChangeFile'];
  readonly #extension: vscode.Uri;
  readonly #others: ReadingFiles;

  constructor(extension: vscode.Uri, others: ReadingFiles) {
    this.#extension = extension;
    this.#others = others;
    this.onDidChangeFile = others.onDidChangeFile;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const file = this.#fileOf(uri);
    if (file === undefined) return this.#others.stat(uri);
    const { byteLength: size } = await vscode.workspace.fs.readFile(file);
    return { type: vscode.FileType.File, permissions: vscode.FilePermission.Readonly, ctime: 0, mtime: 0, size };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = this.#fileOf(uri);
    return file === undefined ? this.#others.readFile(uri) : vscode.workspace.fs.readFile(file);
  }

  #fileOf(uri: vscode.Uri): vscode.Uri | undefined {
    const [, language, code = ''] = PATH.exec(uri.path) ?? [];
    if (language === undefined || !isCheckCode(code)) return undefined;
    return vscode.Uri.joinPath(this.#extension, 'checks', language, `${code}.md`);
  }
}
