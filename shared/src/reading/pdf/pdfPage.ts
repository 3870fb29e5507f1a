import { drawingOf, multiply } from './pdfRules.ts';
import type { DrawingOperations, Matrix } from './pdfRules.ts';
import type { PdfPage, Run, TurnedRun } from './pdfRun.ts';

/** A piece of text as pdf.js hands it out. */
export interface Item {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly fontName: string;
}

/** A page as pdf.js hands it out, in the page's own coordinates. */
export interface DrawnPage {
  readonly number: number;
  /** From the page's coordinates to those of the page as shown. */
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly boldFonts: ReadonlySet<string>;
  readonly operations: readonly number[];
  readonly parameters: readonly unknown[];
  readonly cut: boolean;
}

/** Degrees by which a line may lean, as scanned pages do, and still count as upright. */
const UPRIGHT = 4;

const toNumber = (data: unknown): number => (typeof data === 'number' && Number.isFinite(data) ? data : 0);

function matrixOf(data: readonly unknown[]): Matrix {
  return [
    toNumber(data[0]),
    toNumber(data[1]),
    toNumber(data[2]),
    toNumber(data[3]),
    toNumber(data[4]),
    toNumber(data[5]),
  ];
}

function place(item: Item, view: Matrix, spaced: boolean, bold: boolean): TurnedRun {
  const at = multiply(view, matrixOf(item.transform));
  const size = Math.hypot(at[2], at[3]) || Math.hypot(at[0], at[1]) || 1;
  const angle = (Math.atan2(-at[1], at[0]) * 180) / Math.PI;
  return { text: item.str, x0: at[4], x1: at[4] + item.width, y: at[5], size, bold, spaced, angle };
}

/** The angle most of the text is set at, as a multiple of 90 degrees: a page may be laid out sideways. */
function mainAngle(items: readonly TurnedRun[]): number {
  const weight = new Map<number, number>();
  for (const { text, angle } of items) {
    const quarter = Math.round(angle / 90) * 90;
    if (Math.abs(angle - quarter) > UPRIGHT) continue;
    const turn = (quarter + 360) % 360;
    weight.set(turn, (weight.get(turn) ?? 0) + text.length);
  }
  return [...weight].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** The map that turns a page whose text stands at `angle` upright. */
function upright(angle: number, width: number, height: number): Matrix {
  if (angle === 90) return [0, 1, -1, 0, height, 0];
  if (angle === 180) return [-1, 0, 0, -1, width, height];
  if (angle === 270) return [0, -1, 1, 0, 0, width];
  return [1, 0, 0, 1, 0, 0];
}

interface PlacedText {
  readonly runs: readonly Run[];
  readonly turned: readonly TurnedRun[];
}

function sortOut(items: readonly TurnedRun[]): PlacedText {
  const runs: Run[] = [];
  const turned: TurnedRun[] = [];
  for (const { text, x0, x1, y, size, bold, spaced, angle } of items) {
    if (text.trim() === '') continue;
    const run = { text, x0, x1, y, size, bold, spaced };
    if (Math.abs(angle) <= UPRIGHT) runs.push(run);
    else turned.push({ ...run, angle });
  }
  return { runs, turned };
}

/** Lays a page out as it is read: upright even when its text runs sideways, blank text left out. Linear. */
export function pageOf(drawn: DrawnPage, known: DrawingOperations): PdfPage {
  const { number, width, height, items, boldFonts, cut } = drawn;
  const placeAll = (view: Matrix) =>
    items.map((item, index) => {
      const before = items[index - 1];
      return place(item, view, before === undefined || before.str.trim() === '', boldFonts.has(item.fontName));
    });
  const shown = matrixOf(drawn.transform);
  const seen = placeAll(shown);
  const angle = mainAngle(seen);
  const view = multiply(upright(angle, width, height), shown);
  const sideways = angle === 90 || angle === 270;
  return {
    number,
    width: sideways ? height : width,
    height: sideways ? width : height,
    ...sortOut(angle === 0 ? seen : placeAll(view)),
    ...drawingOf(drawn.operations, drawn.parameters, known, view),
    cut,
  };
}
