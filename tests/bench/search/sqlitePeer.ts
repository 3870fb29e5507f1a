/** SQLite FTS5 through `node:sqlite`. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { queryTerms, snippet, terms } from './bigrams.ts';
import type { QueryTerms } from './bigrams.ts';
import type { Corpus, Hit, OpenPeer, SearchPeer } from './peer.ts';

const FILE = 'peer.sqlite';

/**
 * `words` holds no text, only its terms (`content=''`), so that a text is stored once: a table with stored bigrams would be larger and its
 * `snippet()` would show bigrams with spaces.
 */
const SCHEMA = `
  CREATE TABLE rows (id INTEGER PRIMARY KEY, title TEXT, article TEXT, file TEXT, text TEXT);
  CREATE VIRTUAL TABLE words USING fts5 (names, text, content='', tokenize="unicode61 remove_diacritics 0");
`;

async function build({ rows }: Corpus, folder: string): Promise<void> {
  const database = new DatabaseSync(join(folder, FILE));
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${SCHEMA} BEGIN;`);
  const row = database.prepare('INSERT INTO rows VALUES (?, ?, ?, ?, ?)');
  const word = database.prepare('INSERT INTO words (rowid, names, text) VALUES (?, ?, ?)');
  let id = 0;
  for (const { title, article, file, names, text } of rows) {
    id += 1;
    row.run(id, title, article ?? null, file, text);
    word.run(id, terms(names).join(' '), terms(text).join(' '));
  }
  database.exec('COMMIT');
  database.close();
}

/** Merges the segments of the index: slower to build, smaller, faster to ask. Not part of the timed build. */
function optimise(folder: string): void {
  const database = new DatabaseSync(join(folder, FILE));
  database.exec("INSERT INTO words (words) VALUES ('optimize'); VACUUM;");
  database.close();
}

/** Any of the terms: with all of them, plain questions and typing errors find nothing. */
function match({ all, unfinished }: QueryTerms): string {
  return all.map((term) => (term === unfinished ? `"${term}"*` : `"${term}"`)).join(' OR ');
}

const QUERY = `
  SELECT title, article, file, text
  FROM (SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY bm25(words, 5, 1) LIMIT ?) AS best
  JOIN rows USING (id)
`;

async function open(folder: string): Promise<OpenPeer> {
  const database = new DatabaseSync(join(folder, FILE), { readOnly: true });
  const statement = database.prepare(QUERY);
  return {
    search: async (query, limit) => {
      const wanted = queryTerms(query);
      if (wanted.all.length === 0) return [];
      return statement.all(match(wanted), limit).map((row): Hit => {
        const { title, article, file, text } = row;
        const found = { title: String(title), file: String(file), ...snippet(String(text), wanted.all) };
        return typeof article === 'string' ? { ...found, article } : found;
      });
    },
    close: async () => database.close(),
  };
}

export const sqlitePeer: SearchPeer = { reads: 'rows', build, finish: optimise, open };
