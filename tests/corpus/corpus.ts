import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The material beside the checkout that tests may read: `../shared` seen from the root of the repository. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Whether the material is there; without it, corpus tests say that they were skipped. */
export const hasMaterial = existsSync(SHARED);

/** The path of a file or folder of the material. */
export function material(path: string): string {
  return SHARED + path;
}

/** Rows of a table with tabs, each by the names of its first line. */
export function readTable(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
}
