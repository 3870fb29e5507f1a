import type { DocxPackage } from './docxPackage.ts';
import { childElements, xmlText } from '../xml/xml.ts';

/** Properties of a document by their names in the file (ECMA-376 part 2, 8.3; part 1, 22.2): title, creator, created and so on. */
export type DocxProperties = Readonly<Record<string, string>>;

const KEPT = new Set(
  'title subject creator keywords description lastModifiedBy revision created modified category contentStatus language identifier version Company Application'.split(
    ' ',
  ),
);
const PARTS = ['core-properties', 'extended-properties'];
const LONGEST = 1000;

/** Reads the properties that say what a document is and who made it. Damage in them costs only them. */
export async function readDocxProperties(files: DocxPackage): Promise<DocxProperties> {
  const relationships = await files.relationships('');
  if (!relationships.ok) return {};
  const properties = new Map<string, string>();
  for (const { path } of relationships.value.filter(({ type }) => PARTS.includes(type))) {
    const root = await files.part(path);
    if (!root.ok || root.value === undefined) continue;
    for (const element of childElements(root.value)) {
      const text = xmlText(element).trim().slice(0, LONGEST);
      if (KEPT.has(element.name) && text !== '' && !properties.has(element.name)) properties.set(element.name, text);
    }
  }
  return Object.fromEntries(properties);
}
