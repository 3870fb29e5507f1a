import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { asidesIn, foldWords, grammarIn } from './foldedWords.ts';
import type { FoldedWords } from './foldedWords.ts';
import type { Expansion, Lexicon } from './lexicon.ts';
import { lexiconEntries } from './lexiconEntries.ts';
import { readLexiconFile } from './lexiconFile.ts';
import type { LexiconFile } from './lexiconFile.ts';
import { linksOf, readLexiconSection, writeLexiconSection } from './lexiconSection.ts';
import type { LexiconTable } from './lexiconSection.ts';
import { LEXICON_WEIGHTS } from './lexiconWeights.ts';
import { numberForms } from './numberForms.ts';
import { filledMatches, matchWords } from './wordMatcher.ts';
import type { FilledMatch, WordMatch } from './wordMatcher.ts';

/** An expansion and the words of the normalised query that it stands for, end exclusive. */
export interface WordExpansion extends Expansion {
  readonly start: number;
  readonly end: number;
}

/** Shorter words with something inside are rather two that stand side by side. */
const LEAST_FILLED = 3;

interface Span {
  readonly word: number;
  /** Units of the word itself. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

function placed({ word, start, end, length }: FilledMatch, { starts, ends }: FoldedWords): Span {
  return { word, length, start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

const CHINESE = /^[\u3400-\u9fff]+$/;

function covers(a: Span, b: Span): boolean {
  return a.start <= b.start && a.end >= b.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where what may stand inside a word begins and ends: matches that are Chinese and carry nothing, asides, words of grammar outside of these. */
function fillersOf(table: LexiconTable, text: string, matches: readonly WordMatch[]): ReadonlyMap<number, number> {
  const empty = matches
    .filter(({ word, start, end }) => table.empty[word] === 1 && CHINESE.test(text.slice(start, end)))
    .map(({ start, end }) => [start, end] as const);
  const ends = new Map<number, number>();
  for (const place of grammarIn(text)) ends.set(place, place + 1);
  for (const [start, end] of [...asidesIn(text), ...empty]) {
    for (let place = start; place < end; place += 1) ends.delete(place);
    ends.set(start, end);
  }
  return ends;
}

/**
 * The words of a query, and in the place of shorter ones those that have a filling word inside, 罚款交到哪 for 罚款交哪, or one that carries
 * nothing, 半夜能不能强拆 for 半夜强拆.
 */
function spansOf(table: LexiconTable, folded: FoldedWords): readonly Span[] {
  const matches = matchWords(table, folded);
  const spans = matches.map((match) => placed({ ...match, length: match.end - match.start }, folded));
  const fillers = fillersOf(table, folded.text, matches);
  if (fillers.size === 0) return spans;
  const filled: Span[] = [];
  for (const match of filledMatches(table, folded.text, fillers, LEAST_FILLED)) {
    const span = placed(match, folded);
    if (!spans.some((one) => covers(one, span)) && !filled.some((one) => overlap(one, span))) filled.push(span);
  }
  if (filled.length === 0) return spans;
  const others = spans.filter((one) => !filled.some((span) => overlap(one, span)));
  return [...filled, ...others].sort((x, y) => x.start - y.start);
}

/** The lexicon that is compiled from data files. */
export class WordLexicon implements Lexicon {
  readonly #table: LexiconTable;

  constructor(table: LexiconTable) {
    this.#table = table;
  }

  /** Number of words it knows. */
  get size(): number {
    return this.#table.wordEnds.length;
  }

  /** Time: length of the query times length of the longest word; microseconds. */
  expansions(normalisedQuery: string): readonly WordExpansion[] {
    const found = new Map<string, WordExpansion>();
    const add = (text: string, weight: number, start: number, end: number) => {
      if (normalisedQuery.includes(text) || weight <= (found.get(text)?.weight ?? 0)) return;
      found.set(text, { text, weight, why: `${normalisedQuery.slice(start, end)} → ${text}`, start, end });
    };
    for (const { word, start, end } of spansOf(this.#table, foldWords(normalisedQuery))) {
      for (const { text, weight } of linksOf(this.#table, word))
        if (weight < LEXICON_WEIGHTS.article) add(text, weight, start, end);
    }
    for (const { start, end, texts } of numberForms(normalisedQuery)) {
      for (const text of texts) add(text, LEXICON_WEIGHTS.number, start, end);
    }
    return [...found.values()].sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, LEXICON_WEIGHTS.most);
  }

  /** The articles that define the crime which a normalised name is as a whole, as citations; none where no list tells. Same time. */
  articlesOf(name: string): readonly string[] {
    const folded = foldWords(name);
    const whole = matchWords(this.#table, folded).find(({ start, end }) => start === 0 && end === folded.text.length);
    if (whole === undefined) return [];
    const links = [...linksOf(this.#table, whole.word)];
    return links.filter(({ weight }) => weight === LEXICON_WEIGHTS.article).map(({ text }) => text);
  }

  /** The query without the words that carry nothing (怎么办, 请问, how do i); the query itself when nothing would be left. Same time. */
  telling(normalisedQuery: string): string {
    let rest = '';
    let last = 0;
    for (const { word, start, end } of spansOf(this.#table, foldWords(normalisedQuery))) {
      if (this.#table.empty[word] !== 1) continue;
      rest += `${normalisedQuery.slice(last, start)} `;
      last = end;
    }
    const telling = (rest + normalisedQuery.slice(last)).replace(/\s+/g, ' ').trim();
    return /[\p{L}\p{N}]/u.test(telling) ? telling : normalisedQuery;
  }
}

/** Opens a compiled lexicon; fails as {@link readLexiconSection} does. */
export function openLexicon(section: Uint8Array): Outcome<WordLexicon> {
  const table = readLexiconSection(section);
  return table.ok ? success(new WordLexicon(table.value)) : table;
}

/**
 * Compiles data files to the section of a pack. Deterministic. Fails with `lexicon-file`, telling every fault of every file: how it is
 * written ({@link readLexiconFile}), words said twice, words that stand for each other in a circle.
 */
export function compileLexicon(
  sources: readonly { readonly name: string; readonly content: string }[],
): Outcome<Uint8Array> {
  const files: LexiconFile[] = [];
  const faults: string[] = [];
  for (const { name, content } of sources) {
    const file = readLexiconFile(name, content);
    if (file.ok) files.push(file.value);
    else faults.push(file.problem.message.en ?? file.problem.code);
  }
  const { entries, faults: doubts } = lexiconEntries(files);
  if (faults.length + doubts.length === 0) return success(writeLexiconSection(entries));
  const list = [...faults, ...doubts].join('\n');
  return failure('lexicon-file', { en: `The word lists do not fit together:\n${list}`, zh: `词表有误：\n${list}` });
}
