import { readDraft, titleOfText } from '@dutybook/shared/drafting';
import type { Draft } from '@dutybook/shared/drafting';
import type { LawNames } from '@dutybook/shared/citation';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';

/** A draft in an editor, as it was when it was read. */
export interface OpenDraft {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly draft: Draft;
  readonly names: LawNames;
}

/** The names by which instruments of the library are cited. Fails as opening the library does. */
export async function namesOf(guidance: Guidance): Promise<Outcome<LawNames>> {
  const library = await guidance.open();
  return library.ok ? library.value.names() : library;
}

/** Reads the articles of a document and what it cites. Fails as the library and `readDraft` do. */
export async function openDraft(guidance: Guidance, document: vscode.TextDocument): Promise<Outcome<OpenDraft>> {
  const names = await namesOf(guidance);
  if (!names.ok) return names;
  const { version } = document;
  const text = document.getText();
  const title = titleOfText(text);
  const draft = readDraft(title === undefined ? { text } : { text, title }, names.value);
  return draft.ok ? success({ document, version, draft: draft.value, names: names.value }) : draft;
}
