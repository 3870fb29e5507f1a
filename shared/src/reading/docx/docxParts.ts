import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { DocxEmbedded } from './docxEmbedded.ts';
import { docxFailure } from './docxFailure.ts';
import type { DocxPackage, DocxRelationship } from './docxPackage.ts';
import { docxChild } from './docxXml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** The parts of a text document that hold text or say how it is shown; absent ones are empty. */
export interface DocxParts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly comments: XmlElement | undefined;
  /** Headers and footers of all sections, each once. */
  readonly runningHeads: readonly XmlElement[];
  readonly embedded: DocxEmbedded;
}

const EMBEDDED = ['diagramData', 'chart'];
const USUAL_PATH = 'word/document.xml';

async function mainPath(files: DocxPackage): Promise<Outcome<string>> {
  const relationships = await files.relationships('');
  if (!relationships.ok) return relationships;
  return success(relationships.value.find(({ type }) => type === 'officeDocument')?.path ?? USUAL_PATH);
}

/** The roots of parts by the identifiers of their relationships; a part that is named twice is read once. */
async function readAll(
  files: DocxPackage,
  wanted: readonly DocxRelationship[],
): Promise<Outcome<readonly (readonly [string, XmlElement])[]>> {
  const roots: (readonly [string, XmlElement])[] = [];
  const seen = new Set<string>();
  for (const { id, path } of wanted) {
    if (seen.has(path)) continue;
    seen.add(path);
    const root = await files.part(path);
    if (!root.ok) return root;
    if (root.value !== undefined) roots.push([id, root.value]);
  }
  return success(roots);
}

/**
 * Reads the parts of a text document by their relationships. Fails with `not-docx` when the package holds something else, and with
 * the name of the damage when a part that is needed cannot be read.
 */
export async function readDocxParts(files: DocxPackage): Promise<Outcome<DocxParts>> {
  const path = await mainPath(files);
  if (!path.ok) return path;
  const main = await files.part(path.value);
  if (!main.ok) return main;
  if (main.value?.name !== 'document') return docxFailure('not-docx');
  const body = docxChild(main.value, 'body');
  if (body === undefined) return docxFailure('docx-damaged');
  const relationships = await files.relationships(path.value);
  if (!relationships.ok) return relationships;
  const ofType = (...types: readonly string[]) => relationships.value.filter(({ type }) => types.includes(type));
  const named: Record<string, XmlElement | undefined> = {};
  for (const type of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments']) {
    const [only] = ofType(type);
    const root = only === undefined ? success(undefined) : await files.part(only.path);
    if (!root.ok) return root;
    named[type] = root.value;
  }
  const heads = await readAll(files, ofType('header', 'footer'));
  if (!heads.ok) return heads;
  const embedded = await readAll(files, ofType(...EMBEDDED));
  if (!embedded.ok) return embedded;
  const { styles, numbering, footnotes, endnotes, comments } = named;
  return success({
    body,
    styles,
    numbering,
    footnotes,
    endnotes,
    comments,
    runningHeads: heads.value.map(([, root]) => root),
    embedded: new DocxEmbedded(new Map(embedded.value)),
  });
}
