import { readFileSync } from 'node:fs';
import type { CitationContext } from '@dutybook/shared/citation';
import { readReferences } from '@dutybook/shared/citation';
import type { CitedLaws } from './citedLaws.ts';

/** A passage of the evaluation set, without its answers. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly context: {
    readonly law?: string | null;
    readonly article?: string | null;
    readonly paragraphIndex?: number | null;
    readonly itemIndex?: number | null;
    readonly defaultLaw?: boolean;
  } | null;
}

export function readPassages(file: string): readonly Passage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Passage);
}

export function contextOf({ context }: Passage): CitationContext {
  if (context === null) return {};
  const { law, article, paragraphIndex, itemIndex, defaultLaw } = context;
  if (defaultLaw === true) return typeof law === 'string' ? { defaultLaw: law } : {};
  return {
    ...(law == null ? {} : { law }),
    ...(article == null ? {} : { article: article.replace('_', '-') }),
    ...(paragraphIndex == null ? {} : { paragraph: paragraphIndex }),
    ...(itemIndex == null ? {} : { item: itemIndex }),
  };
}

/** What is found in a passage, in the form that the scoring program reads. */
export async function citationLine(passage: Passage, laws: CitedLaws): Promise<unknown> {
  const { references } = readReferences(passage.text, laws.names, contextOf(passage));
  return {
    id: passage.id,
    refs: references.map((r) => ({
      start: r.start,
      end: r.end,
      law: r.law.type === 'named' ? r.law.name : r.law.type === 'own' ? (passage.context?.law ?? 'THIS') : r.law.type === 'document-number' ? r.law.number : null,
      article: r.place.article ?? null,
      paragraph: r.place.paragraph ?? null,
      item: r.place.item ?? null,
      subitem: r.place.subitem ?? null,
      rangeEnd: r.place.rangeEnd ?? null,
      kind: r.kind,
      basis: r.basis,
      surface: passage.text.slice(r.start, r.end),
    })),
  };
}
