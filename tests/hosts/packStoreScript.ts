import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let built: Promise<string> | undefined;

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome120', 'firefox142'],
      lib: {
        entry: fileURLToPath(new URL('packStoreEntry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'dutybookPackStore',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('the script was not built');
  return chunk.code;
}

/**
 * The browser's pack store as a script that gives `dutybookPacks` to whatever it is run in: the same code as in the extension, for
 * places that no click reaches, as the background.
 */
export function packStoreScript(): Promise<string> {
  built ??= bundled();
  return built;
}
