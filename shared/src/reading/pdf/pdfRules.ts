import type { Rule } from './pdfRun.ts';

/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The numbers of pdf.js's drawing operations that matter here. */
export interface DrawingOperations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
}

/** A bar thicker than this is a background, not a line. */
const MAX_THICKNESS = 2.5;
const MIN_LENGTH = 4;
const MIN_DOT = 1.5;
const MAX_DOT = 6;
/** No page of a document is drawn with more lines; drawings and maps are. */
const MAX_RULES = 4000;

const isNumbers = (data: unknown): data is ArrayLike<number> =>
  (Array.isArray(data) || ArrayBuffer.isView(data)) &&
  'length' in data &&
  Array.prototype.every.call(data, (one: unknown) => typeof one === 'number');

function matrixOf(data: unknown): Matrix | undefined {
  if (!isNumbers(data) || data.length < 6) return undefined;
  return [data[0] ?? 1, data[1] ?? 0, data[2] ?? 0, data[3] ?? 1, data[4] ?? 0, data[5] ?? 0];
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

function boxOf(box: ArrayLike<number>, matrix: Matrix): Rule {
  const [a, b, c, d, e, f] = matrix;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [px, py] of [
    [box[0], box[1]],
    [box[2], box[3]],
  ]) {
    xs.push(a * (px ?? 0) + c * (py ?? 0) + e);
    ys.push(b * (px ?? 0) + d * (py ?? 0) + f);
  }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function isRule({ x0, y0, x1, y1 }: Rule): boolean {
  const width = x1 - x0;
  const height = y1 - y0;
  return Math.min(width, height) <= MAX_THICKNESS && Math.max(width, height) >= MIN_LENGTH;
}

/** Bullets are drawn as small rounds or squares by some programs. */
function isDot({ x0, y0, x1, y1 }: Rule): boolean {
  const width = x1 - x0;
  const height = y1 - y0;
  return width >= MIN_DOT && width <= MAX_DOT && Math.abs(width - height) <= width * 0.2;
}

/** What a page draws beside its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly dots: readonly Rule[];
}

const NOTHING: Drawing = { rules: [], dots: [] };

/**
 * The lines and dots of a page from pdf.js's list of drawing operations: paths whose box is thin or small, mapped by `view` to the
 * page as shown. Answers none for a page that draws more than 4,000, which is a drawing. Linear in the number of operations.
 */
export function drawingOf(
  operations: readonly number[],
  parameters: readonly unknown[],
  known: DrawingOperations,
  view: Matrix,
): Drawing {
  const rules: Rule[] = [];
  const dots: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [place, operation] of operations.entries()) {
    const given = parameters[place];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operation === known.save) {
      saved.push(matrix);
    } else if (operation === known.restore || operation === known.paintFormXObjectEnd) {
      matrix = saved.pop() ?? view;
    } else if (operation === known.transform) {
      matrix = multiply(matrix, matrixOf(values) ?? [1, 0, 0, 1, 0, 0]);
    } else if (operation === known.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, matrixOf(values[0]) ?? [1, 0, 0, 1, 0, 0]);
    } else if (operation === known.constructPath && values[0] !== known.endPath) {
      const box = isNumbers(values[2]) ? boxOf(values[2], matrix) : undefined;
      if (box !== undefined && isRule(box)) rules.push(box);
      else if (box !== undefined && isDot(box)) dots.push(box);
      if (rules.length + dots.length > MAX_RULES) return NOTHING;
    }
  }
  return { rules, dots };
}
