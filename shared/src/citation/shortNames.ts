import type { KnownName } from './lawNames.ts';

/**
 * Reads the table of short names, `shared/lexicon/short-names.txt`: short names with `|` between them, a tab, the title. Lines that
 * begin with `#` are remarks.
 */
export function* readShortNames(table: string): Generator<KnownName> {
  for (const line of table.split('\n')) {
    const [names = '', title = ''] = line.trim().split('\t');
    if (line.startsWith('#') || title === '') continue;
    for (const name of names.split('|')) yield { name, title };
  }
}
