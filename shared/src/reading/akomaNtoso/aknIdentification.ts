import { defined } from '../../model/index.ts';
import { child, inlineText } from './aknLines.ts';
import { attributeOf, childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** What identifies a document on one level of FRBR. */
export interface AknIdentity {
  readonly this?: string;
  readonly uri?: string;
  readonly aliases: readonly { readonly name?: string; readonly value: string }[];
  readonly dates: readonly { readonly name?: string; readonly date: string }[];
  /** Names of the authors, as the document shows them. */
  readonly authors: readonly string[];
  readonly country?: string;
  readonly language?: string;
  readonly subtype?: string;
  readonly numbers: readonly string[];
  /** FRBRname: the work's own title. */
  readonly names: readonly string[];
}

/** What a document says of itself. */
export interface AknIdentification {
  /** The kind of document: `act`, `doc`, `bill`, … */
  readonly documentType: string;
  /** The name given to the kind: `law`, `regulation`, … */
  readonly documentName?: string;
  readonly title?: string;
  readonly work: AknIdentity;
  readonly expression: AknIdentity;
  readonly manifestation: AknIdentity;
}

function valuesOf(level: XmlElement | undefined, name: string, attribute = 'value'): readonly string[] {
  if (level === undefined) return [];
  return childElements(level, name)
    .map((element) => attributeOf(element, attribute)?.trim() ?? '')
    .filter((value) => value !== '');
}

/** The agents and terms that the metadata names, by the reference that points at them. */
function shownNames(meta: XmlElement | undefined): ReadonlyMap<string, string> {
  const references = meta === undefined ? [] : childElements(meta, 'references').flatMap((list) => childElements(list));
  const pairs = references.flatMap((entry): [string, string][] => {
    const id = attributeOf(entry, 'eId') ?? attributeOf(entry, 'id');
    const shown = attributeOf(entry, 'showAs');
    return id === undefined || shown === undefined ? [] : [[`#${id}`, shown]];
  });
  return new Map(pairs);
}

/** A date as far as its source gives it: the schema wants whole days, and the name of ours says what is true of them. */
function dateOf(element: XmlElement): AknIdentity['dates'] {
  const name = attributeOf(element, 'name');
  const date = attributeOf(element, 'date')?.trim() ?? '';
  if (date === '' || name === 'undated') return [];
  const precise = name?.endsWith('-year') ? 4 : name?.endsWith('-month') ? 7 : date.length;
  return [defined({ name: name?.replace(/-(?:year|month)$/, ''), date: date.slice(0, precise) })];
}

function identityOf(level: XmlElement | undefined, names: ReadonlyMap<string, string>): AknIdentity {
  const elements = (name: string) => (level === undefined ? [] : childElements(level, name));
  return defined({
    this: valuesOf(level, 'FRBRthis')[0],
    uri: valuesOf(level, 'FRBRuri')[0],
    aliases: elements('FRBRalias').map((alias) =>
      defined({ name: attributeOf(alias, 'name'), value: attributeOf(alias, 'value') ?? '' }),
    ),
    dates: elements('FRBRdate').flatMap(dateOf),
    authors: valuesOf(level, 'FRBRauthor', 'href').map((href) => names.get(href) ?? href.replace(/^#/, '')),
    country: valuesOf(level, 'FRBRcountry')[0],
    language: valuesOf(level, 'FRBRlanguage', 'language')[0],
    subtype: valuesOf(level, 'FRBRsubtype')[0],
    numbers: valuesOf(level, 'FRBRnumber'),
    names: valuesOf(level, 'FRBRname'),
  });
}

/** The first element with this name anywhere below, in the order of the text. */
function below(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const one of element === undefined ? [] : childElements(element)) {
    const found = one.name === name ? one : below(one, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function titleOf(document: XmlElement, work: AknIdentity): string | undefined {
  const places = ['preface', 'coverPage', 'preamble'].map((name) => child(document, name));
  for (const name of ['docTitle', 'shortTitle', 'longTitle']) {
    const title = places.map((place) => inlineText(below(place, name))).find((text) => text !== undefined);
    if (title !== undefined) return title.replace(/\s+/g, ' ');
  }
  return work.aliases.find(({ name }) => name?.endsWith('itle'))?.value ?? work.names[0];
}

/** Reads the identification of a document from its metadata. */
export function readIdentification(document: XmlElement): AknIdentification {
  const meta = child(document, 'meta');
  const identification = child(meta, 'identification');
  const names = shownNames(meta);
  const work = identityOf(child(identification, 'FRBRWork'), names);
  return defined({
    documentType: document.name,
    documentName: attributeOf(document, 'name'),
    title: titleOf(document, work),
    work,
    expression: identityOf(child(identification, 'FRBRExpression'), names),
    manifestation: identityOf(child(identification, 'FRBRManifestation'), names),
  });
}
