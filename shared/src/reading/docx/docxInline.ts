import { chartText } from './docxEmbedded.ts';
import type { DocxEmbedded } from './docxEmbedded.ts';
import type { DocxLine } from './docxLine.ts';
import { isMath, mathSigns } from './docxMath.ts';
import type { NoteOrder } from './docxNotes.ts';
import type { DocxStyle, DocxStyles } from './docxStyles.ts';
import { symbolCharacter } from './docxSymbol.ts';
import { docxAlternative, docxAttribute, docxChild, docxFlag, docxValue } from './docxXml.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** Why text is left out of the blocks. */
export type LeftReason =
  | 'deleted'
  | 'hidden'
  | 'field-code'
  | 'placeholder'
  | 'ruby'
  | 'table-of-contents'
  | 'chart'
  | 'word-art'
  | 'running-head'
  | 'comment'
  | 'unreferenced-note';

/** What the inline reader needs of its document. */
export interface InlineContext {
  readonly styles: DocxStyles;
  readonly embedded: DocxEmbedded;
  readonly notes: NoteOrder;
  /** Takes text that is no part of a block. */
  leave(text: string, reason: LeftReason): void;
  /** Told of something that is shown and cannot be read as text. */
  warn(code: 'docx-embedded-object' | 'docx-number-field'): void;
}

/** How the text at hand is set. */
interface Setting {
  readonly chain: readonly DocxStyle[];
  readonly bold: boolean;
  readonly left: LeftReason | undefined;
}

interface Field {
  code: string;
  inCode: boolean;
}

const PROPERTIES = /(?:Pr|PrEx|PrChange|Grid)$/;
/** Fields whose number is computed when shown and stands nowhere in the file. */
const NUMBER_FIELD = /^\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/i;
const LONGEST_CODE = 200;
const DEEPEST_FIELD = 32;

/** Reads the inside of paragraphs: runs, fields, tracked changes, notes, drawings. One reader serves one story, since fields span paragraphs. */
export class DocxInline {
  readonly #context: InlineContext;
  readonly #fields: Field[] = [];
  #line: DocxLine;

  constructor(context: InlineContext, line: DocxLine) {
    this.#context = context;
    this.#line = line;
  }

  /** Adds the text of a paragraph to a line. With `left` all of it is left out for that reason. */
  read(paragraph: XmlElement, line: DocxLine, chain: readonly DocxStyle[], left: LeftReason | undefined): void {
    this.#line = line;
    const { styles } = this.#context;
    const hidden = styles.isOn('hidden', undefined, undefined, chain);
    const bold = styles.isOn('bold', undefined, undefined, chain);
    this.#inside(paragraph, { chain, bold, left: left ?? (hidden ? 'hidden' : undefined) });
    // A code that is still open here would swallow the rest of a document whose field never ends.
    for (const field of this.#fields) this.#showResult(field);
  }

  #inside(element: XmlElement, setting: Setting): void {
    for (const child of childElements(element)) this.#element(child, setting);
  }

  #element(element: XmlElement, setting: Setting): void {
    if (PROPERTIES.test(element.name)) return;
    if (isMath(element) && !['r', 't'].includes(element.name)) return this.#math(element, setting);
    switch (element.name) {
      case 'r':
        return this.#run(element, setting);
      case 't':
        return this.#put(ownText(element), setting);
      case 'delText':
        return this.#put(ownText(element), { ...setting, left: 'deleted' });
      case 'del':
      case 'moveFrom':
        return this.#inside(element, { ...setting, left: setting.left ?? 'deleted' });
      case 'tab':
      case 'ptab':
        return this.#put('\t', setting);
      case 'br':
      case 'cr':
        return this.#put('\n', setting);
      case 'noBreakHyphen':
        return this.#put('-', setting);
      case 'sym':
        return this.#put(symbol(element), setting);
      case 'rt':
        return this.#inside(element, { ...setting, left: setting.left ?? 'ruby' });
      case 'fldChar':
        return this.#fieldMark(element);
      case 'instrText':
        return this.#fieldCode(ownText(element));
      case 'fldSimple':
        this.#checkField(docxAttribute(element, 'instr') ?? '');
        return this.#inside(element, setting);
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(element, setting);
      default:
        return this.#container(element, setting);
    }
  }

  #container(element: XmlElement, setting: Setting): void {
    switch (element.name) {
      case 'AlternateContent': {
        const chosen = docxAlternative(element);
        return chosen === undefined ? undefined : this.#inside(chosen, setting);
      }
      case 'sdt':
        return this.#inside(element, { ...setting, left: setting.left ?? placeholder(element) });
      case 'p':
      case 'tbl':
      case 'txbxContent':
        this.#line.boxes.push({ element, left: setting.left });
        return;
      case 'relIds':
        return this.#diagram(element, setting);
      case 'chart':
        return this.#chart(element);
      case 'textpath':
        return this.#context.leave(docxAttribute(element, 'string') ?? '', 'word-art');
      case 'OLEObject':
        this.#context.warn('docx-embedded-object');
        return;
      default:
        return this.#inside(element, setting);
    }
  }

  #put(text: string, setting: Setting): void {
    const isCode = this.#fields.some(({ inCode }) => inCode);
    const left = setting.left ?? (isCode ? 'field-code' : undefined);
    if (left === undefined) this.#line.add(text, setting.bold);
    else this.#context.leave(text, left);
  }

  #run(element: XmlElement, setting: Setting): void {
    const properties = docxChild(element, 'rPr');
    if (properties === undefined) return this.#inside(element, setting);
    const { styles } = this.#context;
    const style = docxValue(properties, 'rStyle');
    const bold = styles.isOn('bold', docxFlag(properties, 'b'), style, setting.chain);
    const hidden = styles.isOn('hidden', docxFlag(properties, 'vanish'), style, setting.chain);
    const left = setting.left === 'hidden' ? undefined : setting.left;
    this.#inside(element, { ...setting, bold, left: left ?? (hidden ? 'hidden' : undefined) });
  }

  #math(element: XmlElement, setting: Setting): void {
    const { before, between, after } = mathSigns(element);
    this.#put(before, setting);
    const parts = childElements(element).filter(({ name }) => !PROPERTIES.test(name));
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.#put(between, setting);
      this.#element(part, setting);
    }
    this.#put(after, setting);
  }

  #fieldMark(element: XmlElement): void {
    const field = this.#fields.at(-1);
    const type = docxAttribute(element, 'fldCharType');
    if (type === 'begin' && this.#fields.length < DEEPEST_FIELD) this.#fields.push({ code: '', inCode: true });
    if (type === 'separate' || type === 'end') this.#showResult(field);
    if (type === 'end') this.#fields.pop();
  }

  #fieldCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.code = (field.code + text).slice(0, LONGEST_CODE);
  }

  #showResult(field: Field | undefined): void {
    if (field?.inCode !== true) return;
    this.#checkField(field.code);
    field.inCode = false;
  }

  #checkField(code: string): void {
    if (NUMBER_FIELD.test(code)) this.#context.warn('docx-number-field');
  }

  #note(element: XmlElement, setting: Setting): void {
    if (setting.left === 'deleted') return;
    const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
    const ownMark = ['1', 'true', 'on'].includes(docxAttribute(element, 'customMarkFollows') ?? '');
    this.#context.notes.refer(kind, docxAttribute(element, 'id') ?? '', ownMark);
  }

  #diagram(element: XmlElement, setting: Setting): void {
    const part = this.#context.embedded.take(element);
    if (part !== undefined) this.#inside(part, setting);
  }

  #chart(element: XmlElement): void {
    const part = this.#context.embedded.take(element);
    if (part !== undefined) this.#context.leave(chartText(part), 'chart');
  }
}

function ownText(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\t\n]/g, ' ');
}

function symbol(element: XmlElement): string {
  const code = Number.parseInt(docxAttribute(element, 'char') ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  return symbolCharacter(String.fromCharCode(code), docxAttribute(element, 'font'));
}

/** A control that still shows its prompt has no content of its own. */
export function placeholder(element: XmlElement): LeftReason | undefined {
  return docxFlag(element, 'sdtPr', 'showingPlcHdr') === true ? 'placeholder' : undefined;
}
