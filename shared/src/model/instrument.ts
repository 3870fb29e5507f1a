import * as v from 'valibot';
import { FigureSchema } from './figure.ts';
import type { Figure } from './figure.ts';
import { KindSchema, SubtypeSchema } from './kind.ts';
import type { Kind, Subtype } from './kind.ts';
import { LanguageSchema, LocalizedSchema } from './localized.ts';
import type { Language, Localized } from './localized.ts';
import { LocatorSchema } from './source.ts';
import type { Locator } from './source.ts';
import { VersionSchema } from './version.ts';
import type { Version } from './version.ts';

/** How two instruments belong together; each has an inverse, so that a relation can be read from both ends. */
export const RELATIONS = [
  'part-of',
  'has-part',
  'related',
  'implements',
  'implemented-by',
  'continues',
  'continued-by',
  'repeals',
  'repealed-by',
] as const;
export type Relation = (typeof RELATIONS)[number];

const INVERSE: Readonly<Record<Relation, Relation>> = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  related: 'related',
  implements: 'implemented-by',
  'implemented-by': 'implements',
  continues: 'continued-by',
  'continued-by': 'continues',
  repeals: 'repealed-by',
  'repealed-by': 'repeals',
};

/** The same relation seen from its other end. */
export function inverseOf(relation: Relation): Relation {
  return INVERSE[relation];
}

/** A relation to another instrument, named by its {@link Instrument.id}. */
export interface Related {
  readonly relation: Relation;
  readonly id: string;
}

/** Other names under which an instrument is known, by language. */
export interface Aliases {
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
}

/** A titled document: a guideline, a regulation or a measure, in all its versions. An FRBR work in the terms of Akoma Ntoso. */
export interface Instrument {
  /** Its name within a library: the row id of a built-in record, or the work part of its address. */
  readonly id: string;
  /** Address of the work, `/akn/…`; every provision's address begins with it. */
  readonly work: string;
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly title: Localized;
  /** Languages in which the title is a translation back from another one and no official wording is known. */
  readonly backTranslated: readonly Language[];
  readonly aliases: Aliases;
  readonly summary?: Localized;
  readonly issuer?: Localized;
  /** The task or programme it belongs to, in the words of its source. */
  readonly programme?: Localized;
  readonly jurisdiction?: Localized;
  readonly topics: readonly Localized[];
  readonly related: readonly Related[];
  readonly figures: readonly Figure[];
  readonly source: Locator;
  readonly versions: readonly Version[];
}

const aliasList = v.array(v.pipe(v.string(), v.trim(), v.minLength(1)));

export const AliasesSchema = v.strictObject({ en: v.exactOptional(aliasList), zh: v.exactOptional(aliasList) });

export const RelatedSchema = v.strictObject({
  relation: v.picklist(RELATIONS),
  id: v.pipe(v.string(), v.minLength(1)),
});

export const InstrumentSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  work: v.pipe(v.string(), v.startsWith('/akn/')),
  kind: KindSchema,
  subtype: v.exactOptional(SubtypeSchema),
  title: LocalizedSchema,
  backTranslated: v.array(LanguageSchema),
  aliases: AliasesSchema,
  summary: v.exactOptional(LocalizedSchema),
  issuer: v.exactOptional(LocalizedSchema),
  programme: v.exactOptional(LocalizedSchema),
  jurisdiction: v.exactOptional(LocalizedSchema),
  topics: v.array(LocalizedSchema),
  related: v.array(RelatedSchema),
  figures: v.array(FigureSchema),
  source: LocatorSchema,
  versions: v.pipe(v.array(VersionSchema), v.minLength(1)),
});
