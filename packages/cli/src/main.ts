import process from 'node:process';
import { failure } from '@dutybook/shared/model';
import { version } from '../package.json';
import { asksForHelp, HELP, helpText } from './help.ts';
import { EXIT } from './problemLine.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each is loaded when it is called: one needs a small part of what all of them do. */
const LOAD: Readonly<Record<string, () => Promise<Command>>> = {
  lookup: async () => (await import('./lookup.ts')).lookup,
  cite: async () => (await import('./cite.ts')).cite,
  check: async () => (await import('./check.ts')).check,
  graph: async () => (await import('./graph.ts')).graph,
  mcp: async () => (await import('./mcp.ts')).mcp,
  import: async () => (await import('./import.ts')).importDocuments,
  export: async () => (await import('./export.ts')).exportDocuments,
  pack: async () => (await import('./pack/pack.ts')).pack,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args;
  const load = Object.hasOwn(LOAD, name) ? LOAD[name] : undefined;
  if (load !== undefined && !asksForHelp(rest)) return (await load())(rest, terminal);
  if (load !== undefined || HELP.includes(name)) {
    terminal.print(helpText(load === undefined ? rest[0] : name, terminal.language));
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
