import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { statusLine, typeset } from '@dutybook/view/text';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Guidance } from '../guidance.ts';
import { provisionUri } from '../provisionUri.ts';

const MOST = 20;
const SHORTEST = 2;

/** Instruments and provisions of the library, found by name, citation or words, in the list of workspace symbols. */
export class InstrumentSymbols {
  readonly #guidance: Guidance;
  readonly #ui: Language;

  constructor(guidance: Guidance, ui: Language) {
    this.#guidance = guidance;
    this.#ui = ui;
  }

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    if (query.trim().length < SHORTEST) return [];
    const library = await this.#guidance.open();
    if (!library.ok || token.isCancellationRequested) return [];
    const found = await library.value.lookup({ query, limit: MOST }, abortSignal(token));
    if (!found.ok) return [];
    const { language } = found.value;
    return found.value.hits.map((hit) => {
      const name = [inLanguage(hit.title, language), hit.heading].filter((part) => part !== undefined).join(' ');
      const uri = provisionUri({ address: hit.address, language }, { title: hit.title, number: hit.heading });
      const location = new vscode.Location(uri, new vscode.Position(0, 0));
      return new vscode.SymbolInformation(typeset(name), vscode.SymbolKind.Module, statusLine(hit, this.#ui), location);
    });
  }
}
