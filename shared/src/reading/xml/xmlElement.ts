/** An attribute with its name resolved (Namespaces in XML 1.0): one without a prefix is in no namespace. */
export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** An element with its name resolved; `namespace` is empty for a name in none. */
export interface XmlElement {
  readonly namespace: string;
  /** The local name, without its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements and text in the order of the document; neighbouring text, references and CDATA are one string. */
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What a document may cost before it is refused. */
export interface XmlLimits {
  /** Length of the text in UTF-16 units. */
  readonly characters: number;
  /** How deep elements may nest; a caller may therefore recurse over the tree. */
  readonly depth: number;
  /** Elements and attributes together. */
  readonly nodes: number;
}

export const XML_LIMITS: XmlLimits = { characters: 64 * 1024 * 1024, depth: 256, nodes: 3_000_000 };

/** The value of an attribute, or `undefined` when the element has none of that name. */
export function attributeOf(element: XmlElement, name: string, namespace = ''): string | undefined {
  return element.attributes.find((one) => one.name === name && one.namespace === namespace)?.value;
}

/** The elements right below an element, in order; with a name, only those of that local name. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All text inside an element, in order. The tree's depth is bounded, so this may recurse. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}
