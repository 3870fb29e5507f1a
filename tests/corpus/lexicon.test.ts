import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalise, parseNumeral } from '@dutybook/shared/text';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const LISTS = fileURLToPath(new URL('../../shared/lexicon/', import.meta.url));

interface MeantWord {
  readonly text: string;
  readonly row: string;
  /** Whether it is what the row leads to before all else. */
  readonly isFirst: boolean;
}

const CRIMES = 'offences/articles.tsv';

/** The meant words of every list, with the row they stand in; read without any of the lexicon's own code. */
function meantWords(): readonly MeantWord[] {
  return readdirSync(LISTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv') && !name.endsWith('articles.tsv'))
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

/** Crimes and the digits of the articles that define them, as the list has them. */
function crimes(): readonly (readonly [names: readonly string[], articles: readonly string[]])[] {
  return readFileSync(LISTS + CRIMES, 'utf8')
    .split('\n')
    .filter((row) => row.includes('\t') && !row.startsWith('#'))
    .map((row) => {
      const [names = '', articles = ''] = row.split('\t');
      return [names.split('|'), articles.split('|').map((article) => article.replace('刑法', ''))];
    });
}

/** The crimes that the judicial interpretation of 1997 names, each with the first article that it tells: `1．背叛国家罪（第102条）`. */
function namedCrimes(): ReadonlyMap<string, string> {
  const file = LAWS.find((name) => name.includes('刑法分则规定的犯罪的罪名的意见'));
  const text = file === undefined ? '' : readFileSync(material(`corpora/laws-cn/${file}`), 'utf8');
  const named = text.matchAll(/([^\s（）．\d]+罪)（第(\d{3})条/gu);
  return new Map(Array.from(named, ([, name = '', article = '']) => [name, article]));
}

describe.skipIf(!hasMaterial)('crimes and the articles that define them', () => {
  it('are articles that the criminal law has', () => {
    const law = readFileSync(material('corpora/laws-cn/刑法/刑法.md'), 'utf8');
    const known = new Set(
      Array.from(
        law.matchAll(/^第([一二三四五六七八九十百零]+)条(?:之([一二三四五六七八九]))?/gmu),
        ([, number = '', branch]) =>
          [parseNumeral(number), ...(branch === undefined ? [] : [parseNumeral(branch)])].join('-'),
      ),
    );
    expect(known.size).toBeGreaterThan(480);
    const strange = crimes().flatMap(([names, articles]) =>
      articles.filter((article) => !known.has(article)).map((article) => `${names.join('|')} ${article}`),
    );
    expect(strange).toEqual([]);
  });

  it('are those that the interpretation on names of crimes tells', () => {
    const named = namedCrimes();
    expect(named.size).toBeGreaterThan(300);
    const others = crimes().flatMap(([names, articles]) =>
      names
        .filter((name) => named.has(name) && !articles.includes(named.get(name) ?? ''))
        .map((name) => `${name}: ${articles.join()} for ${named.get(name)}`),
    );
    expect(others).toEqual([]);
  });
});
