import { defined } from '../../model/index.ts';
import type { Block } from '../extraction.ts';
import type { Column, Zone } from './pdfColumns.ts';
import type { Vocabulary } from './pdfHyphen.ts';
import { cutMarker } from './pdfMarker.ts';
import type { Marked } from './pdfMarker.ts';
import { joinLines, leadingOf, paragraphsOf } from './pdfParagraph.ts';
import type { JoinedText, Leading, Paragraph } from './pdfParagraph.ts';
import { joinSegments, rowsOf } from './pdfRow.ts';
import type { Segment } from './pdfRow.ts';
import type { PdfCell, PdfTable } from './pdfTable.ts';

/** How a document's running text is set; headings are what is larger or bolder. */
export interface BodyStyle {
  readonly size: number;
  /** Whether most of the text is bold, so that bold says nothing. */
  readonly bold: boolean;
}

/** Blocks, and the hyphens that joining lines made needless. */
export interface BlocksAndHyphens {
  readonly blocks: readonly Block[];
  readonly hyphens: readonly { readonly text: string; readonly page: number }[];
}

/** Text larger than the running text by this is a heading. */
const LARGER = 1.12;
const SMALLEST_BOLD = 0.95;
const LONGEST_HEADING = 160;
const MOST_HEADING_LINES = 3;
const DEEPEST_HEADING = 6;
const DEEPEST_ITEM = 12;
/** Points by which items of one depth may be out of line. */
const ALIGNED = 4;

const bucket = (size: number) => Math.round(size * 2) / 2;

/** The style that most characters have. */
export function bodyStyleOf(segments: readonly Segment[]): BodyStyle {
  const weight = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const { size, text, boldEnd } of segments) {
    weight.set(bucket(size), (weight.get(bucket(size)) ?? 0) + text.length);
    bold += boldEnd;
    all += text.length;
  }
  return { size: [...weight].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0, bold: bold * 2 > all };
}

interface Draft extends JoinedText {
  readonly lines: readonly Segment[];
  readonly size: number;
  readonly allBold: boolean;
}

function draftOf({ lines }: Paragraph, vocabulary: Vocabulary): Draft {
  const joined = joinLines(lines, vocabulary);
  return {
    ...joined,
    lines,
    size: bucket(Math.max(...lines.map(({ size }) => size))),
    allBold: joined.boldEnd >= joined.text.length,
  };
}

function isHeading({ text, lines, size, allBold }: Draft, body: BodyStyle): boolean {
  if (text.length > LONGEST_HEADING || lines.length > MOST_HEADING_LINES || !/\p{L}/u.test(text)) return false;
  if (cutMarker(text)?.bullet === true || lines.some(({ scattered }) => scattered)) return false;
  if (size >= body.size * LARGER) return !/[,;，；、]$/u.test(text);
  return allBold && !body.bold && size >= body.size * SMALLEST_BOLD && !/[.,:;。，：；、]$/u.test(text);
}

const styleKey = ({ size, allBold }: Draft, body: BodyStyle) => size * 2 + (allBold && !body.bold ? 0.5 : 0);

/** Levels by style: the largest is 1, bold goes before plain. */
function levelsOf(headings: readonly Draft[], body: BodyStyle): ReadonlyMap<number, number> {
  const styles = [...new Set(headings.map((draft) => styleKey(draft, body)))].sort((one, other) => other - one);
  return new Map(styles.map((style, index) => [style, Math.min(index + 1, DEEPEST_HEADING)]));
}

/** Depth of list items by where their markers stand. */
class ItemDepth {
  #starts: number[] = [];

  of(x: number): number {
    while (this.#starts.length > 0 && (this.#starts.at(-1) ?? 0) > x + ALIGNED) this.#starts.pop();
    if (this.#starts.length === 0 || x > (this.#starts.at(-1) ?? 0) + ALIGNED) this.#starts.push(x);
    return Math.min(this.#starts.length, DEEPEST_ITEM);
  }

  /** A paragraph that stands as far left as the list ends it. */
  end(x: number): void {
    if (x <= (this.#starts[0] ?? -Infinity) + ALIGNED) this.#starts = [];
  }
}

function itemBlock(draft: Draft, { marker, text }: Marked, level: number): Block {
  const cut = draft.text.length - text.length;
  const boldEnd = draft.boldEnd - cut;
  const page = draft.lines[0]?.page ?? 1;
  return defined({
    type: 'list-item' as const,
    level,
    marker,
    text,
    boldEnd: boldEnd > 0 ? boldEnd : undefined,
    place: { page },
  });
}

function textBlock(draft: Draft, level: number | undefined): Block {
  return defined({
    type: level === undefined ? ('paragraph' as const) : ('heading' as const),
    level,
    text: draft.text,
    boldEnd: draft.boldEnd > 0 ? draft.boldEnd : undefined,
    place: { page: draft.lines[0]?.page ?? 1 },
  });
}

/** Bullets of symbol fonts as everybody can see them. */
function plainItem(text: string): string {
  const marked = cutMarker(text);
  return marked === undefined ? text : `${marked.marker} ${marked.text}`;
}

/** The text of a cell: its paragraphs, one per line. */
function cellText(page: number, { runs }: PdfCell, leading: Leading, vocabulary: Vocabulary): readonly Draft[] {
  const lines = rowsOf(page, runs).map(({ segments }) => joinSegments(segments));
  if (lines.length === 0) return [];
  const column: Column = {
    type: 'column',
    lines,
    left: Math.min(...lines.map(({ x0 }) => x0)),
    right: Math.max(...lines.map(({ x1 }) => x1)),
  };
  return paragraphsOf([column], leading).map((paragraph) => draftOf(paragraph, vocabulary));
}

type Part = { readonly draft: Draft } | { readonly block: Block };

class PartList {
  readonly parts: Part[] = [];
  readonly hyphens: { readonly text: string; readonly page: number }[] = [];
  readonly #leading: Leading;
  readonly #vocabulary: Vocabulary;

  constructor(leading: Leading, vocabulary: Vocabulary) {
    this.#leading = leading;
    this.#vocabulary = vocabulary;
  }

  addColumns(columns: readonly Column[]): void {
    for (const paragraph of paragraphsOf(columns, this.#leading)) {
      const draft = draftOf(paragraph, this.#vocabulary);
      this.#keepHyphens(draft);
      this.parts.push({ draft });
    }
  }

  addTable(page: number, { rows }: PdfTable): void {
    for (const row of rows) {
      const cells = row.map((cell) => {
        const drafts = cellText(page, cell, this.#leading, this.#vocabulary);
        drafts.forEach((draft) => this.#keepHyphens(draft));
        return drafts.map(({ text }) => plainItem(text)).join('\n');
      });
      if (cells.every((cell) => cell === '')) continue;
      this.parts.push({ block: { type: 'table-row', text: '', cells, place: { page } } });
    }
  }

  #keepHyphens({ hyphens, lines }: Draft): void {
    for (const text of hyphens) this.hyphens.push({ text, page: lines[0]?.page ?? 1 });
  }
}

function partsOf(zones: readonly Zone[], vocabulary: Vocabulary): PartList {
  const columns = zones.filter((zone) => zone.type === 'column');
  const list = new PartList(leadingOf(columns), vocabulary);
  let open: Column[] = [];
  for (const zone of zones) {
    if (zone.type === 'column') open.push(zone);
    else {
      list.addColumns(open);
      open = [];
      list.addTable(zone.page, zone.table);
    }
  }
  list.addColumns(open);
  return list;
}

/**
 * Makes blocks of a document's zones: headings with levels by size and weight, list items with markers and depths, table rows,
 * paragraphs. Linear.
 */
export function blocksOf(zones: readonly Zone[], body: BodyStyle, vocabulary: Vocabulary): BlocksAndHyphens {
  const { parts, hyphens } = partsOf(zones, vocabulary);
  const headings = new Set(
    parts.flatMap((part) => ('draft' in part && isHeading(part.draft, body) ? [part.draft] : [])),
  );
  const levels = levelsOf([...headings], body);
  const depth = new ItemDepth();
  const blocks = parts.map((part) => {
    if ('block' in part) return part.block;
    const { draft } = part;
    const x = draft.lines[0]?.x0 ?? 0;
    if (headings.has(draft)) {
      depth.end(-Infinity);
      return textBlock(draft, levels.get(styleKey(draft, body)) ?? DEEPEST_HEADING);
    }
    const marked = cutMarker(draft.text);
    if (marked !== undefined) return itemBlock(draft, marked, depth.of(x));
    depth.end(x);
    return textBlock(draft, undefined);
  });
  return { blocks, hyphens };
}
