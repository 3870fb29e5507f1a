import type { Outcome } from '../../model/index.ts';
import { defined, success } from '../../model/index.ts';
import type { Block, Extraction, ReadingWarning } from '../extraction.ts';
import { blocksOf, bodyStyleOf } from './pdfBlocks.ts';
import { bulletsOf } from './pdfBullet.ts';
import { zonesOf } from './pdfColumns.ts';
import type { Zone } from './pdfColumns.ts';
import { contentsOf } from './pdfContents.ts';
import { openPdf } from './pdfDocument.ts';
import type { CharacterMaps, PdfFile } from './pdfDocument.ts';
import { unpacksWithoutEnd } from './pdfExpansion.ts';
import { notPdf, pdfBomb, pdfDamaged } from './pdfFailure.ts';
import { furnitureOf, watermarksOf } from './pdfFurniture.ts';
import type { LeftReason, PageRows } from './pdfFurniture.ts';
import { vocabularyOf } from './pdfHyphen.ts';
import { cutOverprint } from './pdfOverprint.ts';
import { rowsOf, unstretch } from './pdfRow.ts';
import type { Segment } from './pdfRow.ts';
import type { PdfPage, Run, TurnedRun } from './pdfRun.ts';
import { sortTables } from './pdfTable.ts';
import type { PdfTable } from './pdfTable.ts';
import { textDamage } from './pdfTextDamage.ts';
import * as warn from './pdfWarning.ts';

export interface PdfOptions {
  readonly signal?: AbortSignal;
  /** Told after every page. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Where predefined character maps come from; without it, text that needs one is reported as broken. */
  readonly characterMaps?: CharacterMaps;
}

/** After this many damaged pages in a row the rest is given up: a damaged file can claim any number of pages. */
const MOST_DAMAGED = 20;

type Left = Extraction['remainder'][number];

interface LaidOutPage extends PageRows {
  readonly tables: readonly PdfTable[];
  readonly overprint: readonly Run[];
}

const hasHeader = (bytes: Uint8Array) => {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  return start.includes('%PDF-');
};

const hasEnd = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(-2048)).includes('%%EOF');

/** Lets the caller's own work run: pdf.js in the same thread never does. */
const breathe = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });

interface ReadPages {
  readonly pages: readonly PdfPage[];
  readonly warnings: readonly ReadingWarning[];
}

async function readPages(file: PdfFile, { signal, onProgress }: PdfOptions): Promise<ReadPages> {
  const pages: PdfPage[] = [];
  const warnings: ReadingWarning[] = [];
  let damaged = 0;
  for (let number = 1; number <= file.pages; number += 1) {
    signal?.throwIfAborted();
    const page = await file.page(number);
    damaged = page === undefined ? damaged + 1 : 0;
    if (page === undefined) warnings.push(warn.damagedPage(number));
    else pages.push(page);
    if (page?.cut === true) warnings.push(warn.pageCut(number));
    if (damaged >= MOST_DAMAGED && number < file.pages) {
      warnings.push(warn.pagesGivenUp(number + 1, file.pages));
      break;
    }
    onProgress?.(number, file.pages);
    await breathe();
  }
  return { pages, warnings };
}

function layOut(page: PdfPage): LaidOutPage {
  const { kept, overprint } = cutOverprint(page.runs);
  const { tables, runs } = sortTables(page.rules, [...kept, ...bulletsOf(page.dots, kept)]);
  const inTables = tables.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell.runs)));
  return { ...page, rows: rowsOf(page.number, runs), tableRows: rowsOf(page.number, inTables), tables, overprint };
}

/** Text that stands sideways and is no watermark, in the order it was drawn, run by run. */
function sidewaysBlocks(page: LaidOutPage, isMark: (run: TurnedRun) => boolean): readonly Block[] {
  const words = page.turned.filter((run) => !isMark(run)).map(({ text }) => unstretch(text.trim()));
  return words.length === 0 ? [] : [{ type: 'paragraph', text: words.join(' '), place: { page: page.number } }];
}

function withoutRuns(table: PdfTable, gone: ReadonlySet<Run>): PdfTable {
  const rows = table.rows.map((row) => row.map(({ runs }) => ({ runs: runs.filter((run) => !gone.has(run)) })));
  return { ...table, rows };
}

function without(page: LaidOutPage, left: ReadonlyMap<Segment, LeftReason>): readonly Zone[] {
  const rows = page.rows.flatMap((row) => {
    const segments = row.segments.filter((segment) => !left.has(segment));
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
  const gone = new Set(
    page.tableRows.flatMap((row) => row.segments.filter((one) => left.has(one)).flatMap(({ runs }) => runs)),
  );
  return zonesOf(
    page.number,
    rows,
    gone.size === 0 ? page.tables : page.tables.map((table) => withoutRuns(table, gone)),
  );
}

/** Pages without any text in blocks, put together to stretches. A page that only has contents or sideways text has text. */
function emptyPages(pages: readonly PdfPage[], withText: ReadonlySet<number | undefined>): readonly ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  let first: number | undefined;
  let last = 0;
  for (const { number } of [...pages, { number: Infinity }]) {
    const empty = number !== Infinity && !withText.has(number);
    if (empty) {
      first ??= number;
      last = number;
    } else if (first !== undefined) {
      warnings.push(warn.noTextPages(first, last));
      first = undefined;
    }
  }
  return warnings;
}

function assemble(pages: readonly PdfPage[]): Pick<Extraction, 'blocks' | 'remainder' | 'warnings'> {
  const laidOut = pages.map(layOut);
  const segments = laidOut.flatMap(({ rows }) => rows.flatMap((row) => row.segments));
  const body = bodyStyleOf(segments);
  const left = new Map(furnitureOf(laidOut, body.size));
  for (const segment of contentsOf(laidOut, (one) => left.has(one))) left.set(segment, 'contents');
  const marks = watermarksOf(laidOut);
  const vocabulary = vocabularyOf(segments.map(({ text }) => text));
  const zones = laidOut.flatMap((page) => without(page, left));
  const { blocks, hyphens } = blocksOf(zones, body, vocabulary);
  const sideways = laidOut.flatMap((page) => sidewaysBlocks(page, (run) => marks.has(run)));
  const remainder: Left[] = [...left].map(([{ text, page }, reason]) => ({ text, reason, place: { page } }));
  for (const { number, turned, overprint } of laidOut) {
    const place = { page: number };
    for (const run of turned) if (marks.has(run)) remainder.push({ text: run.text, reason: 'watermark', place });
    for (const { text } of overprint) remainder.push({ text, reason: 'overprint', place });
  }
  for (const { text, page } of hyphens) remainder.push({ text, reason: 'line-hyphen', place: { page } });
  const withText = new Set([
    ...zones.flatMap((zone) => (zone.type === 'table' ? [zone.page] : zone.lines.map(({ page }) => page))),
    ...sideways.map(({ place }) => place.page),
    ...[...left].flatMap(([{ page }, reason]) => (reason === 'contents' ? [page] : [])),
  ]);
  return { blocks: placed(blocks, sideways), remainder, warnings: emptyPages(pages, withText) };
}

/** Puts sideways text behind the other text of its page. */
function placed(blocks: readonly Block[], sideways: readonly Block[]): readonly Block[] {
  if (sideways.length === 0) return blocks;
  const pageOf = ({ place }: Block) => place.page ?? 0;
  return [...blocks, ...sideways].sort((one, other) => pageOf(one) - pageOf(other));
}

/**
 * Reads the text layer of a PDF into blocks: lines put together to paragraphs, headings by size and weight, list items, ruled tables;
 * what belongs to the pages (running heads, page numbers, watermarks, contents) goes to the remainder. A cell's paragraphs stand one
 * per line. What lies beyond the edge of its page, where nobody sees it, is not read. Works in the calling thread and lets others run
 * between pages. Fails with `not-pdf`, `pdf-encrypted`, `pdf-damaged` or `pdf-bomb`; throws the signal's reason when aborted. Linear in
 * the length of the text, about 30 ms a page.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<Outcome<Extraction>> {
  options.signal?.throwIfAborted();
  if (!hasHeader(bytes)) return notPdf();
  if (await unpacksWithoutEnd(bytes)) return pdfBomb();
  const opened = await openPdf(bytes, options.characterMaps);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const read = await readPages(file, options);
    if (read.pages.length === 0) return pdfDamaged();
    const text = assemble(read.pages);
    const warnings = [
      ...(hasEnd(bytes) ? [] : [warn.endMissing()]),
      ...read.warnings,
      ...text.warnings,
      ...textDamage(read.pages),
      ...[...file.missingMaps].map(warn.missingMap),
    ];
    return success(
      defined({
        format: 'pdf' as const,
        ...text,
        warnings,
        titleHint: file.properties['Title'],
        properties: file.properties,
      }),
    );
  } finally {
    await file.close();
  }
}
