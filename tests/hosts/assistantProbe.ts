import { writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';

/** A call of a tool that an assistant makes. */
export interface ToolCall {
  readonly name: string;
  readonly input: object;
}

const MANIFEST = {
  name: 'probe',
  publisher: 'dutybook-tests',
  version: '1.0.0',
  engines: { vscode: '^1.101.0' },
  main: './probe.js',
  contributes: { commands: [{ command: 'probe.ask', title: 'Probe: Ask' }] },
};

function source(calls: readonly ToolCall[]): string {
  return `const vscode = require('vscode');
const answerOf = async ({ name, input }) => {
  try {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return JSON.parse(content.map(({ value }) => value).join(''));
  } catch (error) {
    return { error: error.message };
  }
};
exports.activate = (context) => {
  const ask = async () => {
    const answers = [];
    for (const call of ${JSON.stringify(calls)}) answers.push(await answerOf(call));
    const tools = vscode.lm.tools.filter(({ name }) => name.startsWith('dutybook_'));
    await vscode.env.clipboard.writeText(JSON.stringify({ tools, answers }));
  };
  context.subscriptions.push(vscode.commands.registerCommand('probe.ask', ask));
};
`;
}

/** Writes an extension that asks the tools of the editor as an assistant does, and puts the answers on the clipboard. */
export async function writeAssistantProbe(path: string, calls: readonly ToolCall[]): Promise<string> {
  const zip = zipSync({
    'extension/package.json': strToU8(JSON.stringify(MANIFEST)),
    'extension/probe.js': strToU8(source(calls)),
  });
  await writeFile(path, zip);
  return path;
}
