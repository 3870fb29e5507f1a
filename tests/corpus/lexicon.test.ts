import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalise } from '@dutybook/shared/text';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const LISTS = fileURLToPath(new URL('../../shared/lexicon/', import.meta.url));

/** The meant words of every list, with the row they stand in; read without any of the lexicon's own code. */
function meantWords(): readonly { readonly text: string; readonly row: string }[] {
  return readdirSync(LISTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) =>
      readFileSync(LISTS + name, 'utf8')
        .split('\n')
        .map((row) => ({ row: `${name}: ${row}`, cells: row.split('\t') })),
    )
    .filter(({ cells }) => cells.length === 2 && !cells[0]?.startsWith('#'))
    .flatMap(({ row, cells }) =>
      (cells[1] ?? '').split('|').map((word) => ({ text: normalise(word.trim().replace(/^[~?]/, '')), row })),
    );
}

/** All laws as one text, with their titles, which are the names of their files. */
function allLaws(): string {
  const folder = material('corpora/laws-cn/');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalise(`${name}\n${readFileSync(folder + name, 'utf8').replaceAll('**', '')}`))
    .join('\n');
}

describe.skipIf(!hasMaterial)('the lexicon and real laws', () => {
  it('every meant word stands in a law or is a title', () => {
    const laws = allLaws();
    const words = meantWords();
    expect(words.length).toBeGreaterThan(4000);
    const found = new Map<string, boolean>();
    const stands = (text: string) => {
      const known = found.get(text) ?? laws.includes(text);
      found.set(text, known);
      return known;
    };
    expect(words.filter(({ text }) => !stands(text)).map(({ text, row }) => `${text} (${row})`)).toEqual([]);
  });
});
