import {
  IsoDateSchema,
  KindSchema,
  LanguageSchema,
  LocalizedSchema,
  StatusSchema,
  SubtypeSchema,
} from '@dutybook/shared/model';
import { ADVICE, REASONS } from '@dutybook/shared/library';
import type { Facets, Hit, LookupResult } from '@dutybook/shared/library';
import * as v from 'valibot';

const MarksSchema = v.array(v.object({ start: v.number(), end: v.number() }));

const HitSchema: v.GenericSchema<unknown, Hit> = v.object({
  address: v.string(),
  instrument: v.string(),
  kind: KindSchema,
  subtype: v.exactOptional(SubtypeSchema),
  status: StatusSchema,
  date: v.exactOptional(v.string()),
  title: LocalizedSchema,
  titleMarks: v.object({ en: v.exactOptional(MarksSchema), zh: v.exactOptional(MarksSchema) }),
  programme: v.exactOptional(LocalizedSchema),
  heading: v.exactOptional(v.string()),
  article: v.exactOptional(v.string()),
  cited: v.exactOptional(
    v.object({ paragraph: v.exactOptional(v.number()), item: v.exactOptional(v.number()), found: v.boolean() }),
  ),
  snippet: v.exactOptional(v.object({ text: v.string(), marks: MarksSchema })),
  row: v.exactOptional(v.string()),
  file: v.exactOptional(v.string()),
  score: v.number(),
  why: v.array(v.object({ code: v.picklist(REASONS), matched: v.exactOptional(v.string()) })),
});

const FacetSchema = v.array(
  v.object({ value: v.string(), label: v.exactOptional(LocalizedSchema), count: v.number() }),
);

/** Counts of values, as they come over the border. */
export const FacetsSchema: v.GenericSchema<unknown, Facets> = v.object({
  kind: FacetSchema,
  subtype: FacetSchema,
  status: FacetSchema,
  issuer: FacetSchema,
  jurisdiction: FacetSchema,
  topic: FacetSchema,
});

/** The answer to a lookup, as it comes over the border. */
export const LookupResultSchema: v.GenericSchema<unknown, LookupResult> = v.object({
  hits: v.array(HitSchema),
  total: v.number(),
  searched: v.number(),
  packs: v.number(),
  asOf: IsoDateSchema,
  language: LanguageSchema,
  didYouMean: v.array(v.string()),
  advice: v.array(v.object({ code: v.picklist(ADVICE), values: v.exactOptional(v.array(v.string())) })),
  facets: v.exactOptional(FacetsSchema),
});
