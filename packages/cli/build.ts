/** Bundles the command line into `dist/dutybook.js`, with the built-in library beside it. */
import { chmod, copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** pdfjs-dist says at load, on the terminal, that it cannot draw here. Nothing is drawn; only its text is read. */
const quietPdf: Plugin = {
  name: 'quiet-pdf',
  transform(code, id) {
    if (!/pdfjs-dist[^?]*pdf(?:\.worker)?\.mjs$/.test(id)) return undefined;
    const quiet = code.replace('let verbosity = VerbosityLevel.WARNINGS;', 'let verbosity = VerbosityLevel.ERRORS;');
    if (quiet === code) throw new Error('pdfjs-dist says its warnings in another way now');
    return quiet;
  },
};

await build({
  plugins: [quietPdf],
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: here('dist'),
    target: 'node22',
    emptyOutDir: true,
    rolldownOptions: {
      input: { dutybook: here('src/main.ts'), importWorker: here('src/importWorker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
});
await copyFile(here('../../shared/dist/guidance.dutybook'), here('dist/guidance.dutybook'));
await copyFile(here('../../shared/dist/questions.tsv'), here('dist/questions.tsv'));
const program = here('dist/dutybook.js');
await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`);
await chmod(program, 0o755);
