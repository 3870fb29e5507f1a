import {
  CertaintySchema,
  FigureSchema,
  IsoDateSchema,
  KindSchema,
  LanguageSchema,
  LocalizedSchema,
  LocatorSchema,
  PartialDateSchema,
  PROVISION_TYPES,
  RELATIONS,
  StatusSchema,
  SubtypeSchema,
} from '../model/index.ts';
import { CITATION_REASONS, CITATION_STATES, FormerNumberSchema } from '../citation/index.ts';
import type { Card, CardBlock } from './card.ts';
import type { CitationList } from './citations.ts';
import * as v from 'valibot';

const BlockSchema: v.GenericSchema<unknown, CardBlock> = v.object({
  type: v.picklist(PROVISION_TYPES),
  eid: v.string(),
  depth: v.number(),
  number: v.exactOptional(v.string()),
  heading: v.exactOptional(v.string()),
  text: v.string(),
  doubts: v.array(v.object({ start: v.number(), end: v.number(), explanation: LocalizedSchema })),
});

const NeighbourSchema = v.object({ address: v.string(), label: v.string() });

const CitationsSchema: v.GenericSchema<unknown, CitationList> = v.object({
  total: v.number(),
  packsLeftOut: v.exactOptional(v.number()),
  links: v.array(
    v.object({
      title: LocalizedSchema,
      place: v.exactOptional(LocalizedSchema),
      address: v.exactOptional(v.string()),
      status: v.exactOptional(StatusSchema),
      state: v.picklist(CITATION_STATES),
      reason: v.exactOptional(v.picklist(CITATION_REASONS)),
      former: v.exactOptional(FormerNumberSchema),
    }),
  ),
});

/** The fields of a card that other answers have too. */
export const TOLD_ENTRIES = {
  address: v.string(),
  instrument: v.string(),
  row: v.exactOptional(v.string()),
  kind: KindSchema,
  subtype: v.exactOptional(SubtypeSchema),
  title: LocalizedSchema,
  backTranslated: v.array(LanguageSchema),
  language: LanguageSchema,
  languages: v.array(LanguageSchema),
  status: StatusSchema,
  asOf: IsoDateSchema,
  date: v.exactOptional(PartialDateSchema),
  adopted: v.exactOptional(PartialDateSchema),
  inForceFrom: v.exactOptional(v.object({ date: PartialDateSchema, certainty: CertaintySchema })),
  inForceUntil: v.exactOptional(PartialDateSchema),
  blocks: v.array(BlockSchema),
  issuer: v.exactOptional(LocalizedSchema),
  history: v.array(v.string()),
  source: LocatorSchema,
};

/** A card that comes over the border of a process or a page. */
export const CardSchema: v.GenericSchema<unknown, Card> = v.object({
  ...TOLD_ENTRIES,
  breadcrumb: v.array(v.string()),
  number: v.exactOptional(v.string()),
  heading: v.exactOptional(v.string()),
  summary: v.exactOptional(v.string()),
  figures: v.array(FigureSchema),
  jurisdiction: v.exactOptional(LocalizedSchema),
  programme: v.exactOptional(LocalizedSchema),
  topics: v.array(LocalizedSchema),
  related: v.array(
    v.object({
      address: v.string(),
      title: LocalizedSchema,
      kind: KindSchema,
      status: StatusSchema,
      relation: v.picklist(RELATIONS),
    }),
  ),
  cites: CitationsSchema,
  citedBy: CitationsSchema,
  previous: v.exactOptional(NeighbourSchema),
  next: v.exactOptional(NeighbourSchema),
});
