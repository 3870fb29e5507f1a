import type { Provision } from '../../model/index.ts';
import { provisionsOf } from '../../model/index.ts';
import { Alphabet } from './alphabet.ts';
import { articleWord, SCATTERED, wordsEnd } from './articleWord.ts';
import { ByteWriter } from '../../storage/index.ts';
import type { WrittenEid } from './eidCounter.ts';
import { EidCounter } from './eidCounter.ts';
import type { NumberForm } from './numberForm.ts';
import { expandNumberForm, numberFormOf } from './numberForm.ts';
import type { NodeShape, ShapeTuple } from './nodeShape.ts';
import {
  DEEPEST,
  FIRST_FORM,
  LONGEST_EID,
  MOST_SHAPES,
  NO_NUMBER,
  shapeKey,
  ShapeTable,
  STATED_NUMBER,
  tupleOf,
} from './nodeShape.ts';
import type { TextForms } from './textForms.ts';
import { unitsOf } from './textUnit.ts';
import { learnTokens } from './tokenLearner.ts';
import { TokenTable } from './tokenTable.ts';

/** Forms of numbers that have a code; others are written out. */
const MOST_FORMS = 200;

/** More texts have hardly other shapes; what the table has not is written out. */
const TEXTS_OF_DRY_RUN = 300;

type Roots = readonly Provision[];

/** Keys by how often they were counted, those seen once left out; ties in the order of the keys. */
function frequent(counts: ReadonlyMap<string, number>, most: number): readonly string[] {
  const often = [...counts].filter(([, count]) => count > 1);
  return often
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
}

/** Writes texts as outlines and units. Made for one list of texts: it learns from all of them how to write each. */
export class TextWriter {
  readonly #numbers: readonly NumberForm[];
  readonly #numberCodes: ReadonlyMap<string, number>;
  readonly #forms: TextForms;
  readonly #shapeCounts = new Map<number, { readonly shape: NodeShape; count: number }>();
  /** Codes of printed numbers by number and last step of the eId: most are said again and again. */
  readonly #numberMemo = new Map<string, number>();
  readonly #outline = new ByteWriter();
  readonly #text = new ByteWriter();
  /** For each article its word, see `articleWord`. */
  #articles: number[] = [];
  #shapes: ShapeTable | undefined;

  constructor(texts: readonly Roots[]) {
    const { words, numbers, forms } = countWords(texts);
    const keys = frequent(numbers, MOST_FORMS);
    this.#numberCodes = new Map(keys.map((key, place) => [key, place]));
    this.#numbers = keys.map((key) => forms.get(key) ?? []);
    const alphabet = new Alphabet(TokenTable.of(learnTokens(words)));
    // A dry run over some of the texts counts the shapes; the run that counts writes with them.
    this.#forms = { alphabet, numbers: this.#numbers, shapes: new ShapeTable([]) };
    const step = Math.ceil(texts.length / TEXTS_OF_DRY_RUN);
    for (const [place, text] of texts.entries()) if (place % step === 0) this.write(text);
    this.#outline.clear();
    this.#articles = [];
    this.#shapes = new ShapeTable(this.#frequentShapes());
    this.#forms = { alphabet, numbers: this.#numbers, shapes: this.#shapes };
  }

  /** What the texts were written with, which their readers need. */
  get forms(): TextForms {
    return this.#forms;
  }

  /** Bytes of the outlines and of the texts that were written, and the words that say where those of each article lie in the latter. */
  get written(): {
    readonly outlines: Uint8Array;
    readonly texts: Uint8Array;
    readonly articleWords: readonly number[];
  } {
    const articleWords = [...this.#articles, wordsEnd(this.#text.length)];
    return { outlines: this.#outline.written(), texts: this.#text.written(), articleWords };
  }

  /** Bytes that were written of outlines and of texts. */
  get lengths(): { readonly outlines: number; readonly texts: number } {
    return { outlines: this.#outline.length, texts: this.#text.length };
  }

  /** Writes a text behind those before it. @throws RangeError when it is nested deeper than a pack carries. */
  write(roots: Roots): void {
    const counter = new EidCounter();
    let before = -1;
    for (const { provision, depth, parent, isWhole } of unitsOf(roots)) {
      const eid = counter.shorten(provision.eid, provision.type, parent);
      this.#node(provision, depth - before, eid, undefined, this.#outline);
      before = depth;
      if (depth > DEEPEST) throw new RangeError('provisions are nested too deep');
      const start = this.#text.length;
      this.#unit(provision, depth, isWhole);
      const length = this.#text.length - start;
      this.#outline.varint(length);
      this.#note(provision, start, length, isWhole);
    }
  }

  /** An article's words must reach to the next one's: what stands between makes them be looked up in the outline. */
  #note(provision: Provision, start: number, length: number, isWhole: boolean): void {
    if (provision.type === 'article') {
      this.#articles.push(articleWord(provision, start, isWhole));
      return;
    }
    const last = this.#articles.length - 1;
    const before = this.#articles[last];
    if (length > 0 && before !== undefined) this.#articles[last] = (before | SCATTERED) >>> 0;
  }

  #unit(root: Provision, depth: number, isWhole: boolean): void {
    // Nothing at all for a unit without words and children, which headings are.
    if (root.text === '' && (!isWhole || root.children.length === 0)) return;
    if (!this.#isDry) this.#forms.alphabet.write(root.text, this.#text);
    if (isWhole) this.#children(root, depth, new EidCounter(), 0);
  }

  /** Writes what is below a provision; answers how deep the last of it was below the unit. */
  #children(parent: Provision, depth: number, counter: EidCounter, below: number): number {
    let before = below;
    if (depth + 1 > DEEPEST && parent.children.length > 0) throw new RangeError('provisions are nested too deep');
    for (const child of parent.children) {
      const eid = counter.shorten(child.eid, child.type, parent.eid);
      this.#node(child, below + 1 - before, eid, child.text, this.#text);
      before = this.#children(child, depth + 1, counter, below + 1);
    }
    return before;
  }

  #node(
    { type, eid, number, heading }: Provision,
    step: number,
    written: WrittenEid,
    text: string | undefined,
    writer: ByteWriter,
  ): void {
    const shape: NodeShape = {
      step,
      type,
      eid: written.mode,
      number: number === undefined ? NO_NUMBER : this.#numberCode(number, eid),
      hasHeading: heading !== undefined,
      hasText: text !== undefined && text !== '',
    };
    if (eid.length > LONGEST_EID) throw new RangeError(`the name of a provision is too long: ${eid.slice(0, 80)}`);
    if (this.#isDry) return this.#count(shape);
    const { alphabet, shapes } = this.#forms;
    shapes.write(shape, writer);
    if (written.stated !== undefined) alphabet.write(written.stated, writer);
    if (shape.number === STATED_NUMBER) alphabet.write(number ?? '', writer);
    if (heading !== undefined) alphabet.write(heading, writer);
    if (shape.hasText) alphabet.write(text ?? '', writer);
    return undefined;
  }

  /** Whether shapes are only counted. */
  get #isDry(): boolean {
    return this.#shapes === undefined;
  }

  #count(shape: NodeShape): void {
    const key = shapeKey(shape);
    const known = this.#shapeCounts.get(key);
    if (known === undefined) this.#shapeCounts.set(key, { shape, count: 1 });
    else known.count += 1;
  }

  /** The shapes that occur more than once, most frequent first; ties in the order of their tuples as text. */
  #frequentShapes(): readonly ShapeTuple[] {
    const counts = [...this.#shapeCounts.values()].map(({ shape, count }) => [tupleOf(shape).join(), count] as const);
    return frequent(new Map(counts), MOST_SHAPES).map(readShapeKey);
  }

  #numberCode(number: string, eid: string): number {
    const key = `${number}\0${lastStep(eid)}`;
    const known = this.#numberMemo.get(key) ?? this.#newNumberCode(number, eid);
    this.#numberMemo.set(key, known);
    return known;
  }

  #newNumberCode(number: string, eid: string): number {
    const form = numberFormOf(number, eid);
    const code = this.#numberCodes.get(JSON.stringify(form));
    return code === undefined || expandNumberForm(form, eid) !== number ? STATED_NUMBER : FIRST_FORM + code;
  }
}

/** What a printed number can follow from, see `numberFormOf`. */
function lastStep(eid: string): string {
  return eid.slice(eid.lastIndexOf('__') + 1);
}

/** All that is learned from before anything is written: what texts say, and how their numbers are printed. */
function countWords(texts: readonly Roots[]) {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const forms = new Map<string, NumberForm>();
  /** Keys of forms by number and last step; empty where the form does not give the number back. */
  const memo = new Map<string, string>();
  for (const roots of texts) {
    for (const { eid, number, heading = '', text } of provisionsOf(roots)) {
      for (const said of [heading, text]) if (said !== '') words.push(said);
      if (number === undefined) continue;
      const said = `${number}\0${lastStep(eid)}`;
      const key = memo.get(said) ?? formKey(number, eid, forms);
      memo.set(said, key);
      if (key !== '') numbers.set(key, (numbers.get(key) ?? 0) + 1);
    }
  }
  return { words, numbers, forms };
}

/** Key of the form of a printed number, which is added to the forms; empty where the form does not give the number back. */
function formKey(number: string, eid: string, forms: Map<string, NumberForm>): string {
  const form = numberFormOf(number, eid);
  if (expandNumberForm(form, eid) !== number) return '';
  const key = JSON.stringify(form);
  forms.set(key, form);
  return key;
}

function readShapeKey(key: string): ShapeTuple {
  const [step = 0, type = 0, eid = 0, number = 0, flags = 0] = key.split(',').map(Number);
  return [step, type, eid, number, flags];
}
