import type { FoundReference } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import type * as vscode from 'vscode';
import type { Documents } from '../documents.ts';

/** The reference at a place of a document, the innermost where several touch it; nothing where there is none or the library cannot be read. */
export async function referenceAt(
  documents: Documents,
  document: vscode.TextDocument,
  position: vscode.Position,
  signal: AbortSignal,
): Promise<FoundReference | undefined> {
  const at = document.offsetAt(position);
  const found = await documents.references(document, signal, { start: at, end: at });
  if (!found.ok) return undefined;
  return found.value.reduce<FoundReference | undefined>((best, reference) => {
    const isInner = best === undefined || reference.end - reference.start <= best.end - best.start;
    return isInner ? reference : best;
  }, undefined);
}

/** The language in which a reference is written, and in which its provision is shown. */
export function languageOf({ surface }: Pick<FoundReference, 'surface'>): Language {
  return /\p{Script=Han}/u.test(surface) ? 'zh' : 'en';
}
