import { formatListNumber, isKnownNumberFormat } from './docxNumberFormat.ts';
import type { DocxStyle, DocxStyles } from './docxStyles.ts';
import { symbolCharacter } from './docxSymbol.ts';
import { docxAlternative, docxAttribute, docxChild, docxFlag, docxNumber, docxValue } from './docxXml.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** One level of a list (ECMA-376 part 1, 17.9.6). */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Text of the marker, with `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** Level from 1 whose use restarts this one; 0 for never; the level above when it is not said. */
  readonly restart: number | undefined;
  /** All numbers in digits, whatever their own levels say. */
  readonly legal: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
  readonly hidden: boolean;
  /** Digits that a number is filled up to. */
  readonly width: number;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly styleLink: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A list that is used, with the levels that count for it. */
export interface ResolvedList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Which list and which level of it, from 0, a paragraph belongs to. */
export interface ListPlace {
  readonly numId: string;
  readonly level: number;
}

const DEEPEST = 8;
const LONGEST_MARKER = 255;
const MOST_LINKS = 8;

function numberFormat(element: XmlElement): XmlElement | undefined {
  const direct = docxChild(element, 'numFmt');
  if (direct !== undefined) return direct;
  const written = docxChild(element, 'AlternateContent');
  const choices = written === undefined ? [] : [...childElements(written, 'Choice'), docxAlternative(written)];
  return docxChild(choices[0], 'numFmt');
}

/** `001, 002, 003, …` is the only form of own formats that Word writes. */
function customWidth(format: XmlElement | undefined): number {
  const first = format === undefined ? undefined : /^(0*)1,/.exec(docxAttribute(format, 'format') ?? '')?.[1];
  return Math.min((first?.length ?? 0) + 1, 9);
}

function readLevel(element: XmlElement): ListLevel {
  const format = numberFormat(element);
  const named = (format === undefined ? undefined : docxAttribute(format, 'val')) ?? 'decimal';
  const fonts = docxChild(element, 'rPr', 'rFonts');
  const font = fonts === undefined ? undefined : (docxAttribute(fonts, 'ascii') ?? docxAttribute(fonts, 'hAnsi'));
  const text = (docxValue(element, 'lvlText') ?? '').slice(0, LONGEST_MARKER);
  const isPicture = docxChild(element, 'lvlPicBulletId') !== undefined;
  return {
    start: docxNumber(element, 'start') ?? 0,
    format: named === 'custom' ? 'decimal' : named,
    text: isPicture ? '•' : named === 'bullet' ? Array.from(text, (one) => symbolCharacter(one, font)).join('') : text,
    restart: docxNumber(element, 'lvlRestart'),
    legal: docxFlag(element, 'isLgl') ?? false,
    style: docxValue(element, 'pStyle'),
    hidden: docxFlag(element, 'rPr', 'vanish') ?? false,
    width: named === 'custom' ? customWidth(format) : 1,
  };
}

function levelIndex(element: XmlElement): number | undefined {
  const level = Number(docxAttribute(element, 'ilvl') ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= DEEPEST ? level : undefined;
}

function readLevels(parent: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const element of childElements(parent, 'lvl')) {
    const level = levelIndex(element);
    if (level !== undefined) levels.set(level, readLevel(element));
  }
  return levels;
}

function readList(element: XmlElement): List {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  for (const override of childElements(element, 'lvlOverride')) {
    const level = levelIndex(override);
    if (level === undefined) continue;
    const own = docxChild(override, 'lvl');
    if (own !== undefined) levels.set(level, readLevel(own));
    const start = docxNumber(override, 'startOverride');
    if (start !== undefined) starts.set(level, start);
  }
  return { abstractId: docxValue(element, 'abstractNumId') ?? '', levels, starts };
}

/** The lists that a document defines (ECMA-376 part 1, 17.9): which list and level a paragraph belongs to, and what it looks like. */
export class DocxNumbering {
  readonly #abstract = new Map<string, AbstractList>();
  readonly #lists = new Map<string, List>();
  readonly #resolved = new Map<string, ResolvedList | undefined>();
  readonly #styles: DocxStyles;

  constructor(root: XmlElement | undefined, styles: DocxStyles) {
    this.#styles = styles;
    for (const element of root === undefined ? [] : childElements(root)) {
      if (element.name === 'abstractNum') {
        const id = docxAttribute(element, 'abstractNumId') ?? '';
        this.#abstract.set(id, { id, levels: readLevels(element), styleLink: docxValue(element, 'numStyleLink') });
      } else if (element.name === 'num') this.#lists.set(docxAttribute(element, 'numId') ?? '', readList(element));
    }
  }

  /** A list with its own levels over those of its definition, which may stand in another list behind a style. */
  list(numId: string): ResolvedList | undefined {
    if (!this.#resolved.has(numId)) this.#resolved.set(numId, this.#resolve(numId));
    return this.#resolved.get(numId);
  }

  #resolve(numId: string): ResolvedList | undefined {
    const list = this.#lists.get(numId);
    if (list === undefined) return undefined;
    let definition = this.#abstract.get(list.abstractId);
    for (let links = 0; definition?.styleLink !== undefined && links < MOST_LINKS; links += 1) {
      const linked = this.#lists.get(this.#styles.numberingOf(definition.styleLink) ?? '');
      definition = linked === undefined ? undefined : this.#abstract.get(linked.abstractId);
    }
    if (definition === undefined) return undefined;
    return { abstractId: definition.id, levels: new Map([...definition.levels, ...list.levels]), starts: list.starts };
  }

  /**
   * The place of a paragraph: by its own properties, else by its styles. A style names its level by being linked to it, or by
   * number. List 0 takes a paragraph out of every list.
   */
  place(direct: XmlElement | undefined, chain: readonly DocxStyle[]): ListPlace | undefined {
    const numId = docxValue(direct, 'numId') ?? chain.find((style) => style.numId !== undefined)?.numId;
    if (numId === undefined || numId === '0') return undefined;
    const own = docxNumber(direct, 'ilvl') ?? (docxValue(direct, 'numId') === undefined ? undefined : 0);
    const level = own ?? this.#styleLevel(numId, chain);
    return { numId, level: Math.min(Math.max(level, 0), DEEPEST) };
  }

  #styleLevel(numId: string, chain: readonly DocxStyle[]): number {
    const levels = [...(this.list(numId)?.levels ?? [])];
    for (const style of chain) {
      const linked = levels.find(([, level]) => level.style === style.id)?.[0];
      if (linked !== undefined) return linked;
      if (style.numLevel !== undefined) return style.numLevel;
    }
    return 0;
  }
}

/**
 * Counts the paragraphs of one story as Word does: lists of one definition count together, a level starts anew after a higher one,
 * and a list that overrides a start uses it the first time that level is met.
 */
export class ListCounter {
  readonly #numbering: DocxNumbering;
  readonly #values = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();
  /** Formats that were met and are written in digits for want of better. */
  readonly unknownFormats = new Set<string>();

  constructor(numbering: DocxNumbering) {
    this.#numbering = numbering;
  }

  /** Counts one paragraph and answers its marker; nothing when the list is not defined or shows none. */
  next(place: ListPlace): string | undefined {
    const list = this.#numbering.list(place.numId);
    const level = list?.levels.get(place.level);
    if (list === undefined || level === undefined) return undefined;
    const values = this.#values.get(list.abstractId) ?? new Map<number, number>();
    this.#values.set(list.abstractId, values);
    this.#count(place, list, level, values);
    if (level.hidden) return undefined;
    const marker = level.format === 'bullet' ? level.text : this.#marker(list, level, values);
    return marker.trim().slice(0, LONGEST_MARKER) || undefined;
  }

  #count(place: ListPlace, list: ResolvedList, level: ListLevel, values: Map<number, number>): void {
    const override = list.starts.get(place.level);
    const key = `${place.numId} ${place.level}`;
    const before = values.get(place.level);
    const isFirst = override !== undefined && !this.#begun.has(key);
    this.#begun.add(key);
    if (isFirst) values.set(place.level, override);
    else values.set(place.level, before === undefined ? (override ?? level.start) : before + 1);
    for (let deeper = place.level + 1; deeper <= DEEPEST; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      if (restart > place.level) values.delete(deeper);
    }
  }

  #marker(list: ResolvedList, level: ListLevel, values: ReadonlyMap<number, number>): string {
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = list.levels.get(Number(digit) - 1);
      if (shown === undefined || shown.format === 'bullet') return '';
      const value = values.get(Number(digit) - 1) ?? list.starts.get(Number(digit) - 1) ?? shown.start;
      if (level.legal && shown.format !== 'none') return String(value);
      if (!isKnownNumberFormat(shown.format)) this.unknownFormats.add(shown.format);
      const written = formatListNumber(value, shown.format);
      return shown.width > 1 ? written.padStart(shown.width, '0') : written;
    });
  }
}
