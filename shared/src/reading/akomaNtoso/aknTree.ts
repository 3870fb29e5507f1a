import type { Provision, ProvisionType } from '../../model/index.ts';
import { defined, EID_NAME } from '../../model/index.ts';
import { parseNumeral } from '../../text/index.ts';
import { child, inlineText, linesOf } from './aknLines.ts';
import { DOCUMENT_TYPES, ENCLOSED, levelOf, TRANSPARENT } from './aknVocabulary.ts';
import { attributeOf, childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** A provision while it is read: its eId comes when all given ones are known. */
interface Draft {
  readonly type: ProvisionType;
  readonly given?: string;
  readonly number?: string;
  heading?: string;
  text: string;
  readonly children: Draft[];
}

/** A name as the naming convention forms it: levels joined by `__`, a level and its number by `_`. */
const EID =
  /^[A-Za-z]+(?:_[\p{L}\p{N}.]+(?:-[\p{L}\p{N}.]+)*)?(?:__[A-Za-z]+(?:_[\p{L}\p{N}.]+(?:-[\p{L}\p{N}.]+)*)?)*$/u;
/** What is said of the document rather than in it. */
const OUTSIDE: ReadonlySet<string> = new Set(['meta', 'preface', 'coverPage']);

function givenOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'eId') ?? attributeOf(element, 'id');
}

function draft(type: ProvisionType, element: XmlElement | undefined): Draft {
  const given = element === undefined ? undefined : givenOf(element);
  const number = inlineText(child(element, 'num'));
  return defined({ type, given, number, heading: inlineText(child(element, 'heading')), text: '', children: [] });
}

/** Adds lines to a provision: to its own text, or, after its parts, as a paragraph of their own. */
function addLines(to: Draft, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const text = lines.join('\n');
  if (to.children.length > 0) to.children.push({ ...draft('paragraph', undefined), text });
  else to.text = to.text === '' ? text : `${to.text}\n${text}`;
}

/** Reads what stands inside an element into the provision around it; its number and heading are read already. */
function readInto(target: Draft, element: XmlElement, above: readonly ProvisionType[]): void {
  const levels = [...above, target.type];
  const read = [child(element, 'num'), child(element, 'heading')];
  for (const part of element.children) {
    if (typeof part === 'string') addLines(target, part.trim() === '' ? [] : linesOf([part]));
    else if (!read.includes(part)) readPart(target, part, levels);
  }
}

function readPart(target: Draft, part: XmlElement, levels: readonly ProvisionType[]): void {
  const level = levelOf(part, levels);
  if (level !== undefined) target.children.push(readLevel(level, part, levels));
  else if (ENCLOSED.has(part.name)) target.children.push(readEnclosed(part, levels));
  else if (part.name === 'attachments') readParts(target, part, levels);
  else if (DOCUMENT_TYPES.has(part.name)) readDocumentInto(target, part, levels);
  else if (TRANSPARENT.has(part.name) && holdsLevels(part)) readParts(target, part, levels);
  else addLines(target, linesOf([part]));
}

/** Whether there is a level, or a document, somewhere below that text alone would flatten. */
function holdsLevels(element: XmlElement): boolean {
  return childElements(element).some(
    (part) =>
      levelOf(part, []) !== undefined || ENCLOSED.has(part.name) || (TRANSPARENT.has(part.name) && holdsLevels(part)),
  );
}

function readParts(target: Draft, element: XmlElement, levels: readonly ProvisionType[]): void {
  for (const part of element.children) {
    if (typeof part !== 'string') readPart(target, part, levels);
    else if (part.trim() !== '') addLines(target, linesOf([part]));
  }
}

function readLevel(type: ProvisionType, element: XmlElement, above: readonly ProvisionType[]): Draft {
  const level = draft(type, element);
  if (element.name === 'crossHeading') level.heading = linesOf([element]).join('\n');
  else readInto(level, element, above);
  return level;
}

/** An annex: its own document's preface is its text, its body its parts. */
function readEnclosed(element: XmlElement, levels: readonly ProvisionType[]): Draft {
  const annex = draft('annex', element);
  readInto(annex, element, levels);
  return annex;
}

function readDocumentInto(target: Draft, document: XmlElement, levels: readonly ProvisionType[]): void {
  for (const part of childElements(document)) {
    if (part.name === 'meta') continue;
    if (part.name === 'preamble') target.children.push(readPreamble(part));
    else if (part.name === 'preface' || part.name === 'coverPage') addLines(target, linesOf([part]));
    else readPart(target, part, levels);
  }
}

function readPreamble(element: XmlElement): Draft {
  const preamble = { ...draft('preamble', undefined), ...defined({ given: givenOf(element) }) };
  addLines(preamble, linesOf([element]));
  return preamble;
}

/** Gives every provision an eId: the document's own where it is well-formed and the first of its name, otherwise one is made. */
class EidGiver {
  readonly #used = new Set<string>();
  readonly #ordinals = new Map<string, number>();
  /** Levels that carry numbers here: one of them without a number must not look like one with it. */
  readonly #numbered = new Set<ProvisionType>();
  readonly #repeats = new Map<string, number>();

  constructor(drafts: readonly Draft[]) {
    this.#reserve(drafts);
  }

  #reserve(drafts: readonly Draft[]): void {
    for (const { type, given, number, children } of drafts) {
      if (number !== undefined) this.#numbered.add(type);
      if (given !== undefined && EID.test(given)) this.#used.add(given);
      this.#reserve(children);
    }
  }

  name(drafts: readonly Draft[]): readonly Provision[] {
    const taken = new Set<string>();
    return this.#named(drafts, undefined, taken);
  }

  #named(drafts: readonly Draft[], parent: string | undefined, taken: Set<string>): readonly Provision[] {
    return drafts.map((one) => {
      const own =
        one.given !== undefined && EID.test(one.given) && !taken.has(one.given) ? one.given : this.#make(one, parent);
      taken.add(own);
      const { type, number, heading, text, children } = one;
      return defined({ type, eid: own, number, heading, text, children: this.#named(children, own, taken) });
    });
  }

  #make({ type, number }: Draft, parent: string | undefined): string {
    const prefix = type === 'article' || parent === undefined ? '' : `${parent}__`;
    const stem = `${prefix}${EID_NAME[type]}`;
    const read = digitsOf(number);
    if (read !== undefined) return this.#unused(`${stem}_${read}`);
    const ordinal = (this.#ordinals.get(stem) ?? 0) + 1;
    this.#ordinals.set(stem, ordinal);
    return this.#unused(`${stem}_${this.#numbered.has(type) ? 'n' : ''}${ordinal}`);
  }

  #unused(wanted: string): string {
    let made = wanted;
    for (let times = this.#repeats.get(wanted) ?? 2; this.#used.has(made); times += 1) {
      made = `${wanted}-r${times}`;
      this.#repeats.set(wanted, times + 1);
    }
    this.#used.add(made);
    return made;
  }
}

/** The number as an eId has it: `第四十三条之一` is 43-1, `(2)` is 2, `12A` is 12a, `1.2` is 1-2, `(iv)` is iv. */
function digitsOf(number: string | undefined): string | undefined {
  const text = (number ?? '').normalize('NFKC');
  const chinese = /([零〇一二两三四五六七八九十百千]{1,9})[^之]{0,2}(?:之([一二三四五六七八九十]{1,3}))?/.exec(text);
  const [value, branch] = [chinese?.[1], chinese?.[2]].map((one) =>
    one === undefined ? undefined : parseNumeral(one),
  );
  if (value !== undefined) return branch === undefined ? String(value) : `${value}-${branch}`;
  const arabic = /\d{1,6}(?:[.-]\d{1,4}){0,4}[A-Za-z]{0,3}/.exec(text)?.[0];
  if (arabic !== undefined) return arabic.toLowerCase().replaceAll('.', '-');
  return /(?:^|[^A-Za-z])([A-Za-z]{1,5})[^A-Za-z]*$/.exec(text.slice(-20))?.[1]?.toLowerCase();
}

/** The text of a document as its parts: the lines before it, and the tree. */
export interface AknText {
  /** Lines of the cover page and the preface, the title among them. */
  readonly preface: readonly string[];
  readonly provisions: readonly Provision[];
}

/** A level that only makes a body valid: nothing is in it and nothing can point at it. */
function isNothing({ given, number, heading, text, children }: Draft): boolean {
  return given === undefined && number === undefined && heading === undefined && text === '' && children.length === 0;
}

/**
 * Reads the text of a document. A preamble becomes one provision, what stands beside levels becomes paragraphs, attachments become
 * annexes; quoted structures and tables stay text. No text outside `meta` is left out. Linear, but for its bounded depth.
 */
export function readAknText(document: XmlElement): AknText {
  const root = draft('heading', undefined);
  const preface: string[] = [];
  for (const part of childElements(document)) {
    if (part.name === 'preface' || part.name === 'coverPage') preface.push(...linesOf([part]));
    else if (part.name === 'preamble') root.children.push(readPreamble(part));
    else if (!OUTSIDE.has(part.name)) readPart(root, part, []);
  }
  const before: readonly Draft[] = root.text === '' ? [] : [{ ...draft('paragraph', undefined), text: root.text }];
  const drafts = [...before, ...root.children].filter((one) => !isNothing(one));
  return { preface, provisions: new EidGiver(drafts).name(drafts) };
}
