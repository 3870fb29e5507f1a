import { articleAddress } from '@dutybook/shared/drafting';
import { parseAddress } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Documents } from '../documents.ts';
import type { Provisions } from '../provisions.ts';
import { languageOf, referenceAt } from './referenceAt.ts';
import { textRange } from './textRange.ts';

/** Most documents that one definition opens, where several provisions may be meant. */
const MOST = 8;

/** Leads from a reference to the provision, as a document that can be read and peeked at. */
export class DefinitionProvider {
  readonly #documents: Documents;
  readonly #provisions: Provisions;

  constructor(documents: Documents, provisions: Provisions) {
    this.#documents = documents;
    this.#provisions = provisions;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DefinitionLink[]> {
    const signal = abortSignal(token);
    const reference = await referenceAt(this.#documents, document, position, signal);
    if (reference === undefined) return [];
    const { address, candidates } = reference;
    const addresses = address === undefined ? candidates.map((candidate) => candidate.address) : [address];
    const links: vscode.DefinitionLink[] = [];
    for (const each of addresses.slice(0, MOST)) {
      const target = await this.#provisions.open(articleAddress(each), languageOf(reference), signal);
      if (!target.ok) continue;
      const { uri, text, lines } = target.value;
      const eid = parseAddress(each)?.eid;
      const place = eid === undefined ? undefined : lines.get(eid);
      const all = new vscode.Range(0, 0, text.split('\n').length - 1, 0);
      const cited = place && new vscode.Range(place.first, 0, place.last, text.split('\n')[place.last]?.length ?? 0);
      links.push({
        originSelectionRange: textRange(document, reference),
        targetUri: uri,
        targetRange: cited ?? all,
        targetSelectionRange: cited ?? new vscode.Range(0, 0, 0, 0),
      });
    }
    return links;
  }
}
