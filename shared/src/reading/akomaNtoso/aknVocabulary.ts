import type { ProvisionType } from '../../model/index.ts';
import { PROVISION_TYPES } from '../../model/index.ts';
import { attributeOf } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** The namespace of Akoma Ntoso 3.0, the OASIS standard. */
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Drafts of 3.0 carry a suffix; 2.0 and older are at akomantoso.org. */
const NAMESPACES =
  /^(?:http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0(?:\/.*)?|http:\/\/www\.akomantoso\.org\/\d\.\d)$/;

/** Whether an element is the root of an Akoma Ntoso document, of any version. */
export function isAkomaNtoso(root: XmlElement): boolean {
  return root.name === 'akomaNtoso' && (root.namespace === '' || NAMESPACES.test(root.namespace));
}

/**
 * What the elements of the hierarchy are in our levels. The standard leaves their order to each tradition; `point`, `indent` and
 * `subparagraph` below an item are subitems.
 */
const LEVELS: ReadonlyMap<string, ProvisionType> = new Map<string, ProvisionType>([
  ['tome', 'part'],
  ['book', 'part'],
  ['part', 'part'],
  ['title', 'part'],
  ['division', 'part'],
  ['subpart', 'subpart'],
  ['subtitle', 'subpart'],
  ['subdivision', 'subpart'],
  ['chapter', 'chapter'],
  ['subchapter', 'chapter'],
  ['section', 'section'],
  ['article', 'article'],
  ['rule', 'article'],
  ['subrule', 'paragraph'],
  ['paragraph', 'paragraph'],
  ['subsection', 'paragraph'],
  ['clause', 'paragraph'],
  ['alinea', 'paragraph'],
  ['proviso', 'paragraph'],
  ['transitional', 'paragraph'],
  ['subclause', 'item'],
  ['subparagraph', 'item'],
  ['point', 'item'],
  ['indent', 'item'],
  ['item', 'item'],
  ['crossHeading', 'heading'],
  ['level', 'heading'],
]);
const ITEMS: ReadonlySet<string> = new Set(['subparagraph', 'point', 'indent', 'item', 'subclause']);

/** Names of levels that Akoma Ntoso has no element for; they are written as `hcontainer`, as the standard provides. */
const OWN_LEVELS: ReadonlySet<ProvisionType> = new Set([
  'preamble',
  'item',
  'subitem',
  'annex',
  'heading',
  'step',
  'bullet',
  'fact',
]);

/** The element and name under which a level is written. */
export function elementOfLevel(type: ProvisionType): { readonly element: string; readonly name?: string } {
  return OWN_LEVELS.has(type) ? { element: 'hcontainer', name: type } : { element: type };
}

function ownLevel(name: string | undefined): ProvisionType {
  return PROVISION_TYPES.find((type) => type === name) ?? 'heading';
}

/** The level of an element of the hierarchy, or `undefined` when it is none. `above` are the levels around it, outermost first. */
export function levelOf(element: XmlElement, above: readonly ProvisionType[]): ProvisionType | undefined {
  if (element.name === 'hcontainer') return ownLevel(attributeOf(element, 'name'));
  const level = LEVELS.get(element.name);
  const belowItem = above.includes('item') || above.includes('subitem');
  return ITEMS.has(element.name) && belowItem ? 'subitem' : level;
}

/** Elements that only hold levels together; what is in them belongs to the level around them. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  'list sublist blockList blockContainer body mainBody amendmentBody judgmentBody debateBody collectionBody fragmentBody portionBody content div container components'.split(
    ' ',
  ),
);

/** Documents that stand inside another one: annexes, and parts of a collection. */
export const ENCLOSED: ReadonlySet<string> = new Set(['attachment', 'component', 'annex', 'appendix', 'schedule']);

/** The kinds of document of Akoma Ntoso 3.0, and of 2.0. */
export const DOCUMENT_TYPES: ReadonlySet<string> = new Set(
  'act bill doc statement officialGazette documentCollection amendment amendmentList judgment debate debateReport portion'.split(
    ' ',
  ),
);
