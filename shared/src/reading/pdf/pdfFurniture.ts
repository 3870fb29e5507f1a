import type { Row, Segment } from './pdfRow.ts';
import type { TurnedRun } from './pdfRun.ts';

/** Why a piece of text is not taken as part of the document. */
export type LeftReason = 'running-head' | 'page-number' | 'watermark' | 'contents' | 'overprint' | 'line-hyphen';

/** The rows of one page, before anything is left out. */
export interface PageRows {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  /** Rows within tables: lines of a table may be drawn over the foot of a page. */
  readonly tableRows: readonly Row[];
  readonly turned: readonly TurnedRun[];
}

/** The part of a page's height, at its upper and lower edge, in which running heads, feet and page numbers stand. */
const MARGIN = 0.14;
/** Without repetition, only this much of the edge is trusted to hold a page number. */
const EDGE = 0.1;
/** Points by which a running head may move between pages. */
const DRIFT = 4;
/** Text that stands on this part of the pages, at one place, is a running head. Less, but more than two pages, for left and right. */
const SHARE = 0.5;
const SHARE_OF_SIDES = 0.2;
const SIDES_AT_LEAST = 4;
/** Page numbers stand on this part of the pages at least; fewer numbers that seem to count are chance. */
const SHARE_OF_NUMBERS = 0.3;

const NUMBER_ALONE = /^(?:[-–—·•|]\s*)?(?:page\s+|p\.?\s*|第\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*页)?(?:\s*[-–—·•|])?$/iu;
const NUMBER_OF_ALL =
  /^(?:page\s+|第\s*)?(\d{1,4})\s*(?:页)?\s*(?:of|\/|／|共|，\s*共|,\s*共)\s*(\d{1,4})\s*(?:页)?$/iu;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

interface Placed {
  readonly segment: Segment;
  readonly page: PageRows;
  readonly inTable: boolean;
}

const isInMargin = ({ segment, page }: Placed, margin = MARGIN) =>
  segment.y < page.height * margin || segment.y > page.height * (1 - margin);

/** What is larger than running text by this may be a heading with a number. */
const LARGER = 1.1;
/** Heads with more figures than this are compared as they are. */
const MOST_FIGURES = 3;

/**
 * What a head may be recognised by: its text, and its text with one number taken relative to the page. "Chapter 3" at the top of a
 * page is no running head because the page before has "Chapter 2" there, unless the number counts with the pages.
 */
function keysOf({ segment, page }: Placed, bodySize: number): readonly string[] {
  const { text } = segment;
  if (segment.size > bodySize * LARGER) return [text];
  const figures = [...text.matchAll(/\d{1,5}/g)].slice(0, MOST_FIGURES);
  const relative = figures.map(
    ({ 0: figure, index }) =>
      `${text.slice(0, index)}\u0000${Number(figure) - page.number}\u0000${text.slice(index + figure.length)}`,
  );
  return [text, ...relative].map((key) => key.replace(/\s+/gu, ''));
}

/** Groups by key, then by height on the page. O(n log n). */
function groupsAtOnePlace(
  placed: readonly Placed[],
  keys: (placed: Placed) => readonly string[],
): readonly (readonly Placed[])[] {
  const byKey = new Map<string, Placed[]>();
  for (const one of placed) {
    for (const key of keys(one)) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [one]);
      else group.push(one);
    }
  }
  return [...byKey.values()].flatMap(splitByHeight);
}

function splitByHeight(group: readonly Placed[]): readonly (readonly Placed[])[] {
  const parts: Placed[][] = [];
  for (const one of [...group].sort((a, b) => a.segment.y - b.segment.y)) {
    const part = parts.at(-1);
    if (part !== undefined && one.segment.y - (part.at(-1)?.segment.y ?? 0) <= DRIFT) part.push(one);
    else parts.push([one]);
  }
  return parts;
}

const pagesOf = (group: readonly Placed[]) => new Set(group.map(({ page }) => page.number)).size;

function repeats(group: readonly Placed[], pages: number): boolean {
  const on = pagesOf(group);
  if (on < 2) return false;
  return on >= pages * SHARE || (on >= SIDES_AT_LEAST && on >= pages * SHARE_OF_SIDES);
}

/** Rows of tables repeat at the top of pages, too. */
const isTableHead = (group: readonly Placed[]) => group.filter(({ inTable }) => inTable).length * 2 > group.length;

/** The page numbers among segments of one height: those whose number moves with the page. */
function pageNumbers(group: readonly Placed[], pages: number): readonly Segment[] {
  const known: { readonly segment: Segment; readonly offset: number; readonly sure: boolean }[] = [];
  for (const { segment, page } of group) {
    const ofAll = NUMBER_OF_ALL.exec(segment.text);
    const alone = NUMBER_ALONE.exec(segment.text);
    const number = numberOf((ofAll ?? alone)?.[1] ?? '');
    if (number === undefined || number === 0 || (ofAll ?? alone) === null) continue;
    const total = Number(ofAll?.[2]);
    known.push({
      segment,
      offset: number - page.number,
      sure: total >= number && (total === pages || number === page.number),
    });
  }
  const counts = new Map<number, number>();
  for (const { offset } of known) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return known
    .filter(
      ({ offset, sure }) =>
        sure || (counts.get(offset) ?? 0) >= Math.max(2, pages * SHARE_OF_NUMBERS) || (pages === 1 && offset === 0),
    )
    .map(({ segment }) => segment);
}

/** Words or letters that say something: a row of figures repeats on every page of a table. */
const hasWords = (text: string) => /\p{L}{2}|\p{Script=Han}/u.test(text);

function headsOf(placed: readonly Placed[], pages: number, bodySize: number): readonly Segment[] {
  const inMargin = placed.filter((one) => isInMargin(one) && hasWords(one.segment.text));
  return groupsAtOnePlace(inMargin, (one) => keysOf(one, bodySize))
    .filter((group) => repeats(group, pages) && !isTableHead(group))
    .flat()
    .map(({ segment }) => segment);
}

/** Text of the same words at the same place on most pages, anywhere on the page and larger than the rest. */
function stampsOf(placed: readonly Placed[], pages: number, bodySize: number): readonly Segment[] {
  const large = placed.filter(({ segment }) => segment.size > bodySize * 1.8);
  return groupsAtOnePlace(large, ({ segment }) => [segment.text])
    .filter((group) => pagesOf(group) >= 3 && pagesOf(group) >= pages * SHARE)
    .flat()
    .map(({ segment }) => segment);
}

const placedIn = (page: PageRows, rows: readonly Row[], inTable: boolean): readonly Placed[] =>
  rows.flatMap(({ segments }) => segments.map((segment) => ({ segment, page, inTable })));

/**
 * Recognises what belongs to the pages and not to the document: running heads and feet by repetition at one place near an edge, page
 * numbers by counting with the pages, watermarks by repetition and size. `bodySize` is the size of most text, in points.
 */
export function furnitureOf(pages: readonly PageRows[], bodySize: number): ReadonlyMap<Segment, LeftReason> {
  const left = new Map<Segment, LeftReason>();
  const placed = pages.flatMap((page) => [
    ...placedIn(page, page.rows, false),
    ...placedIn(page, page.tableRows, true),
  ]);
  const atEdge = placed.filter((one) => isInMargin(one, EDGE));
  for (const segment of stampsOf(placed, pages.length, bodySize)) left.set(segment, 'watermark');
  for (const segment of headsOf(placed, pages.length, bodySize)) left.set(segment, 'running-head');
  for (const group of groupsAtOnePlace(atEdge, () => [''])) {
    for (const segment of pageNumbers(group, pages.length)) left.set(segment, 'page-number');
  }
  return left;
}

/** Whether turned text is a watermark: slanted, or the same on several pages. The rest is text that stands sideways. */
export function watermarksOf(pages: readonly PageRows[]): ReadonlySet<TurnedRun> {
  const on = new Map<string, Set<number>>();
  for (const { number, turned } of pages) {
    for (const { text } of turned) on.set(text, (on.get(text) ?? new Set()).add(number));
  }
  const marks = new Set<TurnedRun>();
  for (const { turned } of pages) {
    for (const run of turned) {
      const slant = Math.abs(run.angle - Math.round(run.angle / 90) * 90);
      if (slant > 10 || (on.get(run.text)?.size ?? 0) >= 3) marks.add(run);
    }
  }
  return marks;
}
