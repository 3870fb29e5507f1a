import {
  CertaintySchema,
  KindSchema,
  LanguageSchema,
  LocalizedSchema,
  PartialDateSchema,
  PROVISION_TYPES,
  StatusSchema,
  SubtypeSchema,
} from '@dutybook/shared/model';
import { CHANGES } from '@dutybook/shared/comparison';
import type { ComparedRow, ComparedUnit } from '@dutybook/shared/comparison';
import { TOLD_ENTRIES } from '@dutybook/shared/library';
import type { InstrumentSummary, InstrumentText, VersionComparison, VersionSummary } from '@dutybook/shared/library';
import * as v from 'valibot';

/** The list of instruments, as it comes over the border. */
export const InstrumentsSchema: v.GenericSchema<unknown, readonly InstrumentSummary[]> = v.array(
  v.object({
    address: v.string(),
    instrument: v.string(),
    title: LocalizedSchema,
    kind: KindSchema,
    status: StatusSchema,
    subtype: v.exactOptional(SubtypeSchema),
    issuer: v.exactOptional(LocalizedSchema),
    jurisdiction: v.exactOptional(LocalizedSchema),
    programme: v.exactOptional(LocalizedSchema),
    topics: v.array(LocalizedSchema),
    date: v.exactOptional(PartialDateSchema),
    row: v.exactOptional(v.string()),
  }),
);

const VersionSchema: v.GenericSchema<unknown, VersionSummary> = v.object({
  address: v.string(),
  date: v.exactOptional(PartialDateSchema),
  adopted: v.exactOptional(PartialDateSchema),
  inForceFrom: v.exactOptional(v.object({ date: PartialDateSchema, certainty: CertaintySchema })),
  inForceUntil: v.exactOptional(PartialDateSchema),
  status: StatusSchema,
  languages: v.array(LanguageSchema),
});

/** A whole text, as it comes over the border. */
export const TextSchema: v.GenericSchema<unknown, InstrumentText> = v.object({
  ...TOLD_ENTRIES,
  versions: v.array(VersionSchema),
});

const UnitSchema: v.GenericSchema<unknown, ComparedUnit> = v.object({
  eid: v.string(),
  type: v.picklist(PROVISION_TYPES),
  number: v.exactOptional(v.string()),
});

const RowSchema: v.GenericSchema<unknown, ComparedRow> = v.object({
  change: v.picklist(CHANGES),
  moved: v.boolean(),
  old: v.exactOptional(UnitSchema),
  new: v.exactOptional(UnitSchema),
  edits: v.array(v.object({ kind: v.picklist(['kept', 'removed', 'added']), text: v.string() })),
});

/** Two versions compared, as they come over the border. */
export const ComparisonSchema: v.GenericSchema<unknown, VersionComparison> = v.object({
  instrument: v.string(),
  title: LocalizedSchema,
  language: LanguageSchema,
  old: VersionSchema,
  new: VersionSchema,
  rows: v.array(RowSchema),
});
