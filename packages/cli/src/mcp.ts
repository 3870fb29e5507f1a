import { parseArgs } from 'node:util';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { version } from '../package.json';
import { openCitedLibrary } from './citedLibrary.ts';
import { EXIT } from './problemLine.ts';
import { refusedArguments } from './refusedArguments.ts';
import type { Terminal } from './terminal.ts';
import { misused } from './usage.ts';

function readPacks(args: readonly string[]): Outcome<readonly string[]> {
  try {
    const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string', multiple: true } } });
    return success(values.pack ?? []);
  } catch (error) {
    return misused('mcp', refusedArguments(error));
  }
}

/** `dutybook mcp`: serves the library to assistants on the standard streams, read only, until they end. */
export async function mcp(args: readonly string[], terminal: Terminal): Promise<number> {
  const packs = readPacks(args);
  if (!packs.ok) return terminal.fail(packs.problem);
  const opened = await openCitedLibrary(packs.value, terminal);
  if (!opened.ok) return terminal.fail(opened.problem);
  const { serveLibrary } = await import('./mcpServer.ts');
  serveLibrary({ library: opened.value.library, language: terminal.language, version }, (error) =>
    terminal.warn(error.message),
  );
  return EXIT.done;
}
