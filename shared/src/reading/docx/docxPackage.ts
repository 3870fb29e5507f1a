import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { docxFailure, docxProblem } from './docxFailure.ts';
import { docxAttribute } from './docxXml.ts';
import { hasOleStream, isOleFile } from './oleFile.ts';
import { childElements, parseXml } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { ZipArchive, ZipEntry } from '../archive/zipArchive.ts';
import { openZip, ZIP_LIMITS } from '../archive/zipArchive.ts';

/** One relationship of a part to another inside the package (ECMA-376 part 2, 6.5). */
export interface DocxRelationship {
  readonly id: string;
  /** The last step of the type's name: `styles`, `footnotes`, `header`; the same in strict and transitional files. */
  readonly type: string;
  /** Path of the target in the package. */
  readonly path: string;
}

/** Word itself opens no file beyond 512 MB; pictures and films count and are never unpacked here. */
const LIMITS = { ...ZIP_LIMITS, entryBytes: 128 * 1024 * 1024 };
/** Tags in all parts together, start and end counted apart: what a document of about 100 MB of XML has. */
const MOST_TAGS = 6_000_000;

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Reads the label that an XML part gives its own encoding; parts are UTF-8 or UTF-16 (ECMA-376 part 2, 7.4). */
function decodePart(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const head = Array.from(bytes.subarray(0, 100), (byte) => String.fromCharCode(byte)).join('');
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  const label = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : (declared ?? 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, slash), name: path.slice(slash) };
}

/** The path that a target names as seen from a folder. A target that climbs out of the package names nothing in it. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** An office package: parts of XML in a zip archive, found by their relationships. */
export class DocxPackage {
  readonly #archive: ZipArchive;
  readonly #signal: AbortSignal | undefined;
  /** Names of parts do not tell capitals apart (ECMA-376 part 2, 6.2.2.3). */
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #tagsLeft = MOST_TAGS;

  constructor(archive: ZipArchive, signal: AbortSignal | undefined) {
    this.#archive = archive;
    this.#signal = signal;
    this.#entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The root of a part; nothing when the package has no such part. */
  async part(path: string): Promise<Outcome<XmlElement | undefined>> {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) return this.#missing(path);
    const bytes = await this.#archive.read(entry, this.#signal);
    if (!bytes.ok) return docxProblem(bytes.problem);
    const text = decodePart(bytes.value);
    if (text === undefined) return docxFailure('docx-damaged');
    this.#tagsLeft -= countTags(text);
    if (this.#tagsLeft < 0) return docxFailure('docx-too-large');
    const root = parseXml(text);
    return root.ok ? root : docxProblem(root.problem);
  }

  /** A part that is there and was refused is not the same as one that is not there. */
  #missing(path: string): Outcome<undefined> {
    const refused = this.#archive.refused.find(({ name }) => name.toLowerCase() === path.toLowerCase());
    return refused === undefined ? success(undefined) : docxProblem(refused.problem);
  }

  /** The relationships of a part, or those of the package for an empty path; external ones are left out. */
  async relationships(path: string): Promise<Outcome<readonly DocxRelationship[]>> {
    const { folder, name } = splitPath(path);
    const root = await this.part(`${folder}_rels/${name}.rels`);
    if (!root.ok) return root;
    if (root.value === undefined) return success([]);
    const inside = childElements(root.value, 'Relationship').filter(
      (one) => docxAttribute(one, 'TargetMode') !== 'External',
    );
    return success(
      inside.map((one) => ({
        id: docxAttribute(one, 'Id') ?? '',
        type: splitPath(docxAttribute(one, 'Type') ?? '').name,
        path: resolveTarget(folder, docxAttribute(one, 'Target') ?? ''),
      })),
    );
  }
}

/**
 * Opens a file as an office package. Fails with `docx-encrypted`, `doc-old-format`, `not-docx`, `docx-damaged`, or the name under
 * which the archive was refused for safety.
 */
export async function openDocxPackage(bytes: Uint8Array, signal?: AbortSignal): Promise<Outcome<DocxPackage>> {
  if (isOleFile(bytes)) {
    if (hasOleStream(bytes, 'EncryptedPackage')) return docxFailure('docx-encrypted');
    return docxFailure(hasOleStream(bytes, 'WordDocument') ? 'doc-old-format' : 'not-docx');
  }
  const archive = await openZip(bytes, LIMITS);
  if (archive.ok) return success(new DocxPackage(archive.value, signal));
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? docxProblem(archive.problem) : docxFailure('not-docx');
}
