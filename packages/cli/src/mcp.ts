import { parseArgs } from 'node:util';
import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { version } from '../package.json';
import { openCitedLibrary } from './citedLibrary.ts';
import { EXIT } from './problemLine.ts';
import type { Terminal } from './terminal.ts';

function readPacks(args: readonly string[]): Outcome<readonly string[]> {
  try {
    const { values } = parseArgs({ args: [...args], options: { pack: { type: 'string', multiple: true } } });
    return success(values.pack ?? []);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return failure('usage', {
      en: `${what} Usage: dutybook mcp [--pack FILE]…`,
      zh: `${what} 用法：dutybook mcp [--pack 文件]…`,
    });
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
