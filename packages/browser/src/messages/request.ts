import { IsoDateSchema, KindSchema, LanguageSchema, StatusSchema, SubtypeSchema } from '@dutybook/shared/model';
import type { LookupRequest } from '@dutybook/shared/library';
import * as v from 'valibot';
import type { CardRequest, CompareRequest } from './messages.ts';

const LookupRequestSchema: v.GenericSchema<unknown, LookupRequest> = v.strictObject({
  query: v.string(),
  limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  offset: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  kinds: v.exactOptional(v.array(KindSchema)),
  statuses: v.exactOptional(v.array(StatusSchema)),
  subtypes: v.exactOptional(v.array(SubtypeSchema)),
  issuers: v.exactOptional(v.array(v.string())),
  jurisdictions: v.exactOptional(v.array(v.string())),
  topics: v.exactOptional(v.array(v.string())),
  facets: v.exactOptional(v.boolean()),
  asOf: v.exactOptional(IsoDateSchema),
});

const CardRequestSchema: v.GenericSchema<unknown, CardRequest> = v.strictObject({
  address: v.string(),
  language: LanguageSchema,
  asOf: v.exactOptional(IsoDateSchema),
});

const CompareRequestSchema: v.GenericSchema<unknown, CompareRequest> = v.strictObject({
  old: v.string(),
  new: v.string(),
  language: LanguageSchema,
});

/** A message on its way to the background. */
export const RequestSchema = v.variant('name', [
  v.strictObject({ name: v.literal('lookup'), params: LookupRequestSchema }),
  v.strictObject({ name: v.literal('card'), params: CardRequestSchema }),
  v.strictObject({ name: v.literal('instruments'), params: v.strictObject({}) }),
  v.strictObject({ name: v.literal('text'), params: CardRequestSchema }),
  v.strictObject({ name: v.literal('compare'), params: CompareRequestSchema }),
  v.strictObject({ name: v.literal('facets'), params: LookupRequestSchema }),
  v.strictObject({ name: v.literal('wake'), params: v.strictObject({}) }),
  v.strictObject({ name: v.literal('packsChanged'), params: v.strictObject({}) }),
]);
