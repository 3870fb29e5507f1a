import { parseNumeral } from '@dutybook/shared/text';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * How lawyers set up numbers in Word: one list of chapters, articles and items in which articles go on through chapters, or
 * chapters in a list of their own, which programs without `lvlRestart` understand too.
 */
export type NumberingShape = 'one-list' | 'two-lists';

const NUMERAL = '[一二三四五六七八九十百千零]+';
const KINDS = [
  {
    pattern: new RegExp(`^第(${NUMERAL})章[\\s\\u3000]*`),
    format: 'chineseCountingThousand',
    text: (level: number) => `第%${level}章`,
  },
  {
    pattern: new RegExp(`^第(${NUMERAL})条[\\s\\u3000]+`),
    format: 'chineseCountingThousand',
    text: (level: number) => `第%${level}条`,
  },
  { pattern: new RegExp(`^（(${NUMERAL})）`), format: 'chineseCounting', text: (level: number) => `（%${level}）` },
];
const FIRST_LIST = 9001;

/** Which of the kinds are the levels of which list. */
const SHAPES: Readonly<Record<NumberingShape, readonly (readonly number[])[]>> = {
  'one-list': [[0, 1, 2]],
  'two-lists': [[0], [1, 2]],
};

function abstractList(id: number, kinds: readonly number[]): string {
  const levels = kinds.map((kind, at) => {
    const restart = kind === 1 && at > 0 ? '<w:lvlRestart w:val="0"/>' : '';
    const { format, text } = KINDS[kind] ?? { format: 'decimal', text: () => '' };
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${restart}<w:suff w:val="space"/><w:lvlText w:val="${text(at + 1)}"/><w:lvlJc w:val="left"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}

/** One list definition and the lists made of it; a number that does not follow begins a list anew. */
class Lists {
  readonly written: string[] = [];
  readonly #abstractId: number;
  readonly #kinds: readonly number[];
  readonly #last = [0, 0, 0];
  #start: { readonly level: number; readonly value: number } | undefined;
  #current = 0;

  constructor(abstractId: number, kinds: readonly number[]) {
    this.#abstractId = abstractId;
    this.#kinds = kinds;
  }

  has(kind: number): boolean {
    return this.#kinds.includes(kind);
  }

  /** List and level of the next number of a kind. */
  next(kind: number, value: number, newId: () => number): { readonly numId: number; readonly level: number } {
    const level = this.#kinds.indexOf(kind);
    const last = this.#last[level] ?? 0;
    const first = this.#start?.level === level ? this.#start.value : 1;
    const follows = value === (last === 0 ? first : last + 1);
    if (this.#current === 0 || !follows) {
      this.#current = newId();
      this.#start = follows ? undefined : { level, value };
      const override = follows
        ? ''
        : `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
      this.written.push(
        `<w:num w:numId="${this.#current}"><w:abstractNumId w:val="${this.#abstractId}"/>${override}</w:num>`,
      );
    }
    this.#last[level] = value;
    // Items begin anew after each chapter and article of their list; articles never do.
    if (kind < 2) this.#last[this.#kinds.indexOf(2)] = 0;
    return { numId: this.#current, level };
  }
}

/** Takes typed numbers out of paragraphs and puts list properties there. */
class Numberer {
  readonly lists: readonly Lists[];
  count = 0;
  #ids = FIRST_LIST;

  constructor(shape: NumberingShape) {
    this.lists = SHAPES[shape].map((kinds, at) => new Lists(9000 + at, kinds));
  }

  paragraph(xml: string): string {
    const text = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/.exec(xml);
    const kind = KINDS.findIndex(({ pattern }) => pattern.test(text?.[1] ?? ''));
    const match = KINDS[kind]?.pattern.exec(text?.[1] ?? '') ?? null;
    const place = this.lists
      .find((list) => list.has(kind))
      ?.next(kind, parseNumeral(match?.[1] ?? '') ?? 0, () => this.#ids++);
    if (text === null || match === null || place === undefined) return xml;
    const properties = `<w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${place.numId}"/></w:numPr>`;
    const shortened = xml.replace(text[0], text[0].replace(match[0], ''));
    this.count += 1;
    return /<w:pStyle [^>]*\/>/.test(shortened)
      ? shortened.replace(/<w:pStyle [^>]*\/>/, `$&${properties}`)
      : shortened.replace(
          /^<w:p>(?:<w:pPr>)?/,
          (start) => `<w:p><w:pPr>${properties}${start === '<w:p>' ? '</w:pPr>' : ''}`,
        );
  }
}

/** A Word file whose chapters, articles and items are numbered by Word instead of typed, and how many they are. */
export function withAutomaticNumbers(
  docx: Uint8Array,
  shape: NumberingShape,
): { readonly docx: Uint8Array; readonly numbered: number } {
  const files = unzipSync(docx);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array(0));
  const numberer = new Numberer(shape);
  const text = part('word/document.xml').replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => numberer.paragraph(paragraph));
  const definitions = SHAPES[shape].map((kinds, at) => abstractList(9000 + at, kinds)).join('');
  const numbering = part('word/numbering.xml')
    .replace(/<w:num |<\/w:numbering>/, (first) => `${definitions}${first}`)
    .replace('</w:numbering>', `${numberer.lists.flatMap(({ written }) => written).join('')}</w:numbering>`);
  const changed = { ...files, 'word/document.xml': strToU8(text), 'word/numbering.xml': strToU8(numbering) };
  return { docx: zipSync(changed), numbered: numberer.count };
}
