import { defined } from '../../model/index.ts';
import type { DocxEmbedded } from './docxEmbedded.ts';
import { DocxInline, placeholder } from './docxInline.ts';
import type { LeftReason } from './docxInline.ts';
import { DocxLine } from './docxLine.ts';
import type { NoteOrder } from './docxNotes.ts';
import { ListCounter } from './docxNumbering.ts';
import type { DocxNumbering } from './docxNumbering.ts';
import { headingLevel, isContentsStyle } from './docxStyles.ts';
import type { DocxStyle, DocxStyles } from './docxStyles.ts';
import { docxAlternative, docxChild, docxFlag, docxNumber, docxValue } from './docxXml.ts';
import type { Block, Place } from '../extraction.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** What a story needs of its document. */
export interface StoryContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly embedded: DocxEmbedded;
  readonly notes: NoteOrder;
  readonly signal: AbortSignal | undefined;
  leave(text: string, reason: LeftReason, place: Place): void;
  warn(code: StoryWarning, place: Place): void;
}

export type StoryWarning = 'docx-embedded-object' | 'docx-number-field' | 'docx-number-format' | 'docx-embedded-part';

/** A paragraph whose end may still be taken away. */
interface OpenParagraph {
  readonly line: DocxLine;
  readonly properties: XmlElement | undefined;
  readonly chain: readonly DocxStyle[];
  readonly left: LeftReason | undefined;
}

const PROPERTIES = /(?:Pr|PrEx|Grid)$/;

/**
 * Reads one story of a document, which is a sequence of paragraphs and tables with list numbers of its own: the body, the notes, a
 * running head. `place.line` counts the story's paragraphs from 1.
 */
export class DocxStory {
  readonly #context: StoryContext;
  readonly #counter: ListCounter;
  readonly #inline: DocxInline;
  /** Whether paragraphs are counted for warnings; parts outside the body have no line of the document. */
  readonly #hasPlaces: boolean;
  #blocks: Block[] = [];
  #open: OpenParagraph | undefined;
  #paragraphs = 0;

  constructor(context: StoryContext, hasPlaces: boolean) {
    this.#context = context;
    this.#hasPlaces = hasPlaces;
    this.#counter = new ListCounter(context.numbering);
    const inlineContext = {
      styles: context.styles,
      embedded: context.embedded,
      notes: context.notes,
      leave: (text: string, reason: LeftReason) => context.leave(text, reason, this.#place),
      warn: (code: StoryWarning) => context.warn(code, this.#place),
    };
    this.#inline = new DocxInline(inlineContext, new DocxLine());
  }

  /** The blocks of an element of the story. */
  read(element: XmlElement): readonly Block[] {
    const blocks = this.#capture(() => this.#inside(element, undefined));
    if (this.#counter.unknownFormats.size > 0) this.#context.warn('docx-number-format', {});
    this.#counter.unknownFormats.clear();
    return blocks;
  }

  get #place(): Place {
    return this.#hasPlaces ? { line: Math.max(this.#paragraphs, 1) } : {};
  }

  /** What reading gives, kept apart from the blocks around it. */
  #capture(read: () => void): readonly Block[] {
    this.#close();
    const around = this.#blocks;
    this.#blocks = [];
    read();
    this.#close();
    const captured = this.#blocks;
    this.#blocks = around;
    return captured;
  }

  #inside(element: XmlElement, left: LeftReason | undefined): void {
    for (const child of childElements(element)) this.#element(child, left);
  }

  #element(element: XmlElement, left: LeftReason | undefined): void {
    switch (element.name) {
      case 'p':
      case 'r':
      case 'hyperlink':
      case 'fldSimple':
      case 'oMath':
      case 'oMathPara':
        this.#paragraph(element, left);
        break;
      case 'tbl':
        this.#close();
        this.#table(element, left);
        break;
      case 'sdt':
        this.#inside(element, left ?? placeholder(element) ?? contents(element));
        break;
      case 'AlternateContent':
        this.#inside(docxAlternative(element) ?? element, left);
        break;
      case 'del':
      case 'moveFrom':
        this.#inside(element, left ?? 'deleted');
        break;
      case 'altChunk':
        this.#context.warn('docx-embedded-part', this.#place);
        break;
      default:
        if (!PROPERTIES.test(element.name)) this.#inside(element, left);
    }
  }

  #paragraph(element: XmlElement, leftAround: LeftReason | undefined): void {
    this.#context.signal?.throwIfAborted();
    this.#paragraphs += 1;
    const properties = docxChild(element, 'pPr');
    const chain = this.#context.styles.chain(docxValue(properties, 'pStyle'));
    const left = leftAround ?? (isContentsStyle(chain) ? 'table-of-contents' : undefined);
    const line = this.#open?.line ?? new DocxLine();
    this.#open = undefined;
    const isRun = element.name !== 'p';
    this.#inline.read(isRun ? { ...element, name: 'p', children: [element] } : element, line, chain, left);
    this.#open = { line, properties, chain, left };
    const mark = docxChild(properties, 'rPr');
    const markIsGone = docxChild(mark, 'del') !== undefined || docxChild(mark, 'moveFrom') !== undefined;
    if (!markIsGone) this.#close();
  }

  /** Ends the open paragraph. One whose end was deleted goes on in the next, and takes that one's properties, as in Word. */
  #close(): void {
    if (this.#open === undefined) return;
    const { line, properties, chain, left } = this.#open;
    this.#open = undefined;
    const { text, boldEnd } = line.finish();
    const isGone = left !== undefined || (text === '' && docxFlag(properties, 'rPr', 'vanish') === true);
    const place = isGone ? undefined : this.#context.numbering.place(docxChild(properties, 'numPr'), chain);
    const marker = place === undefined ? undefined : this.#counter.next(place);
    const heading = headingLevel(docxNumber(properties, 'outlineLvl'), chain);
    const type = heading !== undefined ? 'heading' : marker !== undefined ? 'list-item' : 'paragraph';
    const level = heading ?? (marker === undefined ? undefined : (place?.level ?? 0) + 1);
    if (text !== '' || marker !== undefined) {
      this.#blocks.push(defined({ type, level, marker, text, boldEnd, place: this.#place } as const));
    }
    for (const box of line.boxes) {
      this.#element(box.element, left ?? box.left);
      this.#close();
    }
  }

  #table(element: XmlElement, left: LeftReason | undefined): void {
    const rows = inner(element, 'tr');
    const [row] = rows;
    const [cell, ...more] = rows.length === 1 && row !== undefined ? inner(row, 'tc') : [];
    // A table of one cell is a frame around text, which may be the whole document.
    if (row !== undefined && cell !== undefined && more.length === 0) {
      this.#part(cell, left ?? removed(row, 'trPr', 'del') ?? removed(cell, 'tcPr', 'cellDel'));
    } else for (const one of rows) this.#row(one, left);
  }

  #row(row: XmlElement, leftAround: LeftReason | undefined): void {
    if (row.name !== 'tr') return this.#element(row, leftAround);
    const left = leftAround ?? removed(row, 'trPr', 'del');
    const first = this.#paragraphs + 1;
    const cells = inner(row, 'tc').map((cell) =>
      cellText(this.#capture(() => this.#part(cell, left ?? removed(cell, 'tcPr', 'cellDel')))),
    );
    if (cells.every((cell) => cell === '')) return;
    this.#blocks.push({ type: 'table-row', text: '', cells, place: this.#hasPlaces ? { line: first } : {} });
  }

  #part(element: XmlElement, left: LeftReason | undefined): void {
    if (element.name === 'tc') this.#inside(element, left);
    else this.#element(element, left);
  }
}

/** Rows of a table or cells of a row, out of whatever wraps them; text that stands between them against the rules is kept too. */
function inner(element: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if ([name, 'p', 'tbl', 'r'].includes(child.name)) return [child];
    if (PROPERTIES.test(child.name)) return [];
    return inner(child.name === 'AlternateContent' ? (docxAlternative(child) ?? child) : child, name);
  });
}

function removed(element: XmlElement, properties: string, mark: string): LeftReason | undefined {
  return docxChild(element, properties, mark) === undefined ? undefined : 'deleted';
}

/** A control around a table of contents that Word made. */
function contents(element: XmlElement): LeftReason | undefined {
  const gallery = docxValue(element, 'sdtPr', 'docPartObj', 'docPartGallery');
  return gallery === 'Table of Contents' ? 'table-of-contents' : undefined;
}

/** The blocks of a cell in one text: a line for each, and the cells of a table inside it with tabs between them. */
function cellText(blocks: readonly Block[]): string {
  return blocks
    .map(({ marker, text, cells }) => [marker, cells === undefined ? text : cells.join('\t')].filter(Boolean).join(' '))
    .join('\n')
    .trim();
}
