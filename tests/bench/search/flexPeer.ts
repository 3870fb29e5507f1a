/** FlexSearch, its index exported to files and imported again, as its documentation shows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'flexsearch';
import { queryTerms, snippet, terms } from './bigrams.ts';
import type { Corpus, Hit, OpenPeer, SearchPeer } from './peer.ts';

/** Names of the exported parts, in the order in which they were exported. */
const PARTS = 'parts.json';

interface Stored {
  readonly [field: string]: string | number;
  /** Numbers as ids, as its documentation advises. */
  readonly id: number;
  readonly title: string;
  readonly article: string;
  readonly file: string;
  readonly text: string;
  /** Names and text in one field: of several fields it lists the hits one field after the other. */
  readonly searched: string;
}

function newIndex(): Document<Stored> {
  return new Document<Stored>({
    document: {
      id: 'id',
      index: [{ field: 'searched', tokenize: 'strict', encode: terms }],
      store: ['title', 'article', 'file', 'text'],
    },
  });
}

async function build({ rows }: Corpus, folder: string): Promise<void> {
  const index = newIndex();
  let id = 0;
  for (const { title, article = '', file, names, text } of rows) {
    id += 1;
    index.add({ id, title, article, file, text, searched: `${names} ${text}` });
  }
  const parts: string[] = [];
  index.export((key, data) => {
    parts.push(key);
    writeFileSync(join(folder, key), data);
  });
  writeFileSync(join(folder, PARTS), JSON.stringify(parts));
}

async function open(folder: string): Promise<OpenPeer> {
  const index = newIndex();
  const parts: unknown = JSON.parse(readFileSync(join(folder, PARTS), 'utf8'));
  if (!Array.isArray(parts)) throw new Error(`${PARTS} is no list`);
  for (const key of parts) index.import(String(key), readFileSync(join(folder, String(key)), 'utf8'));
  return {
    search: async (query, limit) => {
      const found = index.search(query, { limit, suggest: true, enrich: true, merge: true });
      const wanted = queryTerms(query).all;
      return found.slice(0, limit).flatMap(({ doc }): readonly Hit[] => {
        if (doc === null || doc === undefined) return [];
        const { title, article, file, text } = doc;
        const hit = { title, file, ...snippet(text, wanted) };
        return [article === '' ? hit : { ...hit, article }];
      });
    },
    close: async () => undefined,
  };
}

export const flexPeer: SearchPeer = { reads: 'rows', build, open };
