import { strToU8 } from 'fflate';
import { Alphabet, MOST_CHARACTERS } from './alphabet.ts';
import type { NumberForm } from './numberForm.ts';
import { STYLE_COUNT } from './numberForm.ts';
import type { ShapeTuple } from './nodeShape.ts';
import { MOST_SHAPES, ShapeTable, shapeOf } from './nodeShape.ts';

/** What the texts of a pack are written with: characters, forms of printed numbers, shapes of provisions, each by frequency. */
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

/** The section `text-forms`: JSON, in which a broken character is escaped. */
export function encodeTextForms({ alphabet, numbers, shapes }: TextForms): Uint8Array {
  return strToU8(JSON.stringify({ characters: alphabet.characters, numbers, shapes: shapes.tuples }));
}

/**
 * Reads the section; nothing when it is not one. It is checked by hand: every wake-up pays for it, and a schema of unions takes longer
 * here than all reads together.
 */
export function decodeTextForms(bytes: Uint8Array): TextForms | undefined {
  const data = parseJson(bytes);
  if (typeof data !== 'object' || data === null) return undefined;
  const { characters, numbers, shapes } = Object.fromEntries<unknown>(Object.entries(data));
  if (typeof characters !== 'string' || characters.length > MOST_CHARACTERS) return undefined;
  if (!Array.isArray(numbers) || numbers.length > MOST_FORMS || !numbers.every(isForm)) return undefined;
  if (!Array.isArray(shapes) || shapes.length > MOST_SHAPES || !shapes.every(isTuple)) return undefined;
  if (shapes.some((tuple) => shapeOf(tuple) === undefined)) return undefined;
  return { alphabet: new Alphabet(characters), numbers, shapes: new ShapeTable(shapes) };
}

/** JSON from bytes of UTF-8; nothing when it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
