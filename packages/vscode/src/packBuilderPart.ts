import type * as vscode from 'vscode';
import type * as packBuilder from './packBuilder.ts';
import { loadPart } from './part.ts';

/** The part of the extension that builds packs. */
export type PackBuilder = typeof packBuilder;

function isBuilder(part: unknown): part is PackBuilder {
  return typeof part === 'object' && part !== null && 'buildPack' in part && typeof part.buildPack === 'function';
}

/** Loads the part that builds packs: the readers of all formats and the dictionary of pinyin are large. */
export async function loadPackBuilder(extension: vscode.Uri): Promise<PackBuilder> {
  const part = await loadPart(extension, 'packBuilder');
  if (!isBuilder(part)) throw new Error('The pack builder of the extension is not what it was built as.');
  return part;
}
