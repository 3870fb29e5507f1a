import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseNumeral } from '@dutybook/shared/text';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const QUESTIONS = fileURLToPath(new URL('../../shared/questions/', import.meta.url));

interface QuestionRow {
  readonly title: string;
  /** From which version on; empty for all. */
  readonly since: string;
  readonly article: string;
  readonly row: string;
}

/** The rows of every file, read without any of the library's own code. */
function questionRows(): readonly QuestionRow[] {
  return readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readFileSync(QUESTIONS + name, 'utf8').split('\n'))
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [name = '', article = ''] = row.split('\t');
      const [, title = name, since = ''] = /^(.+)\((\d{4}-\d{2}-\d{2})\)$/u.exec(name) ?? [];
      return { title, since, article, row };
    });
}

/** The articles of each version by its title, with the date of its file's name. */
function articlesByTitle(): ReadonlyMap<string, readonly { readonly date: string; readonly articles: Set<string> }[]> {
  const folder = material('corpora/laws-cn/');
  const byTitle = new Map<string, { readonly date: string; readonly articles: Set<string> }[]>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const [, file, date = ''] = /([^/]+?)(?:\((\d{4}-\d{2}-\d{2})\))?\.md$/u.exec(name) ?? [];
    if (file === undefined) continue;
    // The parts of the code are files of their own, which their titles name after it.
    const title = name.startsWith('民法典/') ? `民法典${file}` : file;
    const articles = new Set<string>();
    for (const [, number = '', branch] of readFileSync(folder + name, 'utf8').matchAll(
      /^[\s*]*第([零〇一二三四五六七八九十百千\d]+)条(?:之([一二三四五六七八九十]+))?/gmu,
    ))
      articles.add(
        branch === undefined ? `${parseNumeral(number)}` : `${parseNumeral(number)}-${parseNumeral(branch)}`,
      );
    byTitle.set(title, [...(byTitle.get(title) ?? []), { date, articles }]);
  }
  return byTitle;
}

describe.skipIf(!hasMaterial)('what people ask and real laws', () => {
  it('every row names an article of every version that it speaks of', () => {
    const laws = articlesByTitle();
    const rows = questionRows();
    expect(rows.length).toBeGreaterThan(500);
    const strange = rows.filter(({ title, since, article }) => {
      const versions = (laws.get(title) ?? []).filter(({ date }) => date >= since);
      return versions.length === 0 || !versions.every(({ articles }) => articles.has(article));
    });
    expect(strange.map(({ row }) => row)).toEqual([]);
  });

  it('a row of a law with several versions says from which on its numbers hold', () => {
    const laws = articlesByTitle();
    const versions = (title: string) => new Set(laws.get(title)?.map(({ date }) => date));
    const undated = questionRows().filter(({ title, since }) => since === '' && versions(title).size > 1);
    expect(undated.map(({ row }) => row)).toEqual([]);
  });
});
