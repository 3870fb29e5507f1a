import type { Rule, Run } from './pdfRun.ts';

/** A cell of a ruled table, with the runs in it. */
export interface PdfCell {
  readonly runs: readonly Run[];
}

/** A table that is drawn with lines: at least two columns. */
export interface PdfTable {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly PdfCell[])[];
}

/** Lines that are this close, in points, are one line or meet. */
const CLOSE = 3;
/** No table on one page has more cells; drawings may seem to. */
const MAX_CELLS = 4000;
/** With more lines than this, a page is a drawing. Keeps the search for crossings bounded. */
const MAX_LINES = 1200;

interface Line {
  /** Where it stands across its direction. */
  at: number;
  from: number;
  to: number;
}

interface Lines {
  readonly across: readonly Line[];
  readonly down: readonly Line[];
}

/** Pieces of one line put together: tables are drawn cell by cell. */
function joined(pieces: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((one, other) => one.at - other.at || one.from - other.from)) {
    const line = lines.findLast(
      (candidate) =>
        piece.at - candidate.at <= CLOSE && piece.from <= candidate.to + CLOSE && piece.to >= candidate.from - CLOSE,
    );
    if (line === undefined) lines.push({ ...piece });
    else {
      line.from = Math.min(line.from, piece.from);
      line.to = Math.max(line.to, piece.to);
    }
    if (lines.length > MAX_LINES) return [];
  }
  return lines;
}

function linesOf(rules: readonly Rule[]): Lines {
  const across: Line[] = [];
  const down: Line[] = [];
  for (const { x0, x1, y0, y1 } of rules) {
    if (x1 - x0 >= y1 - y0) across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return { across: joined(across), down: joined(down) };
}

const meets = (across: Line, down: Line) =>
  down.at >= across.from - CLOSE &&
  down.at <= across.to + CLOSE &&
  across.at >= down.from - CLOSE &&
  across.at <= down.to + CLOSE;

/** Lines that hang together, each group a possible table. */
function connected({ across, down }: Lines): readonly Lines[] {
  const group = across.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const downRoot = down.map((line) => {
    let own: number | undefined;
    for (const [index, other] of across.entries()) {
      if (!meets(other, line)) continue;
      if (own === undefined) own = root(index);
      else group[root(index)] = own;
    }
    return own;
  });
  const groups = new Map<number, { across: Line[]; down: Line[] }>();
  const groupOf = (index: number) => {
    const found = groups.get(index) ?? { across: [], down: [] };
    groups.set(index, found);
    return found;
  };
  for (const [index, line] of across.entries()) groupOf(root(index)).across.push(line);
  for (const [index, line] of down.entries()) {
    const own = downRoot[index];
    if (own !== undefined) groupOf(root(own)).down.push(line);
  }
  return [...groups.values()];
}

/** Places in order, those that are close taken as one. */
function stops(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = kept.at(-1);
    if (last === undefined || place - last > CLOSE) kept.push(place);
  }
  return kept;
}

const covers = (line: Line, at: number, from: number, to: number) =>
  Math.abs(line.at - at) <= CLOSE && line.from <= (from + to) / 2 && line.to >= (from + to) / 2;

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly lines: Lines;
}

function gridOf(lines: Lines): Grid | undefined {
  const { across, down } = lines;
  if (across.length < 2 || down.length === 0) return undefined;
  const xs = stops([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = stops([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MAX_CELLS) return undefined;
  return { xs, ys, lines };
}

/** For every square of the grid, the square its cell begins with: squares without a line between them are one cell. */
function cellStarts({ xs, ys, lines }: Grid): readonly number[] {
  const width = xs.length - 1;
  const start: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const left = xs[column] ?? 0;
      const right = xs[column + 1] ?? 0;
      const top = ys[row] ?? 0;
      const bottom = ys[row + 1] ?? 0;
      const own = row * width + column;
      const openLeft = column > 0 && !lines.down.some((line) => covers(line, left, top, bottom));
      const openTop = row > 0 && !lines.across.some((line) => covers(line, top, left, right));
      start.push(openLeft ? (start[own - 1] ?? own) : openTop ? (start[own - width] ?? own) : own);
    }
  }
  return start;
}

const slot = (stops: readonly number[], at: number) => stops.findLastIndex((stop) => stop <= at);

function fill(grid: Grid, runs: readonly Run[]): PdfTable | undefined {
  const { xs, ys } = grid;
  const starts = cellStarts(grid);
  const width = xs.length - 1;
  const cells = new Map<number, Run[]>([...new Set(starts)].map((start) => [start, []]));
  for (const run of runs) {
    const column = slot(xs, (run.x0 + run.x1) / 2);
    const row = slot(ys, run.y - run.size * 0.3);
    cells.get(starts[row * width + column] ?? -1)?.push(run);
  }
  const rows: PdfCell[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own = [...cells].filter(([start]) => Math.floor(start / width) === row).map(([, held]) => ({ runs: held }));
    if (own.length > 0) rows.push(own);
  }
  if (!rows.some((row) => row.filter((cell) => cell.runs.length > 0).length > 1)) return undefined;
  return { x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rows };
}

/** What a page's lines and runs come to. */
export interface SortedPage {
  readonly tables: readonly PdfTable[];
  /** Runs outside of tables. */
  readonly runs: readonly Run[];
}

const isInside = (run: Run, { xs, ys }: Grid) => {
  const x = (run.x0 + run.x1) / 2;
  const y = run.y - run.size * 0.3;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
};

/**
 * Finds the tables of a page by the lines they are drawn with. Boxes with one column are no tables: their text stays among the
 * other runs. Bounded by 1,200 lines and 4,000 cells.
 */
export function sortTables(rules: readonly Rule[], runs: readonly Run[]): SortedPage {
  const tables: PdfTable[] = [];
  let left = runs;
  const grids = connected(linesOf(rules))
    .flatMap((lines) => gridOf(lines) ?? [])
    .sort((one, other) => area(other) - area(one));
  for (const grid of grids) {
    const inside = left.filter((run) => isInside(run, grid));
    const table = inside.length === 0 ? undefined : fill(grid, inside);
    if (table === undefined) continue;
    tables.push(table);
    const taken = new Set(inside);
    left = left.filter((run) => !taken.has(run));
  }
  return { tables, runs: left };
}

const area = ({ xs, ys }: Grid) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
