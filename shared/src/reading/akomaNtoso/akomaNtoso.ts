import type { Outcome, Provision } from '../../model/index.ts';
import { defined, failure, success } from '../../model/index.ts';
import { readIdentification } from './aknIdentification.ts';
import type { AknIdentification, AknIdentity } from './aknIdentification.ts';
import { readAknText } from './aknTree.ts';
import type { AknText } from './aknTree.ts';
import { DOCUMENT_TYPES, isAkomaNtoso } from './aknVocabulary.ts';
import type { Block, Extraction } from '../extraction.ts';
import { childElements, parseXml } from '../xml/xml.ts';

export type { AknIdentification, AknIdentity } from './aknIdentification.ts';
export { writeAkomaNtoso } from './akomaNtosoWriting.ts';

/** A document of Akoma Ntoso with its structure as it is. */
export interface AkomaNtosoTree extends AknText {
  readonly identification: AknIdentification;
}

/**
 * Reads the tree of an Akoma Ntoso document (3.0, its drafts, and 2.0) as it stands, without guessing at structure. Fails with
 * `not-akoma-ntoso` and the failures of {@link parseXml}, which bound size and depth and refuse document types and entities.
 */
export function readAkomaNtosoTree(xml: string): Outcome<AkomaNtosoTree> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const document = isAkomaNtoso(root) ? childElements(root).find(({ name }) => DOCUMENT_TYPES.has(name)) : undefined;
  if (document === undefined) {
    return failure('not-akoma-ntoso', {
      en: 'This XML is no Akoma Ntoso document: <akomaNtoso> with an act, a doc or another document in it is missing.',
      zh: '此 XML 不是 Akoma Ntoso 文档：缺少含有 act、doc 等文档的 <akomaNtoso>。',
    });
  }
  return success({ identification: readIdentification(document), ...readAknText(document) });
}

const DIVISIONS: ReadonlySet<string> = new Set([
  'preamble',
  'part',
  'subpart',
  'chapter',
  'section',
  'annex',
  'heading',
]);
const ITEMS: ReadonlySet<string> = new Set(['item', 'subitem', 'step', 'bullet', 'fact']);

/** Puts provisions into blocks, one for the number and heading or first line of each, and one for each further line. */
class TreeBlocks {
  readonly blocks: Block[] = [];

  line(text: string): void {
    if (text.trim() !== '') this.blocks.push({ type: 'paragraph', text, place: {} });
  }

  provision({ type, number, heading, text, children }: Provision, divisions: number, items: number): void {
    const lines = text.split('\n');
    const division = DIVISIONS.has(type) && (heading !== undefined || number !== undefined);
    if (division || heading !== undefined) {
      this.blocks.push(
        defined({
          type: 'heading' as const,
          level: Math.min(divisions + 1, 6),
          marker: number,
          text: heading ?? '',
          place: {},
        }),
      );
    } else {
      const first = lines.shift() ?? '';
      const item = ITEMS.has(type);
      const block = defined({
        type: item ? ('list-item' as const) : ('paragraph' as const),
        level: item ? items + 1 : undefined,
        marker: number,
        text: first,
        place: {},
      });
      if (number !== undefined || first.trim() !== '') this.blocks.push(block);
    }
    for (const line of lines) this.line(line);
    for (const child of children) {
      this.provision(child, divisions + (division ? 1 : 0), items + (ITEMS.has(type) ? 1 : 0));
    }
  }
}

function propertiesOf({ documentType, documentName, work, expression }: AknIdentification): Record<string, string> {
  const listed = (
    name: string,
    { authors, dates, numbers, uri, language, country }: AknIdentity,
  ): [string, string | undefined][] => [
    [`${name}.uri`, uri],
    [`${name}.date`, dates[0]?.date],
    [`${name}.author`, authors.join('; ')],
    [`${name}.number`, numbers.join('; ')],
    [`${name}.language`, language],
    [`${name}.country`, country],
  ];
  const all: [string, string | undefined][] = [
    ['type', documentType],
    ['name', documentName],
    ...listed('work', work),
    ...listed('expression', expression),
  ];
  const given = all.flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return Object.fromEntries(given);
}

/**
 * Reads an Akoma Ntoso document as blocks, like every other format; the metadata becomes properties. Its structure is kept better by
 * {@link readAkomaNtosoTree}. Fails as that does.
 */
export function readAkomaNtoso(xml: string): Outcome<Extraction> {
  const tree = readAkomaNtosoTree(xml);
  if (!tree.ok) return tree;
  const { identification, preface, provisions } = tree.value;
  const reader = new TreeBlocks();
  for (const line of preface) reader.line(line);
  for (const provision of provisions) reader.provision(provision, 1, 0);
  return success(
    defined({
      format: 'akoma-ntoso' as const,
      blocks: reader.blocks,
      titleHint: identification.title,
      properties: propertiesOf(identification),
      remainder: [],
      warnings: [],
    }),
  );
}
