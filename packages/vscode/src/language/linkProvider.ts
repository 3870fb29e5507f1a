import { articleAddress } from '@dutybook/shared/drafting';
import { parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Documents } from '../documents.ts';
import type { Provisions } from '../provisions.ts';
import { PROVISION_SCHEME } from '../provisionScheme.ts';
import { referenceLinks } from '../referenceLink.ts';
import { languageOf } from './referenceAt.ts';
import { textRange } from './textRange.ts';
import { LANGUAGE_WORDS } from './words.ts';

/** A link whose document is named when it is followed. */
class ReferenceLink extends vscode.DocumentLink {
  readonly address: string;
  readonly language: Language;

  constructor(range: vscode.Range, address: string, language: Language) {
    super(range);
    this.address = address;
    this.language = language;
  }
}

/** Makes references open what they cite, and the links of a provision's document what those name. Nothing but provisions is opened. */
export class LinkProvider {
  readonly #documents: Documents;
  readonly #provisions: Provisions;
  readonly #ui: Language;

  constructor(documents: Documents, provisions: Provisions, ui: Language) {
    this.#documents = documents;
    this.#provisions = provisions;
    this.#ui = ui;
  }

  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[]> {
    const written = document.uri.scheme === PROVISION_SCHEME ? referenceLinks(document.getText()) : [];
    const named = written
      .map((link) => ({ link, uri: vscode.Uri.parse(link.target, true) }))
      .filter(({ uri }) => uri.scheme === PROVISION_SCHEME)
      .map(({ link, uri }) => new vscode.DocumentLink(textRange(document, link), uri));
    const found = await this.#documents.references(document, abortSignal(token));
    if (!found.ok) return named;
    const cited = found.value.flatMap((reference) => {
      const { address, start, end } = reference;
      const isNamed = written.some((link) => link.start < end && start < link.end);
      if (address === undefined || isNamed) return [];
      const link = new ReferenceLink(textRange(document, reference), articleAddress(address), languageOf(reference));
      const words = LANGUAGE_WORDS[this.#ui];
      link.tooltip = parseAddress(address)?.eid === undefined ? words.openWhole : words.open;
      return [link];
    });
    return [...named, ...cited];
  }

  async resolveDocumentLink(link: vscode.DocumentLink, token: vscode.CancellationToken): Promise<vscode.DocumentLink> {
    if (!(link instanceof ReferenceLink)) return link;
    const target = await this.#provisions.open(link.address, link.language, abortSignal(token));
    if (target.ok) link.target = target.value.uri;
    return link;
  }
}
