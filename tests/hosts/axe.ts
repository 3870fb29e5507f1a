import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Something that runs code in a page. */
interface Evaluating {
  readonly evaluate: (code: string) => Promise<unknown>;
}

/** The source of axe-core, to be run inside a page. */
export function axeSource(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}

/** Runs axe on what is loaded; answers one line for each violation: the rule, what it wants, and where. */
export const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.map((node) => node.html).join(' | ')))`;

/** What axe finds wrong on a page. */
export async function axeViolations(page: Evaluating): Promise<unknown> {
  await page.evaluate(await axeSource());
  return page.evaluate(RUN_AXE);
}
