import type { Provision, ProvisionType } from '../../model/index.ts';
import type { UnitBuffer } from '../../storage/index.ts';
import type { Alphabet } from './alphabet.ts';
import { ByteReader } from './byteReader.ts';
import { EidCounter } from './eidCounter.ts';
import { expandNumberForm } from './numberForm.ts';
import { DEEPEST, FIRST_FORM, LONGEST_EID, NO_NUMBER, STATED_NUMBER } from './nodeShape.ts';
import type { TextForms } from './textForms.ts';
import type { OutlineEntry, ProvisionName } from './textUnit.ts';

/** Most provisions of one text, and of one unit: a few bytes must not become millions of objects. */
const MOST_ENTRIES = 1 << 20;
const MOST_NODES = 1 << 16;
const LINE_END = 0x0a;

interface Node {
  type: ProvisionType;
  eid: string;
  number?: string;
  heading?: string;
  text: string;
  children: Provision[];
}

/** A node as it was read, with its depth below the start of what is read. */
interface ReadNode {
  readonly depth: number;
  readonly node: Node;
}

/** Reads nodes in the order of the text, each with the eIds above it. */
class NodeReader {
  readonly #reader: ByteReader;
  readonly #forms: TextForms;
  readonly #counter = new EidCounter();
  /** eIds of the last node and of those above it. */
  readonly #above: string[];
  readonly #base: number;

  /** `root` is the eId above everything that is read, where there is one. */
  constructor(reader: ByteReader, forms: TextForms, root?: string) {
    this.#reader = reader;
    this.#forms = forms;
    this.#above = root === undefined ? [] : [root];
    this.#base = this.#above.length;
  }

  /** The next node; nothing, and the reader has failed, when what follows is none. */
  next(): ReadNode | undefined {
    const shape = this.#forms.shapes.read(this.#reader);
    const level = this.#above.length - 1 + (shape?.step ?? 0);
    if (shape === undefined || level < this.#base || level > DEEPEST) return this.#fail();
    const { type } = shape;
    this.#above.length = level;
    const stated = shape.eid.startsWith('next') ? undefined : this.#string();
    const written = stated === undefined ? { mode: shape.eid } : { mode: shape.eid, stated };
    const eid = this.#counter.expand(written, type, this.#above.at(-1));
    if (eid === undefined || eid === '' || eid.length > LONGEST_EID) return this.#fail();
    this.#above.push(eid);
    const number = this.#number(shape.number, eid);
    if (number === undefined && shape.number !== NO_NUMBER) return this.#fail();
    const node: Node = { type, eid, text: '', children: [] };
    if (number !== undefined) node.number = number;
    if (shape.hasHeading) node.heading = this.#string();
    if (shape.hasText) node.text = this.#string();
    return this.#reader.hasFailed ? undefined : { depth: level - this.#base, node };
  }

  #string(): string {
    return this.#forms.alphabet.read(this.#reader);
  }

  #number(code: number, eid: string): string | undefined {
    if (code === NO_NUMBER) return undefined;
    if (code === STATED_NUMBER) return this.#string();
    const form = this.#forms.numbers[code - FIRST_FORM];
    return form && expandNumberForm(form, eid);
  }

  #fail(): undefined {
    this.#reader.fail();
  }
}

/** Reads an outline; nothing when it is not one. `textOffset` is where the words of its text begin, `textEnd` where they must end. */
export function readOutline(
  bytes: Uint8Array,
  forms: TextForms,
  textOffset: number,
  textEnd: number,
): readonly OutlineEntry[] | undefined {
  const reader = new ByteReader(bytes);
  const nodes = new NodeReader(reader, forms);
  const entries: OutlineEntry[] = [];
  let at = textOffset;
  while (!reader.isAtEnd) {
    const read = nodes.next();
    const textLength = reader.varint();
    if (read === undefined || reader.hasFailed || entries.length === MOST_ENTRIES) return undefined;
    const { type, eid, number, heading } = read.node;
    entries.push({
      type,
      eid,
      ...(number === undefined ? {} : { number }),
      ...(heading === undefined ? {} : { heading }),
      depth: read.depth,
      textOffset: at,
      textLength,
    });
    at += textLength;
  }
  return !reader.hasFailed && at === textEnd ? entries : undefined;
}

/** Reads one unit, the provision with all below it that is stored with it; nothing when the bytes are not one. */
export function readUnit(bytes: Uint8Array, forms: TextForms, name: ProvisionName): Node | undefined {
  const { type, eid, number, heading } = name;
  const root: Node = { type, eid, text: '', children: [] };
  if (number !== undefined) root.number = number;
  if (heading !== undefined) root.heading = heading;
  if (bytes.length === 0) return root;
  const reader = new ByteReader(bytes);
  root.text = forms.alphabet.read(reader);
  const nodes = new NodeReader(reader, forms, eid);
  const above: Node[] = [root];
  for (let count = 0; !reader.isAtEnd; count += 1) {
    const read = nodes.next();
    if (read === undefined || count === MOST_NODES) return undefined;
    above.length = read.depth + 1;
    above.at(-1)?.children.push(read.node);
    above.push(read.node);
  }
  return reader.hasFailed ? undefined : root;
}

/**
 * The words of a unit, a line for each text and each heading below the first, into a buffer, which is cleared; whether the bytes are a
 * unit. Makes no tree and no strings.
 */
export function readWords(bytes: Uint8Array, forms: TextForms, into: UnitBuffer): boolean {
  into.length = 0;
  if (bytes.length === 0) return true;
  const reader = new ByteReader(bytes);
  const { alphabet, shapes } = forms;
  readLine(reader, alphabet, into);
  for (let count = 0; !reader.isAtEnd; count += 1) {
    const shape = shapes.read(reader);
    if (shape === undefined || count === MOST_NODES) return false;
    if (!shape.eid.startsWith('next')) alphabet.skip(reader);
    if (shape.number === STATED_NUMBER) alphabet.skip(reader);
    if (shape.hasHeading) readLine(reader, alphabet, into);
    if (shape.hasText) readLine(reader, alphabet, into);
  }
  return !reader.hasFailed;
}

/** Adds a line behind those that are there; one without words is none. */
function readLine(reader: ByteReader, alphabet: Alphabet, into: UnitBuffer): void {
  const before = into.length;
  if (before > 0) into.push(LINE_END);
  const start = into.length;
  alphabet.readUnits(reader, into);
  if (into.length === start) into.length = before;
}

/**
 * Puts units that follow one another together to trees: `textAt` gives the bytes of an entry. The first entry must be of the least depth.
 * Nothing when one of them cannot be read.
 */
export function readTrees(
  entries: readonly OutlineEntry[],
  forms: TextForms,
  textAt: (entry: OutlineEntry) => Uint8Array,
): readonly Provision[] | undefined {
  const roots: Provision[] = [];
  const above: Node[] = [];
  const top = entries[0]?.depth ?? 0;
  for (const entry of entries) {
    const node = readUnit(textAt(entry), forms, entry);
    if (node === undefined || entry.depth < top) return undefined;
    above.length = entry.depth - top;
    (above.at(-1)?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}
