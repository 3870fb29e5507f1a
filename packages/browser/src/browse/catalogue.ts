import { inLanguage } from '@dutybook/shared/model';
import type { Kind, Language, Localized, Status, Subtype } from '@dutybook/shared/model';
import type { InstrumentSummary } from '@dutybook/shared/library';
import { normalise } from '@dutybook/shared/text';

/** In what order a list stands. */
export const ORDERS = ['library', 'title', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

/** By what a list can be narrowed, beside the name. */
export const FACETS = ['kind', 'level', 'status', 'issuer', 'jurisdiction', 'topic'] as const;
export type Facet = (typeof FACETS)[number];

/** What of the library is listed. An absent facet narrows nothing. */
export interface Selection {
  /** Words that the title must have, apart by spaces. */
  readonly name: string;
  readonly kind?: Kind | undefined;
  readonly level?: Subtype | undefined;
  readonly status?: Status | undefined;
  readonly issuer?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly topic?: string | undefined;
  readonly order: Order;
}

export const EVERYTHING: Selection = { name: '', order: 'library' };

/** A value that a list can be narrowed to, and how many instruments would be left. */
export interface FacetValue {
  readonly value: string;
  /** How it is called, where its value is no word of Dutybook's own. */
  readonly label?: Localized;
  readonly count: number;
}

/** What a selection leaves. */
export interface Listing {
  readonly found: readonly InstrumentSummary[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

interface Entry {
  readonly summary: InstrumentSummary;
  readonly name: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** Names the value of a facet that is a text in two languages. */
function keyOf(text: Localized): string {
  return inLanguage(text, 'zh');
}

function valuesOf({ kind, subtype, status, issuer, jurisdiction, topics }: InstrumentSummary): Entry['values'] {
  const one = <Value>(value: Value | undefined) => (value === undefined ? [] : [value]);
  return {
    kind: [kind],
    level: one(subtype),
    status: [status],
    issuer: one(issuer).map(keyOf),
    jurisdiction: one(jurisdiction).map(keyOf),
    topic: [...new Set(topics.map(keyOf))],
  };
}

function labelsOf(instruments: readonly InstrumentSummary[]): ReadonlyMap<string, Localized> {
  const labels = new Map<string, Localized>();
  for (const { issuer, jurisdiction, topics } of instruments) {
    for (const text of [issuer, jurisdiction, ...topics]) if (text !== undefined) labels.set(keyOf(text), text);
  }
  return labels;
}

const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  zh: new Intl.Collator('zh-CN', { numeric: true }),
};

/** The list of all instruments, ready to be narrowed while somebody types. */
export class Catalogue {
  readonly #entries: readonly Entry[];
  readonly #labels: ReadonlyMap<string, Localized>;

  constructor(instruments: readonly InstrumentSummary[]) {
    this.#entries = instruments.map((summary) => ({
      summary,
      name: normalise(`${summary.title.zh ?? ''}\n${summary.title.en ?? ''}`),
      values: valuesOf(summary),
    }));
    this.#labels = labelsOf(instruments);
  }

  get size(): number {
    return this.#entries.length;
  }

  /**
   * What a selection leaves, in its order. Of each facet the values with their counts, counted as if that facet narrowed nothing, so that
   * one can go from value to value; the most frequent first. What is selected is among them also where nothing has it.
   */
  list(selection: Selection, language: Language): Listing {
    const words = normalise(selection.name).split(' ').filter(Boolean);
    const found: InstrumentSummary[] = [];
    const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
    for (const { summary, name, values } of this.#entries) {
      if (!words.every((word) => name.includes(word))) continue;
      const failed = FACETS.filter((facet) => !passes(selection[facet], values[facet]));
      if (failed.length === 0) found.push(summary);
      for (const facet of failed.length === 0 ? FACETS : failed.length === 1 ? failed : []) {
        const tally = counts.get(facet);
        for (const value of values[facet]) tally?.set(value, (tally.get(value) ?? 0) + 1);
      }
    }
    const of = (facet: Facet) => this.#values(counts.get(facet), selection[facet]);
    return {
      found: ordered(found, selection.order, language),
      facets: {
        kind: of('kind'),
        level: of('level'),
        status: of('status'),
        issuer: of('issuer'),
        jurisdiction: of('jurisdiction'),
        topic: of('topic'),
      },
    };
  }

  #values(counts: ReadonlyMap<string, number> | undefined, chosen: string | undefined): readonly FacetValue[] {
    const all = new Map(counts);
    if (chosen !== undefined && !all.has(chosen)) all.set(chosen, 0);
    const values = [...all].map(([value, count]): FacetValue => {
      const label = this.#labels.get(value);
      return label === undefined ? { value, count } : { value, label, count };
    });
    return values.sort((a, b) => b.count - a.count || byText(a.value, b.value));
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function passes(wanted: string | undefined, values: readonly string[]): boolean {
  return wanted === undefined || values.includes(wanted);
}

function ordered(found: readonly InstrumentSummary[], order: Order, language: Language): readonly InstrumentSummary[] {
  if (order === 'library') return found;
  if (order === 'newest') return found.toSorted((a, b) => byText(b.date ?? '', a.date ?? ''));
  const titled = found.map((summary) => ({ summary, title: inLanguage(summary.title, language) }));
  return titled.sort((a, b) => COLLATORS[language].compare(a.title, b.title)).map(({ summary }) => summary);
}
