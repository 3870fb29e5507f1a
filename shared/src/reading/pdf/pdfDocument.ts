import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { pdfDamaged, pdfEncrypted } from './pdfFailure.ts';
import { pageOf } from './pdfPage.ts';
import type { DrawnPage, Item } from './pdfPage.ts';
import type { PdfPage } from './pdfRun.ts';

/** Hands out a predefined character map of the PDF standard (`GBK-EUC-H`, …) in pdf.js's packed form, or nothing. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | undefined>;

/** An opened PDF. It holds memory until it is closed. */
export interface PdfFile {
  readonly pages: number;
  /** What the file says about itself, by the format's own names. */
  readonly properties: Readonly<Record<string, string>>;
  /** Character maps that pages asked for and did not get: text in them is not readable. */
  readonly missingMaps: ReadonlySet<string>;
  /** Reads one page, counted from 1; nothing when the page is damaged. */
  page(number: number): Promise<PdfPage | undefined>;
  close(): Promise<void>;
}

/** More text items than this do not fit on a page that a person can read. */
const MAX_ITEMS = 100_000;
/** A page with more items than this is read without its drawn lines: its tables are not what matters. */
const MAX_ITEMS_WITH_RULES = 30_000;
const BOLD = /bold|black|heavy|demi|[-,]bd\b/i;

interface TextChunk {
  readonly items: readonly unknown[];
}

const isItem = (data: unknown): data is Item =>
  typeof data === 'object' &&
  data !== null &&
  'str' in data &&
  typeof data.str === 'string' &&
  'transform' in data &&
  Array.isArray(data.transform) &&
  'width' in data &&
  typeof data.width === 'number' &&
  'fontName' in data &&
  typeof data.fontName === 'string';

const isChunk = (data: unknown): data is TextChunk =>
  typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items);

interface TextReader {
  read(): Promise<{ done: boolean; value?: unknown }>;
  cancel(reason: Error): Promise<void>;
}

/** Text of a page, up to a bound: a page may hold a stream without end. */
async function itemsOf(
  page: PDFPageProxy,
  unread: TextReader[],
): Promise<{ readonly items: readonly Item[]; readonly cut: boolean }> {
  const items: Item[] = [];
  const reader: TextReader = page.streamTextContent({}).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { items, cut: false };
    if (isChunk(value)) for (const item of value.items) if (isItem(item)) items.push(item);
    if (items.length > MAX_ITEMS) {
      // Not cancelled but left unread: pdf.js goes on parsing a cancelled stream to its end, an unread one it puts to rest.
      unread.push(reader);
      return { items, cut: true };
    }
  }
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const known: unknown = page.commonObjs.get(font);
  if (typeof known !== 'object' || known === null) return false;
  if ('bold' in known && known.bold === true) return true;
  return 'name' in known && typeof known.name === 'string' && BOLD.test(known.name);
}

/** What pdf.js tells of a page. Everything that a damaged page can break is in here. */
async function drawnPage(page: PDFPageProxy, number: number, unread: TextReader[]): Promise<DrawnPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { items, cut } = await itemsOf(page, unread);
  const withRules = items.length > 0 && items.length <= MAX_ITEMS_WITH_RULES;
  const { fnArray, argsArray } = withRules ? await page.getOperatorList() : { fnArray: [], argsArray: [] };
  const fonts = new Set(items.map(({ fontName }) => fontName));
  const boldFonts = new Set([...fonts].filter((font) => isBold(page, font)));
  page.cleanup();
  return { number, transform, width, height, items, boldFonts, operations: fnArray, parameters: argsArray, cut };
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  const { info } = await document.getMetadata();
  return Object.fromEntries(
    Object.entries(info).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );
}

/**
 * Opens a PDF with pdf.js in the calling thread: without scripts, fonts, images, forms or anything from the network. The first call
 * loads pdf.js (about 1.7 MB) and, in a browser's worker, makes it send its parent one message of its own, `{action: 'ready', …}`, which
 * the parent has to pass over. Fails with `pdf-encrypted` or `pdf-damaged`.
 */
export async function openPdf(bytes: Uint8Array, characterMaps?: CharacterMaps): Promise<Outcome<PdfFile>> {
  // The parser first: once it is there, pdf.js starts no worker of its own.
  // @ts-expect-error -- the parser has no declarations, and nothing of it is used here but that it is there
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const missingMaps = new Set<string>();
  class StoredData {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '');
      const data = kind === 'cMapUrl' ? await characterMaps?.(name) : undefined;
      if (data !== undefined) return data;
      if (kind === 'cMapUrl') missingMaps.add(name);
      throw new Error(`${filename} is not at hand.`);
    }
  }
  const task = getDocument({
    // pdf.js takes the bytes away from their owner.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: StoredData,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Images of more pixels than this are not decoded, so none is.
    maxImageSize: 0,
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? pdfEncrypted() : pdfDamaged();
  }
  const unread: TextReader[] = [];
  return success({
    pages: document.numPages,
    properties: await propertiesOf(document).catch(() => ({})),
    missingMaps,
    async page(number: number) {
      let drawn: DrawnPage;
      try {
        drawn = await drawnPage(await document.getPage(number), number, unread);
      } catch {
        return undefined;
      }
      return pageOf(drawn, OPS);
    },
    async close() {
      const closed = task.destroy();
      // Streams left unread hold pdf.js up; cancelled after it was told to end, they let go at once.
      await Promise.resolve();
      for (const reader of unread) reader.cancel(new Error('closed')).catch(() => {});
      await closed;
    },
  });
}
