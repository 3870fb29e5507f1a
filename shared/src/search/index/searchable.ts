import type { DocumentTable } from './documentTable.ts';
import type { TermLayer } from './layer.ts';
import type { LearnedTable } from './learnedTable.ts';
import type { NameList } from './nameTable.ts';
import type { SoundTable } from './soundTable.ts';

/** What the ranking asks of an index, or of several that are joined to one by counting on. */
export interface Searchable {
  readonly documents: DocumentTable;
  /** One code for each document, see `lengthOfCode`. */
  readonly lengths: Uint8Array;
  /** Of the documents that have any text, in terms. */
  readonly meanLength: number;
  /** Terms of texts, by document. */
  readonly body: TermLayer;
  /** Terms of titles and headings, by group: see `DocumentTable.group`. */
  readonly groups: TermLayer;
  /** Terms of answered questions, by document. */
  readonly asked: TermLayer;
  /** Pieces of names (see `namePieces`), by the number of the name. */
  readonly pieces: TermLayer;
  readonly learned: LearnedTable;
  names(): Promise<NameList>;
  sounds(): Promise<SoundTable>;
  /** Numbers of the articles of a version, in digits. */
  articleLabels(version: number): Promise<readonly string[]>;
}
