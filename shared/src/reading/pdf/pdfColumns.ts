import { joinSegments } from './pdfRow.ts';
import type { Row, Segment } from './pdfRow.ts';
import type { PdfTable } from './pdfTable.ts';

/** Lines that stand one below the other in one column. */
export interface Column {
  readonly type: 'column';
  readonly lines: readonly Segment[];
  /** Where the column's longest lines begin and end. */
  readonly left: number;
  readonly right: number;
}

export interface TableZone {
  readonly type: 'table';
  readonly table: PdfTable;
  readonly page: number;
}

export type Zone = Column | TableZone;

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A gutter is at least this wide, in sizes of the text beside it. */
const GUTTER = 1.2;
/** A column of running text is at least this wide, in sizes. */
const NARROWEST = 9;
/** Rows with text on both sides of the gutter, at least. */
const FEWEST_ROWS = 4;
/** Running text fills its lines; the half of them reaches this part of the column's width. */
const FULL = 0.75;
const MOST_COLUMNS_DEEP = 3;
/** A row further below than this, in sizes, begins something new. */
const FAR = 2.5;

const startOf = (row: Row) => row.segments[0]?.x0 ?? 0;
const endOf = (row: Row) => Math.max(...row.segments.map(({ x1 }) => x1));

function gapsOf(row: Row): readonly Gap[] {
  const gaps: Gap[] = [];
  let end = -Infinity;
  for (const { x0, x1 } of row.segments) {
    if (end > -Infinity && x0 - end >= row.size * GUTTER) gaps.push({ from: end, to: x0 });
    end = Math.max(end, x1);
  }
  return gaps;
}

/** The rows from `first` on that leave one gutter free: how many, and the gutter. */
function bandFrom(
  rows: readonly Row[],
  first: number,
  gap: Gap,
): { readonly end: number; readonly gutter: Gap; readonly both: number } {
  let gutter = gap;
  let end = first + 1;
  let both = 1;
  let lastBoth = end;
  for (let index = first + 1; index < rows.length; index += 1) {
    const row = rows[index];
    const before = rows[index - 1];
    if (row === undefined || before === undefined) break;
    const shared = gapsOf(row)
      .map(({ from, to }) => ({ from: Math.max(from, gutter.from), to: Math.min(to, gutter.to) }))
      .find(({ from, to }) => to - from >= row.size * GUTTER);
    const oneSided = endOf(row) <= gutter.to - row.size || startOf(row) >= gutter.from + row.size;
    if (shared !== undefined) {
      gutter = shared;
      both += 1;
      lastBoth = index + 1;
    } else if (!oneSided) break;
    else if (row.y - before.y > row.size * FAR && index > lastBoth) break;
    else {
      gutter = {
        from: endOf(row) <= gutter.to - row.size ? Math.max(gutter.from, endOf(row)) : gutter.from,
        to: startOf(row) >= gutter.from + row.size ? Math.min(gutter.to, startOf(row)) : gutter.to,
      };
      if (gutter.to - gutter.from < row.size) break;
    }
    end = index + 1;
  }
  return { end, gutter, both };
}

const side = (rows: readonly Row[], keep: (segment: Segment) => boolean): readonly Row[] =>
  rows.flatMap((row) => {
    const segments = row.segments.filter(keep);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });

/** Whether rows are running text of one column and not cells, markers or labels. */
function isRunningText(rows: readonly Row[]): boolean {
  const left = Math.min(...rows.map(startOf));
  const right = Math.max(...rows.map(endOf));
  const size = rows[0]?.size ?? 1;
  if (rows.length < FEWEST_ROWS || right - left < size * NARROWEST) return false;
  const full = rows.filter((row) => endOf(row) - left >= (right - left) * FULL).length;
  return full * 2 >= rows.length;
}

/** Where full lines end: as far to the right as several rows reach. A single row may stick out. */
function rightEdge(rows: readonly Row[]): number {
  const ends = rows.map(endOf).sort((one, other) => other - one);
  const size = rows[0]?.size ?? 0;
  const needed = Math.min(3, ends.length);
  return ends.find((end, index) => end - (ends[index + needed - 1] ?? -Infinity) <= size * 4) ?? ends[0] ?? 0;
}

interface Frame {
  readonly left: number;
  readonly right: number;
}

const frameOf = (rows: readonly Row[]): Frame => ({ left: Math.min(...rows.map(startOf)), right: rightEdge(rows) });

/** Cuts rows into columns of running text, each read to its end before the next. Linear but for pages full of gaps. */
function columnsIn(rows: readonly Row[], frame: Frame, depth = 0): readonly Column[] {
  const columns: Column[] = [];
  let plain: Row[] = [];
  const close = () => {
    if (plain.length > 0) {
      columns.push({ type: 'column', lines: plain.map(({ segments }) => joinSegments(segments)), ...frame });
    }
    plain = [];
  };
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (row === undefined) break;
    const band = depth >= MOST_COLUMNS_DEEP ? undefined : bestBand(rows, index);
    if (band === undefined) {
      plain.push(row);
      index += 1;
      continue;
    }
    close();
    for (const part of [band.left, band.right]) columns.push(...columnsIn(part, frameOf(part), depth + 1));
    index = band.end;
  }
  close();
  return columns;
}

function bestBand(rows: readonly Row[], first: number) {
  const row = rows[first];
  for (const gap of row === undefined ? [] : gapsOf(row)) {
    const { end, gutter, both } = bandFrom(rows, first, gap);
    if (both < FEWEST_ROWS) continue;
    const middle = (gutter.from + gutter.to) / 2;
    const band = rows.slice(first, end);
    const left = side(band, ({ x0, x1 }) => (x0 + x1) / 2 < middle);
    const right = side(band, ({ x0, x1 }) => (x0 + x1) / 2 >= middle);
    if (isRunningText(left) && isRunningText(right)) return { end, left, right };
  }
  return undefined;
}

/** The zones of a page in reading order: tables where they stand, and between them columns of lines. */
export function zonesOf(page: number, rows: readonly Row[], tables: readonly PdfTable[]): readonly Zone[] {
  const zones: Zone[] = [];
  const frame = frameOf(rows);
  let rest = rows;
  for (const table of [...tables].sort((one, other) => one.top - other.top)) {
    const above = rest.filter(({ y }) => y <= table.top + 1);
    rest = rest.filter(({ y }) => y > table.top + 1);
    zones.push(...columnsIn(above, frame), { type: 'table', table, page });
  }
  return [...zones, ...columnsIn(rest, frame)];
}
