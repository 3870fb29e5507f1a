import { formatListNumber } from './docxNumberFormat.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note in the order of its reference. */
export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
  /** What Word shows at the reference and before the note; nothing when the text has a mark of its own. */
  readonly mark: string | undefined;
}

/** Word's formats for notes when a document says nothing else (ECMA-376 part 1, 17.11.17 and 17.11.18). */
const FORMAT: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** Numbers notes as the text refers to them. */
export class NoteOrder {
  readonly #references = new Map<string, NoteReference>();
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  refer(kind: NoteKind, id: string, hasOwnMark: boolean): void {
    const key = `${kind} ${id}`;
    if (this.#references.has(key)) return;
    if (!hasOwnMark) this.#counts[kind] += 1;
    const mark = hasOwnMark ? undefined : `[${formatListNumber(this.#counts[kind], FORMAT[kind])}]`;
    this.#references.set(key, { kind, id, mark });
  }

  /** The references of one kind, in the order of the text. */
  of(kind: NoteKind): readonly NoteReference[] {
    return [...this.#references.values()].filter((reference) => reference.kind === kind);
  }
}
