import { CardSchema } from '@dutybook/shared/library';
import * as v from 'valibot';
import { ComparisonSchema, InstrumentsSchema, TextSchema } from './instrumentReply.ts';
import { FacetsSchema, LookupResultSchema } from './lookupReply.ts';
import type { Ask, MessageName, Messages } from './messages.ts';
import { settled } from './settled.ts';
import type { Send } from './settled.ts';

export type { Send } from './settled.ts';

const RESULT_SCHEMAS: { readonly [Name in MessageName]: v.GenericSchema<unknown, Messages[Name]['return']> } = {
  lookup: LookupResultSchema,
  card: CardSchema,
  instruments: InstrumentsSchema,
  text: TextSchema,
  compare: ComparisonSchema,
  facets: FacetsSchema,
  wake: v.literal(true),
  packsChanged: v.literal(true),
};

/** Asks the background by messages of this map, see {@link settled}. */
export function asking(send: Send, deadlineMs?: number): Ask {
  return (name, params) => settled(send, { name, params }, RESULT_SCHEMAS[name], deadlineMs);
}
