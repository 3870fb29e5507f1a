import type { Outcome } from '../../model/index.ts';
import { defined, success } from '../../model/index.ts';
import type { LeftReason } from './docxInline.ts';
import { NoteOrder } from './docxNotes.ts';
import type { NoteKind } from './docxNotes.ts';
import { DocxNumbering } from './docxNumbering.ts';
import { openDocxPackage } from './docxPackage.ts';
import type { DocxParts } from './docxParts.ts';
import { readDocxParts } from './docxParts.ts';
import { readDocxProperties } from './docxProperties.ts';
import { DocxRemainder } from './docxRemainder.ts';
import { DocxStory } from './docxStory.ts';
import type { StoryContext } from './docxStory.ts';
import { DocxStyles } from './docxStyles.ts';
import { docxAttribute } from './docxXml.ts';
import type { Block, Extraction, Place } from '../extraction.ts';
import { blockWords } from '../extraction.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

export interface DocxOptions {
  /** Aborting it makes the reader throw the signal's reason. */
  readonly signal?: AbortSignal;
}

interface ReadParts {
  readonly blocks: readonly Block[];
  readonly remainder: Extraction['remainder'];
  readonly warnings: Extraction['warnings'];
}

/** The notes of one kind: those the text refers to in its order, each begun by its mark; others are left. */
function readNotes(kind: NoteKind, root: XmlElement | undefined, context: StoryContext): readonly Block[] {
  const notes = new Map(
    (root === undefined ? [] : childElements(root, kind)).map((note) => [docxAttribute(note, 'id') ?? '', note]),
  );
  const story = new DocxStory(context, false);
  const blocks = context.notes.of(kind).flatMap(({ id, mark }) => {
    const note = notes.get(id);
    notes.delete(id);
    return note === undefined ? [] : withMark(story.read(note), mark);
  });
  for (const note of notes.values()) leave(note, 'unreferenced-note', context);
  return blocks;
}

function withMark([first, ...rest]: readonly Block[], mark: string | undefined): readonly Block[] {
  if (first === undefined) return [];
  if (mark === undefined) return [first, ...rest];
  const isFree = first.marker === undefined && first.type !== 'table-row';
  return isFree
    ? [{ ...first, type: 'list-item', level: 1, marker: mark }, ...rest]
    : [{ type: 'list-item', level: 1, marker: mark, text: '', place: {} }, first, ...rest];
}

function leave(root: XmlElement, reason: LeftReason, context: StoryContext): void {
  for (const block of new DocxStory(context, false).read(root))
    context.leave(blockWords(block).trim(), reason, block.place);
}

function readText(parts: DocxParts, signal: AbortSignal | undefined): ReadParts {
  const remainder = new DocxRemainder();
  const styles = new DocxStyles(parts.styles);
  const context: StoryContext = {
    styles,
    numbering: new DocxNumbering(parts.numbering, styles),
    embedded: parts.embedded,
    notes: new NoteOrder(),
    signal,
    leave: (text: string, reason: LeftReason, place: Place) => remainder.leave(text, reason, place),
    warn: (code, place) => remainder.warn(code, place),
  };
  const body = new DocxStory(context, true).read(parts.body);
  const footnotes = readNotes('footnote', parts.footnotes, context);
  const endnotes = readNotes('endnote', parts.endnotes, context);
  for (const comment of parts.comments === undefined ? [] : childElements(parts.comments))
    leave(comment, 'comment', context);
  for (const head of parts.runningHeads) leave(head, 'running-head', context);
  return { blocks: [...body, ...footnotes, ...endnotes], remainder: remainder.left, warnings: remainder.warnings };
}

/**
 * Reads a Word file (WordprocessingML of ECMA-376 and ISO/IEC 29500, transitional and strict) as blocks, with list numbers as Word
 * shows them. Foot- and endnotes follow the text. Deleted and hidden text, running heads, comments and tables of contents are in
 * `remainder`. A soft line break is `\n` in a block's text. `place.line` counts the paragraphs of the body.
 *
 * Fails with `docx-damaged`, `docx-encrypted`, `doc-old-format`, `not-docx`, `docx-too-large`, or the name of a refusal for safety: `xml-doctype`,
 * `xml-entity`, `xml-too-deep`, `xml-too-large`, `zip-overlapping`, `zip-too-…`, `zip-entry-too-large`, `zip-entry-ratio`.
 */
export async function readDocx(bytes: Uint8Array, options: DocxOptions): Promise<Outcome<Extraction>> {
  const { signal } = options;
  const files = await openDocxPackage(bytes, signal);
  if (!files.ok) return files;
  const parts = await readDocxParts(files.value);
  if (!parts.ok) return parts;
  const properties = await readDocxProperties(files.value);
  return success(
    defined({ format: 'docx', titleHint: properties.title, properties, ...readText(parts.value, signal) } as const),
  );
}
