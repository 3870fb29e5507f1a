// Runs inside the editor's extension host, beside Dutybook, and asks for what the editor asks for. Times include the way to the window and back.
const { readFile, writeFile } = require('node:fs/promises');
const { join } = require('node:path');
const vscode = require('vscode');

/** Rounds in which all is asked for the first times, and those after them. */
const COLD = 30;
const WARM = 60;
const COLUMNS = [8, 12];
/**
 * How long a window is left alone after its start and after its first Markdown draft, which wakes what the editor has for
 * Markdown: both take the cores, and neither is the extension's.
 */
const START_MS = 8000;
const PICK_MS = 1500;
/** Articles that are inserted and taken back again in a window. */
const INSERTED = 5;

const folder = () => vscode.workspace.workspaceFolders[0].uri.fsPath;

async function timed(call) {
  const start = performance.now();
  const answer = await call();
  return { took: performance.now() - start, answer };
}

async function opened(name) {
  const document = await vscode.workspace.openTextDocument(join(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}

const complete = (document, position) =>
  vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position, undefined, 0);

const pause = (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Asks about the lines of a draft in turn, at two columns: for the first time and again. */
async function asked(command, document) {
  const times = [];
  for (let round = 0; round < COLD + WARM; round += 1) {
    const line = round % document.lineCount;
    const column = COLUMNS[round % COLUMNS.length];
    const position = new vscode.Position(line, Math.min(column, document.lineAt(line).text.length));
    const { took, answer } = await timed(() => vscode.commands.executeCommand(command, document.uri, position));
    if (answer.length === 0) throw new Error(`${command} has nothing at ${line}:${column}`);
    times.push(took);
  }
  return { cold: times.slice(0, COLD), warm: times.slice(COLD) };
}

async function insertArticle() {
  const document = await opened('articles.md');
  const original = document.getText();
  const expected = await readFile(join(folder(), 'articles-expected'), 'utf8');
  const line = original.split('\n').findIndex((text) => text.startsWith('第一百五十条'));
  const editor = vscode.window.activeTextEditor;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  const done = vscode.commands.executeCommand('dutybook.insertArticle');
  await pause(PICK_MS);
  const { took } = await timed(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
  });
  const isRight = document.getText().replaceAll(/\s+/g, '') === expected.replaceAll(/\s+/g, '');
  if (!isRight) await writeFile(join(folder(), 'articles-got.txt'), document.getText());
  await vscode.commands.executeCommand('undo');
  return { took, isRight, isOneStep: document.getText() === original };
}

exports.run = async () => {
  const extension = vscode.extensions.getExtension('dutybook.dutybook');
  if (extension === undefined) throw new Error('Dutybook is not installed.');
  await pause(START_MS);
  await extension.activate();
  const names = await opened('names.txt');
  const first = await timed(() => complete(names, names.lineAt(0).range.end));
  const completion = { cold: [], warm: [] };
  for (let round = 0; round < COLD + WARM; round += 1) {
    const line = round % names.lineCount;
    const { took, answer } = await timed(() => complete(names, names.lineAt(line).range.end));
    if (answer.items.length === 0) throw new Error(`nothing completes line ${line}`);
    (round < COLD ? completion.cold : completion.warm).push(took);
  }
  const draft = await opened('draft.txt');
  const hover = await asked('vscode.executeHoverProvider', draft);
  const definition = await asked('vscode.executeDefinitionProvider', draft);
  await opened('articles.md');
  await pause(START_MS);
  const insertions = [];
  for (let round = 0; round < INSERTED; round += 1) insertions.push(await insertArticle());
  const result = { first: first.took, completion, hover, definition, insertions };
  await writeFile(join(folder(), 'result.json'), JSON.stringify(result));
};
