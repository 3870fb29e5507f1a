import type { Instrument } from '../../model/index.ts';
import { provisionsOf } from '../../model/index.ts';
import type { SectionInput } from '../packWriter.ts';
import { ByteWriter } from '../../storage/index.ts';
import { writeCatalogue } from './catalogueWriter.ts';
import type { DirectoryInput } from './instrumentDirectory.ts';
import { encodeDirectory } from './instrumentDirectory.ts';
import { encodeRecord } from './instrumentRecord.ts';
import { encodeTextForms } from './textForms.ts';
import { TextWriter } from './textWriter.ts';

/** Names of the sections that carry instruments; the catalogue and the places of words repeat what the others say, and are not critical. */
export const INSTRUMENT_SECTIONS = {
  directory: 'instrument-directory',
  forms: 'text-forms',
  records: 'instruments',
  outlines: 'outlines',
  texts: 'texts',
  catalogue: 'instrument-catalogue',
  articleWords: 'article-words',
} as const;

/** An answer reads twenty or forty articles of as many laws: what is read and checked beside each must be little. */
const TEXT_PAGE = 9 * 1024;
const WORDS_PAGE = 4 * 1024;
const OUTLINE_PAGE = 16 * 1024;
/** An answer reads the records of ten laws: small blocks unpack little beside each. */
const RECORD_BLOCK = 8 * 1024;

/** Numbers as little-endian 32-bit words. */
function wordsOf(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of numbers.entries()) view.setUint32(place * 4, number, true);
  return bytes;
}

function writeTexts(instruments: readonly Instrument[]) {
  const expressions = instruments.flatMap(({ versions }) =>
    versions.flatMap((version, place) => version.expressions.map((expression) => ({ ...expression, version: place }))),
  );
  const writer = new TextWriter(expressions.map(({ provisions }) => provisions));
  const outlineStarts = [0];
  const textStarts = [0];
  const articleStarts = [0];
  let articles = 0;
  for (const { provisions } of expressions) {
    writer.write(provisions);
    outlineStarts.push(writer.lengths.outlines);
    textStarts.push(writer.lengths.texts);
    for (const { type } of provisionsOf(provisions)) if (type === 'article') articles += 1;
    articleStarts.push(articles);
  }
  return { ...writer.written, forms: writer.forms, expressions, outlineStarts, textStarts, articleStarts };
}

function writeRecords(instruments: readonly Instrument[]) {
  const writer = new ByteWriter();
  const recordStarts = [0];
  for (const instrument of instruments) {
    writer.bytes(encodeRecord(instrument));
    recordStarts.push(writer.length);
  }
  return { records: writer.written(), recordStarts };
}

function firstExpressionsOf(instruments: readonly Instrument[]): readonly number[] {
  const starts = [0];
  for (const { versions } of instruments) {
    starts.push(versions.reduce((sum, version) => sum + version.expressions.length, starts.at(-1) ?? 0));
  }
  return starts;
}

/**
 * The sections that carry instruments and their texts, in the order in which they are read. An instrument's number is its place in
 * the list; articles are numbered through all instruments, versions and languages in the order of the texts. Deterministic. Linear.
 * @throws RangeError for texts that the format cannot carry: 1 GiB, a nesting of more than 100, an eId of more than 2,000 characters.
 */
export function buildInstrumentSections(instruments: readonly Instrument[]): readonly SectionInput[] {
  const { outlines, texts, articleWords, forms, ...places } = writeTexts(instruments);
  const { records, recordStarts } = writeRecords(instruments);
  const input: DirectoryInput = {
    ...places,
    recordStarts,
    firstExpressions: firstExpressionsOf(instruments),
    works: instruments.map(({ work }) => work),
    ids: instruments.map(({ id }) => id),
  };
  const critical = true;
  return [
    { name: INSTRUMENT_SECTIONS.directory, layout: 'pages', content: encodeDirectory(input), critical },
    // Not deflated: every opening reads it, and unpacking it would take longer than all else.
    { name: INSTRUMENT_SECTIONS.forms, layout: 'whole', content: encodeTextForms(forms), critical, deflated: false },
    { name: INSTRUMENT_SECTIONS.outlines, layout: 'pages', content: outlines, critical, unitLength: OUTLINE_PAGE },
    { name: INSTRUMENT_SECTIONS.catalogue, layout: 'pages', content: writeCatalogue(instruments) },
    { name: INSTRUMENT_SECTIONS.records, layout: 'blocks', content: records, critical, unitLength: RECORD_BLOCK },
    { name: INSTRUMENT_SECTIONS.articleWords, layout: 'pages', content: wordsOf(articleWords), unitLength: WORDS_PAGE },
    { name: INSTRUMENT_SECTIONS.texts, layout: 'pages', content: texts, critical, unitLength: TEXT_PAGE },
  ];
}
