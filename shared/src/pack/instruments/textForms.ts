import { strToU8 } from 'fflate/browser';
import { Alphabet } from './alphabet.ts';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from '../../storage/index.ts';
import type { NumberForm } from './numberForm.ts';
import { STYLE_COUNT } from './numberForm.ts';
import type { ShapeTuple } from './nodeShape.ts';
import { MOST_SHAPES, ShapeTable, shapeOf } from './nodeShape.ts';
import { TokenTable } from './tokenTable.ts';

/** What the texts of a pack are written with: tokens, forms of printed numbers, shapes of provisions, each by frequency. */
export interface TextForms {
  readonly alphabet: Alphabet;
  readonly numbers: readonly NumberForm[];
  readonly shapes: ShapeTable;
}

/** Longest list of number forms. */
const MOST_FORMS = 4096;

function isForm(data: unknown): data is NumberForm {
  const isPiece = (piece: unknown) =>
    typeof piece === 'string' ||
    (typeof piece === 'number' && Number.isInteger(piece) && piece >= 0 && piece < STYLE_COUNT);
  return Array.isArray(data) && data.every(isPiece);
}

function isTuple(data: unknown): data is ShapeTuple {
  return Array.isArray(data) && data.length === 5 && data.every(Number.isSafeInteger);
}

/** The section `text-forms`: the length of a JSON text, that text, in which a broken character is escaped, and the table of tokens. */
export function encodeTextForms({ alphabet, numbers, shapes }: TextForms): Uint8Array {
  const forms = strToU8(JSON.stringify({ numbers, shapes: shapes.tuples }));
  const writer = new ByteWriter();
  writer.varint(forms.length);
  writer.bytes(forms);
  alphabet.table.write(writer);
  return writer.written();
}

/**
 * Reads the section; nothing when it is not one. It is checked by hand: every wake-up pays for it, and a schema of unions takes longer
 * here than all reads together.
 */
export function decodeTextForms(bytes: Uint8Array): TextForms | undefined {
  const reader = new ByteReader(bytes);
  const data = parseJson(reader.bytes(reader.varint()));
  const table = TokenTable.read(reader.rest());
  if (reader.hasFailed || table === undefined || typeof data !== 'object' || data === null) return undefined;
  const { numbers, shapes } = Object.fromEntries<unknown>(Object.entries(data));
  if (!Array.isArray(numbers) || numbers.length > MOST_FORMS || !numbers.every(isForm)) return undefined;
  if (!Array.isArray(shapes) || shapes.length > MOST_SHAPES || !shapes.every(isTuple)) return undefined;
  if (shapes.some((tuple) => shapeOf(tuple) === undefined)) return undefined;
  return { alphabet: new Alphabet(table), numbers, shapes: new ShapeTable(shapes) };
}

/** JSON from bytes of UTF-8; nothing when it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
