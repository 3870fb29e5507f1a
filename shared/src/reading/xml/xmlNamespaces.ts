import type { XmlAttribute } from './xmlElement.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

const NONE: readonly never[] = [];

/** An attribute as it is written: its prefixed name, and its value with references replaced. */
export interface WrittenAttribute {
  readonly written: string;
  readonly value: string;
}

function isDeclaration({ written }: WrittenAttribute): boolean {
  return written === 'xmlns' || written.startsWith('xmlns:');
}

/**
 * The prefixes that are bound where a reader stands (Namespaces in XML 1.0). Each prefix keeps a stack, so a document that binds
 * anew on every element still costs linear time. What is wrong goes to `refuse`, which does not return.
 */
export class XmlNamespaces {
  readonly #refuse: (what: string) => never;
  readonly #bindings = new Map<string, string[]>([
    ['xml', [XML_NAMESPACE]],
    ['', ['']],
  ]);

  constructor(refuse: (what: string) => never) {
    this.#refuse = refuse;
  }

  /** Binds the prefixes that an element's attributes declare; answers them for `close`. */
  open(attributes: readonly WrittenAttribute[]): readonly string[] {
    if (!attributes.some(isDeclaration)) return NONE;
    return attributes.filter(isDeclaration).map(({ written, value }) => {
      const prefix = written.slice('xmlns:'.length);
      this.#check(prefix, value);
      const bound = this.#bindings.get(prefix);
      if (bound === undefined) this.#bindings.set(prefix, [value]);
      else bound.push(value);
      return prefix;
    });
  }

  close(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#bindings.get(prefix)?.pop();
  }

  #check(prefix: string, value: string): void {
    const reserved =
      prefix === 'xmlns' || value === XMLNS_NAMESPACE || (prefix === 'xml') !== (value === XML_NAMESPACE);
    if (reserved || (prefix !== '' && value === '')) this.#refuse(`the namespace of "${prefix}" cannot be bound so`);
  }

  /** The resolved name of an element. */
  element(written: string): { readonly namespace: string; readonly name: string } {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const namespace = this.#bindings.get(prefix)?.at(-1);
    if (namespace === undefined) return this.#refuse(`the prefix "${prefix}" is bound to no namespace`);
    return { namespace, name: written.slice(colon + 1) };
  }

  /** The resolved attributes of an element without its declarations; no two may have one name. */
  attributes(given: readonly WrittenAttribute[]): readonly XmlAttribute[] {
    if (given.length === 0) return NONE;
    const seen = new Set<string>();
    const resolved: XmlAttribute[] = [];
    for (const attribute of given) {
      const { written, value } = attribute;
      const name =
        written.includes(':') && !isDeclaration(attribute) ? this.element(written) : { namespace: '', name: written };
      const key = `${name.namespace} ${name.name}`;
      if (seen.has(key)) this.#refuse(`the attribute "${written}" stands twice`);
      seen.add(key);
      if (!isDeclaration(attribute)) resolved.push({ ...name, value });
    }
    return resolved;
  }
}
