import type { Plugin } from 'vite';

/** The one place in preact that writes markup into a page. */
const MARKUP_ASSIGNMENT = /\(\w+\.innerHTML=\w+\.__html\)/g;

/** Takes the writing of markup out of preact's code; throws when preact is no longer written as expected. */
export function withoutMarkup(code: string): string {
  const found = code.match(MARKUP_ASSIGNMENT)?.length ?? 0;
  if (found !== 1) throw new Error(`preact writes markup in ${found} places; one was expected`);
  return code.replace(MARKUP_ASSIGNMENT, '(()=>{throw new Error("text only")})()');
}

/**
 * Text reaches the screen as text nodes only. Dutybook never asks preact for anything else; with this, preact could not do it either,
 * and a reviewer finds no `innerHTML` to wonder about.
 */
export function textOnlyPreact(): Plugin {
  return {
    name: 'dutybook:text-only-preact',
    transform(code, id) {
      return /[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id) ? { code: withoutMarkup(code), map: null } : undefined;
    },
  };
}
