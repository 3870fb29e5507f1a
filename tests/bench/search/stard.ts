/** Questions of laypeople and the articles that answer them, as far as the corpus has them. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Instrument } from '@dutybook/shared/model';
import { nameKey, parseNumeral } from '@dutybook/shared/text';
import { articleLabel, articlesOf } from '../../../shared/src/search/index/index.ts';
import { material } from '../../corpus/corpus.ts';
import type { PeerName } from './peers.ts';
import type { Processes } from './processes.ts';
import { passedOver, TODAY } from './quality.ts';
import type { FoundHit } from './report.ts';

const QuestionSchema = v.object({ query: v.string(), relevant: v.array(v.string()) });
const MOST = 100;
/** Asked for, because hits of texts that do not count on the day are passed over. */
const ASKED = 150;

/** One name for an article of a law; the Civil Code is one law in parts. */
function articleKey(title: string, article: string): string {
  const key = nameKey(title.replace(/中华人民共和国/g, ''));
  return `${key.startsWith('民法典') ? '民法典' : key} ${article}`;
}

/** `劳动合同法第四十六条之一` as the key of an article. */
function keyOfName(name: string): string | undefined {
  const match = /^(.*?)第([^第]+)条(?:之(.+))?$/.exec(name);
  if (match === null) return undefined;
  const [, title = '', number = '', branch] = match;
  const suffix = branch === undefined ? '' : `-${parseNumeral(branch)}`;
  return articleKey(title, `${parseNumeral(number) ?? ''}${suffix}`);
}

function keysOf(instruments: readonly Instrument[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { title, versions } of instruments) {
    for (const article of versions.flatMap(articlesOf)) keys.add(articleKey(title.zh ?? '', articleLabel(article)));
  }
  return keys;
}

/** Share of the right articles that are found among the first ten and the first hundred; means over the questions. */
export interface Recall {
  readonly questions: number;
  readonly ten: number;
  readonly hundred: number;
}

/** Asks an engine the questions whose answers the corpus has. */
export async function recallOf(
  peer: PeerName,
  processes: Processes,
  instruments: readonly Instrument[],
): Promise<Recall> {
  const known = keysOf(instruments);
  const lines = readFileSync(material('corpora/stard/train.jsonl'), 'utf8').trimEnd().split('\n');
  const questions = lines
    .map((line) => v.parse(QuestionSchema, JSON.parse(line)))
    .map(({ query, relevant }) => ({
      query,
      right: new Set(relevant.map(keyOfName).filter((key) => key !== undefined && known.has(key))),
    }))
    .filter(({ right }) => right.size > 0);
  const list = processes.list(
    'stard',
    questions.map(({ query }) => query),
  );
  const { answers } = await processes.answer(peer, TODAY, list, ASKED);
  const over = passedOver(instruments, TODAY);
  const shown = (hits: readonly FoundHit[] = []) => hits.filter(({ file }) => !over.has(file)).slice(0, MOST);
  const recall = (most: number) => {
    const shares = questions.map(({ right }, at) => {
      const keys = shown(answers[at])
        .slice(0, most)
        .map(({ title, article }) => articleKey(title, article ?? ''));
      return new Set(keys.filter((key) => right.has(key))).size / right.size;
    });
    return shares.reduce((sum, share) => sum + share, 0) / questions.length;
  };
  return { questions: questions.length, ten: recall(10), hundred: recall(MOST) };
}
