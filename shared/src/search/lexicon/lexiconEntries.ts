import { LEXICON_WEIGHTS } from './lexiconWeights.ts';
import { foldWords } from './foldedWords.ts';
import type { LexiconFile, LexiconRow } from './lexiconFile.ts';

/** What a folded word of a query stands for. */
export interface LexiconEntry {
  /** Carries nothing in a query. */
  readonly empty: boolean;
  /** Meant words and their weights, surest first. */
  readonly meant: ReadonlyMap<string, number>;
}

/** All entries by their folded words, and what was wrong with the rows. */
export interface LexiconEntries {
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  readonly faults: readonly string[];
}

interface Draft {
  empty: boolean;
  readonly meant: Map<string, number>;
  /** Where the word was said first; a glossary may repeat what another file says. */
  readonly place: string;
}

class EntryCollector {
  readonly drafts = new Map<string, Draft>();
  readonly faults: string[] = [];

  /** The draft for a word that must be new. */
  open(word: string, place: string): Draft | undefined {
    const key = foldWords(word).text;
    const known = this.drafts.get(key);
    if (key === '') this.faults.push(`${place}: ${word} has no letter`);
    else if (known !== undefined) this.faults.push(`${place}: ${word} is said in ${known.place} already`);
    else return this.join(word, place);
    return undefined;
  }

  /** The draft for a word that others may have opened. */
  join(word: string, place: string): Draft {
    const key = foldWords(word).text;
    const draft = this.drafts.get(key) ?? { empty: false, meant: new Map<string, number>(), place };
    this.drafts.set(key, draft);
    return draft;
  }
}

function link(draft: Draft, said: string, meant: string, weight: number): void {
  if (meant === said) return;
  draft.meant.set(meant, Math.max(draft.meant.get(meant) ?? 0, weight));
}

/** A word that is said and meant in one row is the law's own: it does not stand for the other such words of the row. */
function addWords({ said, things, meant }: LexiconRow, place: string, collector: EntryCollector): void {
  const own = new Set(meant.map(({ text }) => text).filter((text) => said.includes(text)));
  for (const word of said) {
    const draft = collector.open(word, place);
    if (draft === undefined) continue;
    for (const { text, certainty } of meant) {
      const isThing = certainty === 'same' && things.includes(word);
      if (!(own.has(word) && own.has(text))) link(draft, word, text, LEXICON_WEIGHTS[isThing ? 'thing' : certainty]);
    }
  }
}

/** English to Chinese. */
function addEnglish({ said, meant }: LexiconRow, place: string, collector: EntryCollector): void {
  for (const word of said) {
    const draft = collector.join(word, place);
    for (const { text, certainty } of meant) link(draft, word, text, LEXICON_WEIGHTS[certainty]);
  }
}

/** English to Chinese in full, and back to the row's first English word only, which is the one that texts use. */
function addGlossary(row: LexiconRow, place: string, collector: EntryCollector): void {
  const { said, meant } = row;
  addEnglish(row, place, collector);
  const [first] = said;
  if (first === undefined) return;
  for (const { text, certainty } of meant) {
    link(collector.join(text, place), text, first, LEXICON_WEIGHTS[certainty] * LEXICON_WEIGHTS.backwards);
  }
}

/** Names of crimes to the articles that define them. */
function addArticles({ said, meant }: LexiconRow, place: string, collector: EntryCollector): void {
  for (const word of said) {
    const draft = collector.join(word, place);
    for (const { text } of meant) link(draft, word, text, LEXICON_WEIGHTS.article);
  }
}

/** Whether the words of a file may be those of others, to which they add. */
function addsToOthers({ kind }: LexiconFile): boolean {
  return kind === 'glossary' || kind === 'english' || kind === 'articles';
}

function addBare({ said }: LexiconRow, place: string, empty: boolean, collector: EntryCollector): void {
  for (const word of said) {
    const draft = collector.open(word, place);
    if (draft !== undefined) draft.empty = empty;
  }
}

/** Words that stand for each other in a circle, through files of words; each circle once, as its words. */
function circles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  const visit = (word: string, path: readonly string[]): void => {
    const place = path.indexOf(word);
    if (place >= 0) found.push([...path.slice(place), word]);
    if (place >= 0 || done.has(word)) return;
    for (const next of edges.get(word) ?? []) visit(next, [...path, word]);
    done.add(word);
  };
  for (const word of edges.keys()) visit(word, []);
  return found;
}

function sorted(meant: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...meant].sort((a, b) => b[1] - a[1]));
}

/**
 * Joins the rows of all files to entries. Faults: a word said twice (glossaries and articles may add to what others say), words that stand for
 * each other in a circle, a word without letters. Linear in the rows.
 */
export function lexiconEntries(files: readonly LexiconFile[]): LexiconEntries {
  const collector = new EntryCollector();
  const order = [...files].sort((a, b) => Number(addsToOthers(a)) - Number(addsToOthers(b)));
  let edges: ReadonlyMap<string, readonly string[]> | undefined;
  for (const file of order) {
    const { name, kind, rows } = file;
    if (addsToOthers(file)) edges ??= edgesOf(collector);
    for (const row of rows) {
      const place = `${name}:${row.line}`;
      if (kind === 'words' || kind === 'everyday') addWords(row, place, collector);
      else if (kind === 'glossary') addGlossary(row, place, collector);
      else if (kind === 'english') addEnglish(row, place, collector);
      else if (kind === 'articles') addArticles(row, place, collector);
      else addBare(row, place, kind === 'empty', collector);
    }
  }
  const rounds = circles(edges ?? edgesOf(collector)).map((circle) => `a circle: ${circle.join(' → ')}`);
  return {
    entries: new Map([...collector.drafts].map(([key, { empty, meant }]) => [key, { empty, meant: sorted(meant) }])),
    faults: [...collector.faults, ...rounds],
  };
}

function edgesOf({ drafts }: EntryCollector): ReadonlyMap<string, readonly string[]> {
  return new Map([...drafts].map(([word, { meant }]) => [word, [...meant.keys()].map((text) => foldWords(text).text)]));
}
