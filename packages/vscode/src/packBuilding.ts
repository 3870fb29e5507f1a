import type { ImportNews } from '@dutybook/shared/library';
import { failure, inLanguage, success } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import type { ImportFile, ImportReport } from '@dutybook/shared/reading';
import * as vscode from 'vscode';
import type * as packBuilder from './packBuilder.ts';
import { loadPackBuilder } from './packBuilderPart.ts';
import { today } from './today.ts';
import { workspaceFiles } from './workspaceFiles.ts';
import type { WorkspaceFile } from './workspaceFiles.ts';
import { turn } from './turn.ts';

const DOCUMENTS = /\.(?:md|markdown|txt|docx|html?|pdf|xml|akn|zip)$|^library\.yaml$/iu;

/** Thrown through the building when the user cancels it. */
class Cancelled extends Error {}

async function asImportFile({ uri, path }: WorkspaceFile): Promise<ImportFile> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return { path, size, bytes: () => bytesOf(uri, path) };
}

async function bytesOf(uri: vscode.Uri, path: string): Promise<Outcome<Uint8Array>> {
  try {
    return success(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure('file-unreadable', { en: `${path} cannot be read: ${reason}`, zh: `${path} 无法读取：${reason}` });
  }
}

/** A folder's `library.yaml` has to be known before its records. */
function registriesFirst(files: readonly WorkspaceFile[]): readonly WorkspaceFile[] {
  const isRegistry = ({ path }: WorkspaceFile) => /(?:^|\/)library\.yaml$/u.test(path);
  return [...files.filter(isRegistry), ...files.filter((file) => !isRegistry(file))];
}

/** Makes a pack of the guideline files and documents of the workspace, and asks where to save it. */
export class PackBuilding {
  readonly #extension: vscode.Uri;
  readonly #language: Language;
  readonly #problems = vscode.languages.createDiagnosticCollection('dutybook-pack');

  constructor(extension: vscode.Uri, language: Language) {
    this.#extension = extension;
    this.#language = language;
  }

  async run(): Promise<void> {
    this.#problems.clear();
    const built = await this.#build();
    if (built === undefined) return;
    if (!built.ok) {
      void vscode.window.showErrorMessage(inLanguage(built.problem.message, this.#language));
      return;
    }
    const { bytes, report } = built.value;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save the pack'),
      filters: { Dutybook: ['dutybook'] },
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, `${folder.name}.dutybook`) }),
    });
    if (uri === undefined) return;
    await vscode.workspace.fs.writeFile(uri, bytes);
    await this.#done(uri, report);
  }

  async #done(uri: vscode.Uri, { totals }: ImportReport): Promise<void> {
    const ready = vscode.l10n.t(
      'The pack is ready: {0} instruments, {1} provisions.',
      totals.instruments,
      totals.provisions,
    );
    const left = vscode.l10n.t('{0} files could not be read; they are listed as problems.', totals.failed);
    const install = vscode.l10n.t('Install');
    const message = totals.failed === 0 ? ready : `${ready} ${left}`;
    const answer = await vscode.window.showInformationMessage(message, install);
    if (answer === install) await vscode.commands.executeCommand('dutybook.installPack', uri);
  }

  /** Nothing where the user cancels. */
  async #build(): Promise<Outcome<packBuilder.BuiltPack> | undefined> {
    const title = vscode.l10n.t('Build a pack from the workspace');
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        try {
          return await this.#read((message) => progress.report({ message }), token);
        } catch (error) {
          if (error instanceof Cancelled) return undefined;
          throw error;
        }
      },
    );
  }

  async #read(
    tell: (message: string) => void,
    token: vscode.CancellationToken,
  ): Promise<Outcome<packBuilder.BuiltPack> | undefined> {
    const found = registriesFirst(await workspaceFiles(DOCUMENTS, token));
    if (token.isCancellationRequested) return undefined;
    if (found.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The workspace has no documents that can be read.'));
      return undefined;
    }
    const part = await loadPackBuilder(this.#extension);
    const packed = (file: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extension, 'dist', file));
    const answer = await part.buildPack({
      files: await Promise.all(found.map(asImportFile)),
      title: vscode.workspace.name ?? 'Dutybook',
      day: today(),
      language: this.#language,
      builtIn: await packed('guidance.dutybook'),
      asked: new TextDecoder().decode(await packed('questions.tsv')),
      say: (news) => {
        if (token.isCancellationRequested) throw new Cancelled();
        tell(newsLine(news));
      },
      pause: turn,
    });
    const report = answer.ok ? answer.value.report : answer.report;
    if (report !== undefined) this.#showProblems(found, report);
    return answer;
  }

  /** Files that could not be read, and what was noticed in others, as problems of those files. */
  #showProblems(found: readonly WorkspaceFile[], report: ImportReport): void {
    const start = new vscode.Range(0, 0, 0, 0);
    const problem = (message: string, code: string, severity: vscode.DiagnosticSeverity) => {
      const shown = new vscode.Diagnostic(start, message, severity);
      shown.source = 'Dutybook';
      shown.code = code;
      return shown;
    };
    for (const { uri, path } of found) {
      const failed = report.failed.filter(({ file }) => file === path || file.startsWith(`${path}/`));
      const warned = report.files.filter(({ file }) => file === path).flatMap(({ warnings }) => warnings);
      const shown = [
        ...failed.map(({ message, code }) => problem(message, code, vscode.DiagnosticSeverity.Error)),
        ...warned.map(({ message, code }) => problem(message, code, vscode.DiagnosticSeverity.Warning)),
      ];
      if (shown.length > 0) this.#problems.set(uri, shown);
    }
  }
}

function newsLine(news: ImportNews): string {
  if (news.type === 'progress' && news.current !== undefined) return vscode.l10n.t('Reading {0}', news.current);
  return news.type === 'writing' ? vscode.l10n.t('Writing the pack') : '';
}
