import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalise } from '@dutybook/shared/text';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const LISTS = fileURLToPath(new URL('../../shared/lexicon/', import.meta.url));

interface MeantWord {
  readonly text: string;
  readonly row: string;
  /** Whether it is what the row leads to before all else. */
  readonly isFirst: boolean;
}

/** The meant words of every list, with the row they stand in; read without any of the lexicon's own code. */
function meantWords(): readonly MeantWord[] {
  return readdirSync(LISTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) =>
      readFileSync(LISTS + name, 'utf8')
        .split('\n')
        .map((row) => ({ row: `${name}: ${row}`, cells: row.split('\t') })),
    )
    .filter(({ cells }) => cells.length === 2 && !cells[0]?.startsWith('#'))
    .flatMap(({ row, cells }) =>
      (cells[1] ?? '')
        .split('|')
        .map((word, place) => ({ text: normalise(word.trim().replace(/^[~?]/, '')), row, isFirst: place === 0 })),
    );
}

function lawFiles(): readonly string[] {
  if (!hasMaterial) return [];
  const names = readdirSync(material('corpora/laws-cn/'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md'));
}

const LAWS = lawFiles();

/** Title and date of a version, as the name of its file tells them: `某法(2012-10-26).md`. */
function titleAndDate(name: string): readonly [title: string, date: string] {
  const [, title = name, date = ''] = /([^/]+?)(?:\((\d{4}-\d{2}-\d{2})\))?\.md$/u.exec(name) ?? [];
  return [title, date];
}

/** The newest version of each law. */
function newestLaws(): readonly string[] {
  const newest = new Map<string, string>();
  for (const name of LAWS) {
    const [title, date] = titleAndDate(name);
    const known = newest.get(title);
    if (known === undefined || date > titleAndDate(known)[1]) newest.set(title, name);
  }
  return [...newest.values()];
}

/** Laws as one text, with their titles, which are the names of their files. */
function textOf(names: readonly string[]): string {
  const folder = material('corpora/laws-cn/');
  return names
    .map((name) => normalise(`${name}\n${readFileSync(folder + name, 'utf8').replaceAll('**', '')}`))
    .join('\n');
}

/** The words that do not stand in the laws, each with its row. */
function strangeTo(laws: string, words: readonly MeantWord[]): readonly string[] {
  const found = new Map<string, boolean>();
  const stands = (text: string) => {
    const known = found.get(text) ?? laws.includes(text);
    found.set(text, known);
    return known;
  };
  return words.filter(({ text }) => !stands(text)).map(({ text, row }) => `${text} (${row})`);
}

describe.skipIf(!hasMaterial)('the lexicon and real laws', () => {
  it('every meant word stands in a law or is a title', () => {
    const words = meantWords();
    expect(words.length).toBeGreaterThan(4000);
    expect(strangeTo(textOf(LAWS), words)).toEqual([]);
  });

  it('what a row leads to first stands in the newest version of a law', () => {
    const words = meantWords().filter(({ isFirst }) => isFirst);
    expect(strangeTo(textOf(newestLaws()), words)).toEqual([]);
  });
});
