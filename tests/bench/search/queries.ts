/** What is asked: the evaluation sets beside the checkout. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { material } from '../../corpus/corpus.ts';

const KnownItemSchema = v.object({
  class: v.string(),
  query: v.string(),
  len: v.exactOptional(v.number()),
  expect: v.exactOptional(v.array(v.object({ file: v.string(), article: v.optional(v.nullable(v.string())) }))),
  expectInstrument: v.exactOptional(v.string()),
});
export type KnownItem = v.InferOutput<typeof KnownItemSchema>;

const RelevantSchema = v.object({
  instrument: v.string(),
  article: v.nullable(v.string()),
  grade: v.number(),
  files: v.exactOptional(v.array(v.string())),
});

const OfficerQuerySchema = v.object({
  class: v.string(),
  query: v.string(),
  relevant: v.array(RelevantSchema),
  relevant_2025: v.exactOptional(v.array(RelevantSchema)),
});
export type OfficerQuery = v.InferOutput<typeof OfficerQuerySchema>;
export type Relevant = v.InferOutput<typeof RelevantSchema>;

function rows<Row>(path: string, schema: v.GenericSchema<unknown, Row>): readonly Row[] {
  const lines = readFileSync(material(path), 'utf8').trimEnd().split('\n');
  return lines.map((line) => v.parse(schema, JSON.parse(line)));
}

export function knownItems(): readonly KnownItem[] {
  return rows('eval/known-item.jsonl', KnownItemSchema);
}

export function officerQueries(): readonly OfficerQuery[] {
  return rows('eval/officer-queries.jsonl', OfficerQuerySchema);
}

/** Every query of both sets, once. */
export function allQueries(): readonly string[] {
  return [...new Set([...knownItems(), ...officerQueries()].map(({ query }) => query))];
}

/** A query to wake an engine with, and the class that it stands for. */
export interface WakingQuery {
  readonly class: string;
  readonly query: string;
}

/** The first query of each class of both sets. */
export function wakingQueries(): readonly WakingQuery[] {
  const first = new Map<string, WakingQuery>();
  for (const { class: name, query } of [...knownItems(), ...officerQueries()])
    if (!first.has(name)) first.set(name, { class: name, query });
  return [...first.values()];
}

/** What stands in the search field while queries are typed, character by character, each once. */
export function keystrokes(queries: readonly string[]): readonly string[] {
  const typed = queries.flatMap((query) => {
    const characters = [...query];
    return characters.map((_, place) => characters.slice(0, place + 1).join(''));
  });
  return [...new Set(typed.filter((text) => !text.endsWith(' ')))];
}

/** Pieces of the corpus, a file of lines, for an engine to run warm on: none of them is timed. */
export function warmUp(corpus: string, count: number): readonly string[] {
  const lines = readFileSync(corpus, 'utf8').split('\n');
  const text = lines.filter((_, place) => place % 20 === 0).join('');
  const characters = [...text.replace(/[^\u3400-\u9fff]/g, '')];
  const step = Math.floor(characters.length / count);
  return Array.from({ length: count }, (_, place) => {
    const from = place * step;
    return characters.slice(from, from + 3 + (place % 8)).join('');
  });
}
