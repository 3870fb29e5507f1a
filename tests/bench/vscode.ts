/** What the VS Code extension promises, measured in the real editor with the packaged extension; writes `vscode.md`. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchRow } from './browser/benchRow.ts';
import { checkRows } from './vscode/checkRows.ts';
import { editorRows } from './vscode/editorRows.ts';
import { packageRows } from './vscode/packageRows.ts';

const TABLE = fileURLToPath(new URL('vscode.md', import.meta.url));

/** What others made the machine do meanwhile says how far the times may be off. */
const head = (): string => `# The VS Code extension in the editor

Written by \`npm run bench:vscode\`: Node host, with all of \`corpora/laws-cn\` installed. Times include the way from the extension host to
the window and back. A window is left alone for eight seconds after its start and after its first Markdown draft; a draft is completed
as soon as it is open, and warm is after thirty questions of a kind. ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end.

| what | at least | measured |
| --- | --- | --- |
`;

function line({ what, wanted, measured }: BenchRow): string {
  return `| ${what} | ${wanted} | ${measured} |`;
}

const { values } = parseArgs({ options: { pack: { type: 'string' } } });
if (values.pack !== undefined) {
  const rows: BenchRow[] = [];
  for (const measure of [editorRows, checkRows, packageRows]) {
    const measured = await measure(values.pack);
    console.log(measured.map(line).join('\n'));
    rows.push(...measured);
  }
  await writeFile(TABLE, `${head()}${rows.map(line).join('\n')}\n`);
}
