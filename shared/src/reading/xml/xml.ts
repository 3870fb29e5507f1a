import type { Outcome, Problem } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import type { XmlAttribute, XmlElement, XmlLimits } from './xmlElement.ts';
import { XML_LIMITS } from './xmlElement.ts';
import { XmlNamespaces } from './xmlNamespaces.ts';
import type { WrittenAttribute } from './xmlNamespaces.ts';

export * from './xmlElement.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** NameStartChar and NameChar of XML 1.0 (fifth edition, productions 4 and 4a), without the colon. */
const NAME_START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const QUALIFIED_NAME = `${NAME}(?::${NAME})?`;
// oxlint-disable-next-line no-control-regex -- the characters that XML forbids (production 2)
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Carries a problem out of the reader's depth; it never leaves this module. */
class XmlRefusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

interface OpenElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: (OpenElement | string)[];
}

interface Frame {
  readonly element: OpenElement;
  /** The name as it is written, which the end tag has to repeat. */
  readonly written: string;
  readonly prefixes: readonly string[];
}

class XmlReader {
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #startTag = new RegExp(`<(${QUALIFIED_NAME})`, 'uy');
  readonly #attribute = new RegExp(`[ \\t\\n]+(${QUALIFIED_NAME})[ \\t\\n]*=[ \\t\\n]*("[^"<]*"|'[^'<]*')`, 'uy');
  readonly #startTagEnd = /[ \t\n]*(\/?)>/y;
  readonly #endTag = new RegExp(`</(${QUALIFIED_NAME})[ \\t\\n]*>`, 'uy');
  readonly #target = new RegExp(`<\\?(${NAME})(?=[ \\t\\n]|\\?>)`, 'uy');
  readonly #namespaces = new XmlNamespaces((what) => this.#malformed(what));
  readonly #open: Frame[] = [];
  #root: OpenElement | undefined;
  #position = 0;
  #nodes = 0;

  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  read(): XmlElement {
    this.#declaration();
    while (this.#position < this.#text.length) this.#next();
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) this.#malformed(`<${unclosed.written}> is never closed`);
    return this.#root ?? this.#malformed('there is no element');
  }

  #declaration(): void {
    if (!/^<\?xml[ \t\n?]/.test(this.#text.slice(0, 6))) return;
    const end = this.#text.indexOf('?>');
    const head = end < 0 ? '' : this.#text.slice(0, end + 2);
    if (!/^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*["']1\.\d["'][^<>]*\?>$/.test(head)) {
      this.#malformed('the XML declaration is wrong');
    }
    this.#position = head.length;
  }

  #next(): void {
    const at = this.#position;
    if (this.#text[at] !== '<') this.#characters();
    else if (this.#text[at + 1] === '/') this.#close();
    else if (this.#text[at + 1] === '?') this.#instruction();
    else if (this.#text[at + 1] === '!') this.#markup();
    else this.#element();
  }

  #characters(): void {
    const found = this.#text.indexOf('<', this.#position);
    const end = found < 0 ? this.#text.length : found;
    const raw = this.#text.slice(this.#position, end);
    if (raw.includes(']]>')) this.#malformed('"]]>" stands in text');
    if (this.#open.length > 0) this.#append(this.#resolve(raw));
    else if (/[^ \t\n]/.test(raw)) this.#malformed('text stands outside the root element');
    this.#position = end;
  }

  #append(text: string): void {
    const children = this.#open.at(-1)?.element.children;
    if (children === undefined) return this.#malformed('text stands outside the root element');
    const last = children.at(-1);
    if (text === '') return;
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  #markup(): void {
    if (this.#text.startsWith('<!--', this.#position)) {
      const end = this.#text.indexOf('--', this.#position + 4);
      if (end < 0 || this.#text[end + 2] !== '>') this.#malformed('a comment is never closed or has "--" in it');
      this.#position = end + 3;
    } else if (this.#text.startsWith('<![CDATA[', this.#position)) {
      const end = this.#text.indexOf(']]>', this.#position);
      if (end < 0) this.#malformed('a CDATA section is never closed');
      this.#append(this.#text.slice(this.#position + 9, end));
      this.#position = end + 3;
    } else if (this.#text.startsWith('<!DOCTYPE', this.#position)) {
      this.#refuse(
        'xml-doctype',
        'it declares a document type, which is not read for safety',
        '含有文档类型声明，为安全起见不予读取',
      );
    } else this.#malformed('"<!" begins nothing known');
  }

  #instruction(): void {
    this.#target.lastIndex = this.#position;
    const target = this.#target.exec(this.#text)?.[1];
    const end = this.#text.indexOf('?>', this.#position);
    if (target === undefined || target.toLowerCase() === 'xml' || end < 0) {
      this.#malformed('a processing instruction is wrong');
    }
    this.#position = end + 2;
  }

  #element(): void {
    this.#startTag.lastIndex = this.#position;
    const written = this.#startTag.exec(this.#text)?.[1];
    if (written === undefined) return this.#malformed('"<" begins no tag');
    if (this.#root !== undefined && this.#open.length === 0) this.#malformed('there is more than one root element');
    this.#position = this.#startTag.lastIndex;
    const given = this.#attributes();
    this.#startTagEnd.lastIndex = this.#position;
    const end = this.#startTagEnd.exec(this.#text);
    if (end === null) return this.#malformed(`the tag <${written}> is wrong`);
    const prefixes = this.#namespaces.open(given);
    const element: OpenElement = {
      ...this.#namespaces.element(written),
      attributes: this.#namespaces.attributes(given),
      children: [],
    };
    this.#place(element);
    this.#position = this.#startTagEnd.lastIndex;
    if (end[1] === '/') this.#namespaces.close(prefixes);
    else this.#open.push({ element, written, prefixes });
    if (this.#open.length > this.#limits.depth) {
      this.#refuse(
        'xml-too-deep',
        `it nests deeper than ${this.#limits.depth} elements`,
        `元素嵌套超过 ${this.#limits.depth} 层`,
      );
    }
  }

  #place(element: OpenElement): void {
    this.#nodes += 1 + element.attributes.length;
    if (this.#nodes > this.#limits.nodes) this.#tooLarge();
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.element.children.push(element);
  }

  #attributes(): readonly WrittenAttribute[] {
    const found: WrittenAttribute[] = [];
    for (;;) {
      this.#attribute.lastIndex = this.#position;
      const match = this.#attribute.exec(this.#text);
      if (match === null) return found;
      const [, written = '', quoted = ''] = match;
      this.#position = this.#attribute.lastIndex;
      found.push({ written, value: this.#resolve(quoted.slice(1, -1).replace(/[\t\n]/g, ' ')) });
      if (this.#nodes + found.length > this.#limits.nodes) this.#tooLarge();
    }
  }

  #close(): void {
    this.#endTag.lastIndex = this.#position;
    const written = this.#endTag.exec(this.#text)?.[1];
    const frame = this.#open.pop();
    if (written === undefined || frame?.written !== written) {
      return this.#malformed(
        frame === undefined ? 'an end tag has no start' : `<${frame.written}> is not closed by its own tag`,
      );
    }
    this.#namespaces.close(frame.prefixes);
    this.#position = this.#endTag.lastIndex;
  }

  /** Text with its references replaced: the five of XML and characters by number; there are no others without a DTD. */
  #resolve(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(
      /&(?:#x([\dA-Fa-f]+)|#(\d+)|([^#;&<\s][^;&<\s]*))?(;?)/g,
      (whole: string, ...parts: unknown[]) => {
        const [hex, decimal, entity, end] = parts;
        if (end !== ';') return this.#malformed('"&" begins no reference');
        if (typeof entity === 'string') return ENTITIES.get(entity) ?? this.#unknownEntity();
        const digits = hex ?? decimal;
        const code = Number.parseInt(typeof digits === 'string' ? digits : '', hex === undefined ? 10 : 16);
        return isXmlCharacter(code)
          ? String.fromCodePoint(code)
          : this.#malformed(`${whole.slice(0, 12)} is no character`);
      },
    );
  }

  #unknownEntity(): never {
    return this.#refuse(
      'xml-entity',
      'it uses an entity of its own, which is not read for safety',
      '使用了自定义实体，为安全起见不予读取',
    );
  }

  #tooLarge(): never {
    return this.#refuse('xml-too-large', 'it has more elements than can be read', '元素过多，无法读取');
  }

  #malformed(what: string): never {
    return this.#refuse('xml-malformed', what, '标记有误，请核对文件是否完整');
  }

  #refuse(code: string, en: string, zh: string): never {
    const before = this.#text.slice(0, this.#position);
    const line = before.split('\n').length;
    const column = this.#position - before.lastIndexOf('\n');
    const message = {
      en: `The XML cannot be read at line ${line}, column ${column}: ${en}.`,
      zh: `XML 第 ${line} 行第 ${column} 列无法读取：${zh}。`,
    };
    throw new XmlRefusal({ code, message });
  }
}

function isXmlCharacter(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  return (
    (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}

/**
 * Reads a document in XML 1.0 with namespaces, strictly and without recursion, in time linear in its length. A document type and
 * any entity beside the five of XML are refused, so nothing can expand. Comments and processing instructions are dropped.
 * Fails with `xml-malformed`, `xml-doctype`, `xml-entity`, `xml-too-deep` or `xml-too-large`, each with line and column.
 */
export function parseXml(text: string, limits: XmlLimits = XML_LIMITS): Outcome<XmlElement> {
  if (text.length > limits.characters) {
    return failure('xml-too-large', {
      en: `The XML is larger than ${limits.characters} characters and is not read.`,
      zh: `XML 超过 ${limits.characters} 个字符，不予读取。`,
    });
  }
  const body = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  if (!body.isWellFormed() || FORBIDDEN.test(body)) {
    return failure('xml-malformed', {
      en: 'The XML has characters in it that XML forbids; the file is damaged or in another encoding.',
      zh: 'XML 含有不允许的字符：文件已损坏或编码不符。',
    });
  }
  try {
    return success(new XmlReader(body, limits).read());
  } catch (error) {
    if (error instanceof XmlRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
