// Runs inside the editor's extension host, beside Dutybook, and asks for what the editor asks for. Times include the way to the window and back.
const { readFile, writeFile } = require('node:fs/promises');
const { join } = require('node:path');
const vscode = require('vscode');

const WARM = 60;
const PICK_MS = 1500;

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

/** Lines of the draft in turn, at a column. */
async function warm(command, document, columns, isAnswer) {
  const times = [];
  for (let round = 0; round < WARM; round += 1) {
    const line = round % document.lineCount;
    const column = columns[round % columns.length];
    const position = new vscode.Position(line, Math.min(column, document.lineAt(line).text.length));
    const { took, answer } = await timed(() => vscode.commands.executeCommand(command, document.uri, position));
    if (!isAnswer(answer)) throw new Error(`${command} has nothing at ${line}:${column}`);
    times.push(took);
  }
  return times;
}

async function insertArticle() {
  const document = await opened('articles.md');
  const original = document.getText();
  const expected = await readFile(join(folder(), 'articles-expected.txt'), 'utf8');
  const line = original.split('\n').findIndex((text) => text.startsWith('第一百五十条'));
  const editor = vscode.window.activeTextEditor;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  const done = vscode.commands.executeCommand('dutybook.insertArticle');
  await new Promise((resolve) => void setTimeout(resolve, PICK_MS));
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
  await extension.activate();
  const names = await opened('names.txt');
  const end = names.lineAt(0).range.end;
  const first = await timed(() => complete(names, end));
  const completion = [];
  for (let round = 0; round < WARM; round += 1) {
    const line = round % names.lineCount;
    const { took, answer } = await timed(() => complete(names, names.lineAt(line).range.end));
    if (answer.items.length === 0) throw new Error(`nothing completes line ${line}`);
    completion.push(took);
  }
  const draft = await opened('draft.txt');
  const columns = [8, 12];
  const hover = await warm('vscode.executeHoverProvider', draft, columns, (answer) => answer.length > 0);
  const definition = await warm('vscode.executeDefinitionProvider', draft, columns, (answer) => answer.length > 0);
  const insertion = await insertArticle();
  const found = first.answer.items.length;
  const result = { first: first.took, found, completion, hover, definition, insertion };
  await writeFile(join(folder(), 'result.json'), JSON.stringify(result));
};
