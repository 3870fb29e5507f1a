import type { Instrument, IsoDate } from '@dutybook/shared/model';

/** A place in a snippet, in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A hit as a person sees it. */
export interface Hit {
  readonly title: string;
  /** In digits, `133-1`; absent for a text as a whole. */
  readonly article?: string;
  /** Path of the file that the text came from. */
  readonly file: string;
  readonly snippet: string;
  readonly marks: readonly Mark[];
}

/** One document as the peers get it: an article, or a text as a whole. */
export interface Row {
  readonly title: string;
  readonly article?: string;
  readonly file: string;
  /** What it is called: the title with the article's number, or all names of the text, also in pinyin and initials. */
  readonly names: string;
  readonly text: string;
}

/** What is searched, in both of its forms. */
export interface Corpus {
  readonly instruments: Iterable<Instrument>;
  /** Chinese name to its syllables. */
  readonly syllables: ReadonlyMap<string, readonly string[]>;
  readonly rows: Iterable<Row>;
  /** Whether an engine may use what it has learned from questions; not when it is asked those. */
  readonly taught: boolean;
}

/** An opened engine. */
export interface OpenPeer {
  search(query: string, limit: number): Promise<readonly Hit[]>;
  close(): Promise<void>;
}

/** A search engine in the bench: it builds its files in a folder and opens them again. */
export interface SearchPeer {
  /** Which form of the corpus has to be in memory before the build is timed. */
  readonly reads: 'instruments' | 'rows';
  build(corpus: Corpus, folder: string): Promise<void>;
  /** What a careful user does once after the build; not timed, so that it counts for the peer only. */
  finish?(folder: string): void;
  /** Opens what was built, to answer as on a day. */
  open(folder: string, day: IsoDate): Promise<OpenPeer>;
}
