import type { Localized } from '../model/index.ts';

/** The formats that are read. */
export const FORMATS = ['markdown', 'dutybook-markdown', 'plain-text', 'html', 'docx', 'pdf', 'akoma-ntoso'] as const;
export type Format = (typeof FORMATS)[number];

/** Where a block stands in its file, for warnings: a line of text, or a page. Counted from 1. */
export interface Place {
  readonly line?: number;
  readonly page?: number;
}

/**
 * One block of a document's text, in reading order, as its format has it and before anybody knows what it is. All of a block's
 * words are in `marker`, `text` and `cells`; nothing of the text is anywhere else.
 */
export interface Block {
  readonly type: 'heading' | 'paragraph' | 'list-item' | 'table-row';
  /** Heading 1 to 6; a list item's depth from 1. */
  readonly level?: number;
  /** What stands before a list item or is numbered by the program: `（一）`, `(a)`, `1.`, `•`, `第一条`. */
  readonly marker?: string;
  readonly text: string;
  /** Cells of a table row; `text` is empty then. */
  readonly cells?: readonly string[];
  /** Whether the whole block, or its beginning up to `boldEnd` (UTF-16 units of `text`), is set in bold. */
  readonly boldEnd?: number;
  readonly place: Place;
}

/** Something a reader noticed and did not hide. */
export interface ReadingWarning {
  readonly code: string;
  readonly place: Place;
  readonly message: Localized;
}

/** A document's text as its format reader found it. */
export interface Extraction {
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** A title that stands outside the text (a file's properties, `<title>`). Not counted as text. */
  readonly titleHint?: string;
  /** Facts that stand outside the text, by the format's own names: author, subject, dates. Not counted as text. */
  readonly properties: Readonly<Record<string, string>>;
  /** Text that was recognised as no part of the document: running heads, page numbers, menus. Counted, and reported as left. */
  readonly remainder: readonly { readonly text: string; readonly reason: string; readonly place: Place }[];
  /** How many of the first blocks the document itself marks as its history (`<!-- INFO END -->`). */
  readonly historyEnd?: number;
  readonly warnings: readonly ReadingWarning[];
}

/** All words of a block, in their order. */
export function blockWords(block: Block): string {
  return [block.marker ?? '', block.text, ...(block.cells ?? [])].join(' ');
}
