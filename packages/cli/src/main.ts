import process from 'node:process';
import { failure } from '@dutybook/shared/model';
import { version } from '../package.json';
import { check } from './check.ts';
import { cite } from './cite.ts';
import { exportDocuments } from './export.ts';
import { graph } from './graph.ts';
import { asksForHelp, HELP, helpText } from './help.ts';
import { importDocuments } from './import.ts';
import { lookup } from './lookup.ts';
import { mcp } from './mcp.ts';
import { pack } from './pack/pack.ts';
import { EXIT } from './problemLine.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const RUN: Readonly<Record<string, Command>> = {
  lookup,
  cite,
  check,
  graph,
  mcp,
  import: importDocuments,
  export: exportDocuments,
  pack,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args;
  const command = Object.hasOwn(RUN, name) ? RUN[name] : undefined;
  if (command !== undefined && !asksForHelp(rest)) return command(rest, terminal);
  if (command !== undefined || HELP.includes(name)) {
    terminal.print(helpText(command === undefined ? rest[0] : name, terminal.language));
    return EXIT.done;
  }
  if (name === '--version') {
    terminal.print(version);
    return EXIT.done;
  }
  const { problem } = failure('unknown-command', {
    en: `There is no command “${name}”.\n${helpText(undefined, 'en')}`,
    zh: `没有“${name}”命令。\n${helpText(undefined, 'zh')}`,
  });
  return terminal.fail(problem);
}

/** A reader that stops early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal(process));
