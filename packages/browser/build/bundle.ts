import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOnlyPreact } from '@dutybook/view/textOnlyPreact';
import { build } from 'vite';
import type { InlineConfig } from 'vite';
import { pageParts } from './pageParts.ts';
import { textOnlyPdf } from './textOnlyPdf.ts';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** `name` is that of the script; what belongs to it lies beside it, as do large parts that it loads when they are used. */
function config(outDir: string, name: string, file: string): InlineConfig {
  return {
    configFile: false,
    root: SOURCES,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [pageParts(SOURCES), textOnlyPreact(), textOnlyPdf()],
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome123', 'firefox142'],
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      // The parser of PDF is what it is; it is loaded for the first PDF only.
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: { [name]: `${SOURCES}/${file}` },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: posix.join(posix.dirname(name), '[name].js'),
          assetFileNames: `${name}[extname]`,
        },
      },
    },
  };
}

/** A script that runs before a page is painted, or in a page of somebody else: no module, and nothing beside it. */
function classicConfig(outDir: string, name: string, file: string): InlineConfig {
  const { build, ...rest } = config(outDir, name, file);
  return {
    ...rest,
    build: {
      ...build,
      rollupOptions: {
        input: { [name]: `${SOURCES}/${file}` },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  };
}

/** Bundles the pages, the background and what runs before a page is painted; each is one script, the same for every browser. */
export async function bundle(outDir: string): Promise<void> {
  await build(config(outDir, 'popup/popup', 'popup/popup.html'));
  await build(config(outDir, 'library/library', 'library/library.html'));
  await build(config(outDir, 'page/page', 'page/page.html'));
  await build(config(outDir, 'options/options', 'options/options.html'));
  await build(config(outDir, 'marks/list/list', 'marks/list/list.html'));
  await build(config(outDir, 'background', 'background/main.ts'));
  await build(config(outDir, 'tasks/worker', 'tasks/taskWorker.ts'));
  await build(config(outDir, 'panel/panel', 'panel/panel.html'));
  await build(config(outDir, 'card/card', 'card/card.html'));
  await build(classicConfig(outDir, 'follow', 'follow/main.ts'));
  await build(classicConfig(outDir, 'appearance', 'appearance/main.ts'));
  await build(classicConfig(outDir, 'marks', 'marks/page/main.ts'));
}
