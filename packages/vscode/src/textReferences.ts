import type { FoundReference } from '@dutybook/shared/library';
import type { Outcome } from '@dutybook/shared/model';
import { success } from '@dutybook/shared/model';
import type * as vscode from 'vscode';
import type { Documents } from './documents.ts';
import type { Provisions } from './provisions.ts';
import { placeOf } from './provisionUri.ts';
import { wordsOf } from './provisionWords.ts';

/**
 * What a document itself cites. A provision's document has its title, its neighbours and its history around the text: those name
 * provisions too, and nobody cites anything with them.
 */
export class TextReferences {
  readonly #documents: Documents;
  readonly #provisions: Provisions;

  constructor(documents: Documents, provisions: Provisions) {
    this.#documents = documents;
    this.#provisions = provisions;
  }

  /** Fails and rejects as `Documents.references`. */
  async of(document: vscode.TextDocument, signal?: AbortSignal): Promise<Outcome<readonly FoundReference[]>> {
    const found = await this.#documents.references(document, signal);
    const place = placeOf(document.uri);
    if (!found.ok || place === undefined) return found;
    const opened = await this.#provisions.open(place.address, place.language, signal);
    const words = opened.ok ? wordsOf(opened.value.lines) : undefined;
    if (words === undefined) return found;
    return success(
      found.value.filter(({ start }) => {
        const { line } = document.positionAt(start);
        return line >= words.first && line <= words.last;
      }),
    );
  }
}
