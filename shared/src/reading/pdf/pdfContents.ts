import type { PageRows } from './pdfFurniture.ts';
import { joinSegments } from './pdfRow.ts';
import type { Row, Segment } from './pdfRow.ts';

/** A row of text, without what was left out before. */
interface Line {
  readonly segments: readonly Segment[];
  readonly text: string;
  readonly width: number;
}

interface Entry {
  readonly number: number;
  /** Whether leaders make sure that it is an entry. */
  readonly sure: boolean;
}

const TITLE = /^(?:(?:detailed )?(?:table of )?contents|in this chapter|目\s*[录錄次])[:：]?$/iu;
const LEADERS = /(?:\s*[.．·•…_‥]){3,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$/iu;
const NUMBER = /^(\d{1,4})$/;
const BULLET = /^[•●○◦▪■□‣·*–—-]\s*/u;

/** Fewer lines than this in a row are no table of contents. */
const FEWEST = 3;
/** Lines without a number between two entries: a long title runs over lines. */
const MOST_BETWEEN = 2;
/** Titles of contents without numbers that may be missing from the text, in a row. */
const MOST_MISSING = 2;
/** Without title and leaders, this many lines make contents, and no page number is higher than the pages by more than this. */
const FEWEST_UNSURE = 5;
const MOST_BEYOND = 30;

function linesOf(pages: readonly PageRows[], isLeft: (segment: Segment) => boolean): readonly Line[] {
  return pages.flatMap(({ rows, width }) =>
    rows.flatMap((row: Row) => {
      const segments = row.segments.filter((segment) => !isLeft(segment));
      return segments.length === 0 ? [] : [{ segments, text: joinSegments(segments).text, width }];
    }),
  );
}

/** The number a line of contents ends with: after leaders, or set apart at the right side of the page. */
function entryOf({ segments, text, width }: Line): Entry | undefined {
  if (LEADERS.test(text) && /\p{L}/u.test(text)) return { number: Number(/(\d+)$/.exec(text)?.[1] ?? 0), sure: true };
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (last === undefined || before === undefined || !/\p{L}/u.test(before.text)) return undefined;
  const number = NUMBER.exec(last.text)?.[1];
  if (number === undefined || last.x0 < width * 0.6 || last.x0 - before.x1 < last.size * 2) return undefined;
  return { number: Number(number), sure: false };
}

/** Stretches of lines, first to last, that end with rising page numbers. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  /** The highest page number. */
  readonly number: number;
  readonly count: number;
  readonly sure: boolean;
}

function numbered(lines: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = -1;
  let last = -1;
  let count = 0;
  let number = 0;
  let sure = false;
  const close = () => {
    if (count >= FEWEST) stretches.push({ first, last, number, count, sure });
    count = 0;
    sure = false;
  };
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    if (entry === undefined) continue;
    const goesOn = count > 0 && index - last <= MOST_BETWEEN + 1 && (entry.number === 0 || entry.number >= number);
    if (!goesOn) {
      close();
      first = index;
    }
    last = index;
    count += 1;
    sure ||= entry.sure;
    number = entry.number === 0 ? number : entry.number;
  }
  close();
  return stretches;
}

const plain = (text: string) => text.replace(BULLET, '').replace(/\s+/gu, '').toLowerCase();

/** From a title "Contents" on, lines whose words stand again, as a line, further below. Answers the last of them. */
function announced(lines: readonly Line[], title: number, lastPlace: ReadonlyMap<string, number>): number {
  let last = title;
  let first = '';
  for (let index = title + 1; index < lines.length && index - last <= MOST_MISSING + 1; index += 1) {
    const key = plain(lines[index]?.text ?? '');
    // The first entry stands again where the text begins: there the contents end.
    if (key === first) break;
    if (key.length < 2 || (lastPlace.get(key) ?? -1) <= index) continue;
    last = index;
    first ||= key;
  }
  return last;
}

/**
 * The segments that make up tables of contents: lines that end with rising page numbers, and after a title "Contents" or 目录 lines
 * that stand again further below. Linear in the number of lines.
 */
export function contentsOf(pages: readonly PageRows[], isLeft: (segment: Segment) => boolean): ReadonlySet<Segment> {
  const lines = linesOf(pages, isLeft);
  const found = new Set<number>();
  const take = (from: number, to: number) => {
    for (let index = from; index <= to; index += 1) found.add(index);
  };
  for (const { first, last, number, count, sure } of numbered(lines)) {
    const titled = [first - 1, first - 2].find((index) => TITLE.test(lines[index]?.text ?? ''));
    const likely = count >= FEWEST_UNSURE && number <= pages.length + MOST_BEYOND;
    if (sure || likely || titled !== undefined) take(titled ?? first, last);
  }
  const lastPlace = new Map(lines.map(({ text }, index) => [plain(text), index]));
  for (const [index, { text }] of lines.entries()) {
    if (!TITLE.test(text) || found.has(index)) continue;
    const to = announced(lines, index, lastPlace);
    if (to - index >= FEWEST) take(index, to);
  }
  return new Set([...found].flatMap((index) => lines[index]?.segments ?? []));
}
