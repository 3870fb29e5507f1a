import type { Language } from '@dutybook/shared/model';
import type { Documents } from '../documents.ts';
import type { DraftDiagnostics } from '../draftDiagnostics.ts';
import type { Guidance } from '../guidance.ts';
import type { Provisions } from '../provisions.ts';
import type { TextReferences } from '../textReferences.ts';
import { CompletionProvider } from './completionProvider.ts';
import { DefinitionProvider } from './definitionProvider.ts';
import { HoverProvider } from './hoverProvider.ts';
import { InstrumentSymbols } from './instrumentSymbols.ts';
import { LinkProvider } from './linkProvider.ts';
import { OutlineProvider } from './outlineProvider.ts';
import { ReferencesProvider } from './referencesProvider.ts';
import { ShortNameRenaming } from './shortNameRenaming.ts';

/** What the editor asks of drafts and of provisions' documents. */
export interface LanguageFeatures {
  readonly completion: CompletionProvider;
  readonly hover: HoverProvider;
  readonly definition: DefinitionProvider;
  readonly references: ReferencesProvider;
  readonly links: LinkProvider;
  readonly outline: OutlineProvider;
  readonly instruments: InstrumentSymbols;
  readonly renaming: ShortNameRenaming;
}

/** Sets the features up; none reads anything before it is asked. */
export function languageFeatures(
  guidance: Guidance,
  documents: Documents,
  provisions: Provisions,
  cited: TextReferences,
  diagnostics: DraftDiagnostics,
  ui: Language,
): LanguageFeatures {
  const outline = new OutlineProvider(provisions);
  return {
    completion: new CompletionProvider(guidance, documents, provisions, outline, ui),
    hover: new HoverProvider(documents, provisions, cited, diagnostics, ui),
    definition: new DefinitionProvider(documents, provisions),
    references: new ReferencesProvider(documents, cited),
    links: new LinkProvider(documents, provisions, ui),
    outline,
    instruments: new InstrumentSymbols(guidance, ui),
    renaming: new ShortNameRenaming(guidance, ui),
  };
}
