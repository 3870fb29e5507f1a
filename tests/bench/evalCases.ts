/** The evaluation sets beside the checkout, read with every field checked: a set that has changed its form must not measure as 0. */
import { readFileSync } from 'node:fs';
import { material } from '../corpus/corpus.ts';

/** A provision, or an instrument as a whole where `article` is absent, that answers a case. */
export interface ExpectedText {
  readonly article: string | undefined;
  readonly instrument: string;
  /** Any instrument answers that has this in its title. */
  readonly titlePart: string | undefined;
  /** Files that have it; empty when any version of the instrument will do. */
  readonly files: readonly string[];
  /** 2 answers, 1 helps. */
  readonly grade: number;
}

/** A query for one known provision or title. */
export interface KnownItem {
  readonly class: string;
  readonly query: string;
  readonly expected: readonly ExpectedText[];
}

/** A query as an officer types it. */
export interface OfficerQuery {
  readonly class: string;
  readonly query: string;
  readonly expected: readonly ExpectedText[];
  /** What answers when the text of 2025 of 治安管理处罚法 is indexed. */
  readonly expected2025: readonly ExpectedText[];
}

/** A lay question with the names of the articles that answer it. */
export interface LayQuestion {
  readonly query: string;
  readonly relevant: readonly string[];
}

function rows(path: string): readonly unknown[] {
  const lines = readFileSync(material(path), 'utf8').trimEnd().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null
    ? Object.getOwnPropertyDescriptor(record, name)?.value
    : undefined;
}

function text(record: unknown, name: string): string {
  const value = field(record, name);
  if (typeof value !== 'string') throw new Error(`a case without ${name}`);
  return value;
}

function list(record: unknown, name: string): readonly unknown[] {
  const value = field(record, name);
  return Array.isArray(value) ? value : [];
}

const words = (values: readonly unknown[]): readonly string[] => values.filter((value) => typeof value === 'string');

function expectedText(record: unknown): ExpectedText {
  const article = field(record, 'article');
  const file = field(record, 'file');
  const grade = field(record, 'grade');
  return {
    article: typeof article === 'string' ? article.replace('_', '-') : undefined,
    instrument: text(record, 'instrument'),
    titlePart: undefined,
    files: typeof file === 'string' ? [file] : words(list(record, 'files')),
    grade: typeof grade === 'number' ? grade : 2,
  };
}

/** The cases of `known-item`, prefixes in two classes by their length. */
export function knownItems(): readonly KnownItem[] {
  return rows('eval/known-item.jsonl').map((row) => {
    const named = field(row, 'expectInstrument');
    const part = field(row, 'expectTitlePart');
    const titlePart = typeof part === 'string' ? part : undefined;
    const whole = { article: undefined, titlePart, files: [], grade: 2 };
    const short = Number(field(row, 'len') ?? 3) < 3;
    return {
      class: text(row, 'class') === 'prefix' ? `prefix, ${short ? '1 or 2' : '3 or more'}` : text(row, 'class'),
      query: text(row, 'query'),
      expected: typeof named === 'string' ? [{ ...whole, instrument: named }] : list(row, 'expect').map(expectedText),
    };
  });
}

export function officerQueries(): readonly OfficerQuery[] {
  return rows('eval/officer-queries.jsonl').map((row) => ({
    class: text(row, 'class'),
    query: text(row, 'query'),
    expected: list(row, 'relevant').map(expectedText),
    expected2025: list(row, 'relevant_2025').map(expectedText),
  }));
}

export function layQuestions(): readonly LayQuestion[] {
  return rows('corpora/stard/train.jsonl').map((row) => ({
    query: text(row, 'query'),
    relevant: words(list(row, 'relevant')),
  }));
}
