import { posix, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Stands in the head of a page, in the place of what all pages have there. */
const PLACE = '<!-- the head of every page: build/pageHead.ts -->';

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
  if (!html.includes(PLACE)) throw new Error(`${path} has no place for the head of every page`);
  return html.replace(PLACE, headOf('../'.repeat(posix.normalize(path).split('/').length - 1)));
}

/** Gives every page the same head. `sources` is the folder that becomes that of the extension. */
export function pageHead(sources: string): Plugin {
  return {
    name: 'dutybook:page-head',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => withHead(html, relative(sources, filename).split(sep).join('/')),
    },
  };
}
