import type { Run } from './pdfRun.ts';

/** Runs that stand together on one line, without a wide gap between them. */
export interface Segment {
  readonly page: number;
  readonly runs: readonly Run[];
  readonly text: string;
  /** How much of `text`, from its beginning, is bold (UTF-16 units). */
  readonly boldEnd: number;
  readonly x0: number;
  readonly x1: number;
  /** Whether the text falls apart into pieces with wide gaps between them, as in a table. */
  readonly scattered: boolean;
  /** The baseline of the largest text. */
  readonly y: number;
  /** The size that most of the text has. */
  readonly size: number;
}

/** Everything that stands on one height of a page, from left to right. */
export interface Row {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** A gap wider than this, in sizes, separates columns, table cells and tab stops. */
const WIDE_GAP = 1.5;
/** A gap wider than this, in sizes, is a space between words, whether one was set or not. */
const WORD_GAP = 0.1;
/** Before a wide gap, this many characters may be the number of what follows, or a title spread out. */
const LONGEST_NUMBER = 8;
/** Justified Chinese lines are stretched up to this, in sizes, without a space being meant. */
const STRETCH = 0.6;
/** The part of a run's height that lies above its baseline. */
const ASCENT = 0.8;

const HAN =
  '[\\u2e80-\\u2fff\\u3001-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff65]';
const HAN_END = new RegExp(`${HAN}$`, 'u');
const HAN_START = new RegExp(`^${HAN}`, 'u');
const HAN_PAIRS = new RegExp(`${HAN}(?=${HAN})`, 'gu');
const HAN_SPACED = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
const FIGURE_AFTER_HAN = new RegExp(`(?<=${HAN}) (?=[0-9０-９])|(?<=[0-9０-９]) (?=${HAN})`, 'gu');
/** The number of a Chinese article or division, which a space sets apart from its text. */
const NUMBER_APART = /^(第[一二三四五六七八九十百千零〇0-9０-９ ]+[编章节条](?: ?之[一二三四五六七八九十]+)?) /u;
const ALPHANUMERIC_END = /[0-9A-Za-z]$/;
const ALPHANUMERIC_START = /^[0-9A-Za-z]/;

/** No space is meant before closing marks and after opening ones, only the room that these marks have in their square. */
const MARK_SPACED = / (?=[，。、；：！？）》〉」』】〕])|(?<=[（《〈「『【〔]) /gu;

/** Spaces that justification put between Chinese characters, and between them and figures, are no spaces. */
export function unstretch(text: string): string {
  if (!text.includes(' ')) return text;
  const spaced = text.match(HAN_SPACED)?.length ?? 0;
  const close = text.match(HAN_PAIRS)?.length ?? 0;
  const number = NUMBER_APART.exec(text)?.[1] ?? '';
  const rest = text.slice(number.length);
  const joined = spaced * 2 > close ? rest.replace(HAN_SPACED, '') : rest;
  return (
    number.replaceAll(' ', '') +
    (number === '' ? joined : ` ${joined.trimStart()}`).replace(FIGURE_AFTER_HAN, '').replace(MARK_SPACED, '')
  );
}

const CLOSING = /^[，。、；：！？）》〉」』】〕”’…]/u;
const OPENING = /[（《〈「『【〔“‘]$/u;

/** Whether two texts that stand side by side on a line, `gap` sizes apart, are separate words. */
function isWordGap(before: string, after: string, gap: number, spaced: boolean): boolean {
  const hanBefore = HAN_END.test(before);
  const hanAfter = HAN_START.test(after);
  if (hanBefore && hanAfter) return gap > (CLOSING.test(after) || OPENING.test(before) ? WIDE_GAP : STRETCH);
  if ((hanBefore && ALPHANUMERIC_START.test(after)) || (ALPHANUMERIC_END.test(before) && hanAfter))
    return gap > STRETCH;
  return gap > WORD_GAP || (spaced && gap > WORD_GAP / 3);
}

/** Whether a line that ends with `before` and goes on with `after` on the next has a space there. */
export function isWordBreak(before: string, after: string): boolean {
  return !(HAN_END.test(before) || HAN_START.test(after));
}

function mainSize(runs: readonly Run[]): number {
  const weight = new Map<number, number>();
  for (const { size, text } of runs) weight.set(size, (weight.get(size) ?? 0) + text.length);
  return [...weight].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Puts runs, in their order from left to right, together to one text. */
export function segmentOf(page: number, runs: readonly Run[]): Segment {
  let text = '';
  let bold = 0;
  let allBold = true;
  let end: number | undefined;
  let spaced = false;
  let scattered = false;
  for (const run of runs) {
    const own = unstretch(run.text.replace(/\s+/gu, ' ')).trim();
    const gap = end === undefined ? 0 : (run.x0 - end) / run.size;
    if (end !== undefined && isWordGap(text, own, gap, spaced || run.spaced || /^\s/u.test(run.text))) text += ' ';
    scattered ||= gap > WIDE_GAP && text.length > LONGEST_NUMBER;
    text += own;
    spaced = /\s$/u.test(run.text);
    allBold &&= run.bold;
    if (allBold) bold = text.length;
    end = Math.max(end ?? run.x1, run.x1);
  }
  const largest = runs.reduce<Run | undefined>(
    (one, other) => (one && one.size >= other.size ? one : other),
    undefined,
  );
  return {
    page,
    runs,
    text,
    boldEnd: bold,
    scattered,
    x0: Math.min(...runs.map(({ x0 }) => x0)),
    x1: end ?? 0,
    y: largest?.y ?? 0,
    size: mainSize(runs),
  };
}

interface OpenRow {
  top: number;
  bottom: number;
  height: number;
  readonly runs: Run[];
}

function overlap(row: OpenRow, top: number, bottom: number): number {
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return shared / Math.min(row.height, bottom - top);
}

/** Whether a run stands above or below another of the row, so that it cannot be on one line with it; raised figures are smaller. */
function isStacked(row: OpenRow, run: Run): boolean {
  return row.runs.slice(-NEIGHBOURS).some((other) => {
    if (Math.abs(run.y - other.y) <= Math.min(run.size, other.size) * 0.3) return false;
    const alike = Math.min(run.size, other.size) > Math.max(run.size, other.size) * 0.85;
    const shared = Math.min(run.x1, other.x1) - Math.max(run.x0, other.x0);
    return alike || shared > Math.min(run.x1 - run.x0, other.x1 - other.x0) * 0.3;
  });
}

/** Runs of a row to compare with; keeps rows of many runs from costing their square. */
const NEIGHBOURS = 60;
/** How many rows back a run may belong: raised and lowered figures come out of order, nothing else does. */
const LOOK_BACK = 4;

function clustered(runs: readonly Run[]): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const top = run.y - run.size * ASCENT;
    const bottom = top + run.size;
    const row = rows.slice(-LOOK_BACK).findLast((one) => overlap(one, top, bottom) > 0.5 && !isStacked(one, run));
    if (row === undefined) rows.push({ top, bottom, height: run.size, runs: [run] });
    else {
      row.runs.push(run);
      if (run.size > row.height) Object.assign(row, { top, bottom, height: run.size });
    }
  }
  return rows;
}

function cutAtGaps(page: number, runs: readonly Run[]): readonly Segment[] {
  const parts: Run[][] = [];
  let end = -Infinity;
  for (const run of [...runs].sort((one, other) => one.x0 - other.x0)) {
    const part = parts.at(-1);
    if (part === undefined || run.x0 - end > run.size * WIDE_GAP) parts.push([run]);
    else part.push(run);
    end = Math.max(end, run.x1);
  }
  return parts.map((part) => segmentOf(page, part));
}

/** The rows of text on a page or in a table cell, from the top. O(n log n) in the number of runs. */
export function rowsOf(page: number, runs: readonly Run[]): readonly Row[] {
  return clustered(runs)
    .map((row) => {
      const segments = cutAtGaps(page, row.runs);
      return { page, y: Math.max(...segments.map(({ y }) => y)), size: mainSize(row.runs), segments };
    })
    .sort((one, other) => one.y - other.y);
}

/** The segments of a row as one, with a space at each wide gap. */
export function joinSegments(segments: readonly Segment[]): Segment {
  const [first] = segments;
  if (first !== undefined && segments.length === 1) return first;
  return segmentOf(
    first?.page ?? 0,
    segments.flatMap(({ runs }) => runs),
  );
}
