import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Comments that stand in a page in the place of what several pages have. */
const HEAD = '<!-- the head of every page: build/pageParts.ts -->';
const INPUT = '<!-- the input: build/pageParts.ts -->';

/** What all pages have in their heads; `up` leads from the page to the folder of the extension, `../`. */
function headOf(up: string): string {
  return [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    '<title>Dutybook</title>',
    // No module: it dresses the page before anything is painted.
    `<script vite-ignore src="${up}appearance.js"></script>`,
  ].join('\n    ');
}

/** A page with its whole head; `path` is that of the page in the extension. Throws where the place for it is missing. */
export function withHead(html: string, path: string): string {
  if (!html.includes(HEAD)) throw new Error(`${path} has no place for the head of every page`);
  return html.replace(HEAD, headOf('../'.repeat(posix.normalize(path).split('/').length - 1)));
}

/**
 * A page with the input for lookups, if it has a place for one. It stands in the page itself so that it can be typed into before any script
 * runs; `LookupSurface.tsx` takes these very elements over.
 */
export function withInput(html: string, input: string): string {
  return html.replace(INPUT, () => input.trim());
}

/** Puts into each page what several pages have. `sources` is the folder that becomes that of the extension. */
export function pageParts(sources: string): Plugin {
  return {
    name: 'dutybook:page-parts',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html, { filename }) => {
        const input = await readFile(join(sources, 'lookup', 'input.html'), 'utf8');
        return withInput(withHead(html, relative(sources, filename).split(sep).join('/')), input);
      },
    },
  };
}
