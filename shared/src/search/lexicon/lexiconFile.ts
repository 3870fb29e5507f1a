import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';
import { CERTAINTY_MARKS } from './lexiconWeights.ts';
import type { EntryCertainty } from './lexiconWeights.ts';

/**
 * What the rows of a file are: `words` (said, meant), `everyday` (the same, but not looked up by its sound), `glossary` (English,
 * Chinese, read both ways), `english` (the same, read from English only), `empty` (words that carry nothing), `whole` (words inside
 * which no shorter entry is read), `articles` (names of crimes, and citations of the articles that define them).
 */
export const LEXICON_KINDS = ['words', 'everyday', 'glossary', 'english', 'empty', 'whole', 'articles'] as const;
export type LexiconKind = (typeof LEXICON_KINDS)[number];

/** A word that is meant, and how surely. */
export interface Meant {
  readonly text: string;
  readonly certainty: EntryCertainty;
}

export interface LexiconRow {
  readonly line: number;
  readonly said: readonly string[];
  /** Those of what is said that are no act: things, places, measures. */
  readonly things: readonly string[];
  /** Empty in files of the kinds `empty` and `whole`. */
  readonly meant: readonly Meant[];
}

/** A data file of the lexicon, read. */
export interface LexiconFile {
  readonly name: string;
  readonly kind: LexiconKind;
  readonly origin: string;
  readonly rows: readonly LexiconRow[];
}

function alternatives(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** `盗窃(罪)` stands for 盗窃 and 盗窃罪. */
function withOption(word: string): readonly string[] {
  const match = /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(word.replaceAll('（', '(').replaceAll('）', ')'));
  if (match === null) return [word];
  const [, before = '', option = '', after = ''] = match;
  return [before + option + after, before + after];
}

/** `=` before a word. */
function isThing(word: string): boolean {
  return word.startsWith('=');
}

function meantOf(word: string): Meant {
  const certainty = CERTAINTY_MARKS[word[0] ?? ''];
  return { text: normalise(certainty === undefined ? word : word.slice(1)), certainty: certainty ?? 'same' };
}

function readRow(text: string, line: number, kind: LexiconKind): LexiconRow | string {
  const [saidCell = '', meantCell, ...more] = text.split('\t');
  const marked = alternatives(saidCell).flatMap(withOption);
  const said = marked.map((word) => normalise(isThing(word) ? word.slice(1) : word));
  const things = said.filter((_, place) => isThing(marked[place] ?? ''));
  const meant = alternatives(meantCell ?? '').map(meantOf);
  const needsMeant = kind !== 'empty' && kind !== 'whole';
  if (more.length > 0) return 'more than two columns';
  if (said.length === 0 || said.includes('')) return 'nothing said';
  if (needsMeant === (meant.length === 0)) return needsMeant ? 'nothing meant' : 'one column only';
  if (meant.some((word) => word.text === '')) return 'a mark without a word';
  if (things.length > 0 && kind !== 'words' && kind !== 'everyday')
    return 'a word marked as a thing, where none is an act';
  if (new Set(said).size < said.length) return 'the same word said twice';
  if (new Set(meant.map((word) => word.text)).size < meant.length) return 'the same word meant twice';
  return { line, said, things, meant };
}

function headValue(lines: readonly string[], name: string): string {
  const start = `# ${name}:`;
  return (
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .trim() ?? ''
  );
}

/**
 * Reads a data file: a head of lines `# kind: …` and `# origin: …`, then rows of one or two columns with a tab between them and `|`
 * between alternatives; `~` and `?` before a meant word make it less certain, `=` before one that people say makes it no act. Every fault is
 * told with its line. Linear.
 */
export function readLexiconFile(name: string, content: string): Outcome<LexiconFile> {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const kind = LEXICON_KINDS.find((known) => known === headValue(lines, 'kind'));
  const origin = headValue(lines, 'origin');
  const faults: string[] = [];
  if (kind === undefined) faults.push(`${name}: no line “# kind:” with one of ${LEXICON_KINDS.join(', ')}`);
  if (origin === '') faults.push(`${name}: no line “# origin:”`);
  const rows: LexiconRow[] = [];
  lines.forEach((text, place) => {
    if (text.trim() === '' || text.startsWith('#') || kind === undefined) return;
    const row = readRow(text, place + 1, kind);
    if (typeof row === 'string') faults.push(`${name}:${place + 1}: ${row}`);
    else rows.push(row);
  });
  if (kind === undefined || faults.length > 0) {
    return failure('lexicon-file', {
      en: `The word list has faults:\n${faults.join('\n')}`,
      zh: `词表有误：\n${faults.join('\n')}`,
    });
  }
  return success({ name, kind, origin, rows });
}
