/** Bundles the command line into `dist/dutybook.js`, with the built-in library beside it. */
import { chmod, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

await build({
  root: here('.'),
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: here('src/main.ts'),
    outDir: here('dist'),
    target: 'node22',
    emptyOutDir: true,
    rolldownOptions: {
      output: { entryFileNames: 'dutybook.js', chunkFileNames: '[name].js', banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true },
});
await copyFile(here('../../shared/dist/guidance.json'), here('dist/guidance.json'));
await chmod(here('dist/dutybook.js'), 0o755);
