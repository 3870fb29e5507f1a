import * as v from 'valibot';
import { CertaintySchema } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import { PartialDateSchema } from './date.ts';
import type { IsoDate, PartialDate } from './date.ts';
import { LanguageSchema } from './localized.ts';
import type { Language } from './localized.ts';
import { ProvisionSchema } from './provision.ts';
import type { Provision } from './provision.ts';
import { StatusSchema } from './status.ts';
import type { Status } from './status.ts';

/** The text of a version in one language: an FRBR expression in the terms of Akoma Ntoso. */
export interface Expression {
  readonly language: Language;
  readonly provisions: readonly Provision[];
}

/** A date from which a text is in force, and how sure that date is: the day of adoption is only a likely stand-in. */
export interface InForceFrom {
  readonly date: PartialDate;
  readonly certainty: Certainty;
}

/** The dates of a version, and what the source says of its status: all that decides whether it counts on a day. */
export interface DatedVersion {
  /** Names the version within its instrument: the date of adoption or amendment as far as the source gives it. */
  readonly date?: PartialDate;
  readonly adopted?: PartialDate;
  readonly inForceFrom?: InForceFrom;
  readonly inForceUntil?: PartialDate;
  /** What the source says of the status; without it the status follows from the dates, see {@link statusOn}. */
  readonly statedStatus?: Status;
}

/** The text of an instrument from one date to another. */
export interface Version extends DatedVersion {
  /** 文号, the number under which it was published: 国务院令第588号. */
  readonly documentNumber?: string;
  /** Titles of the decisions that amended it up to this version, oldest first. */
  readonly amendedBy?: readonly string[];
  /** Path of the imported file that has this version. */
  readonly file?: string;
  /** The lines that tell how the text came about: adopted, amended, published. Kept as printed. */
  readonly history: readonly string[];
  readonly expressions: readonly Expression[];
}

export const VersionSchema = v.strictObject({
  date: v.exactOptional(PartialDateSchema),
  adopted: v.exactOptional(PartialDateSchema),
  inForceFrom: v.exactOptional(v.strictObject({ date: PartialDateSchema, certainty: CertaintySchema })),
  inForceUntil: v.exactOptional(PartialDateSchema),
  statedStatus: v.exactOptional(StatusSchema),
  documentNumber: v.exactOptional(v.string()),
  amendedBy: v.exactOptional(v.array(v.string())),
  file: v.exactOptional(v.string()),
  history: v.array(v.string()),
  expressions: v.pipe(
    v.array(v.strictObject({ language: LanguageSchema, provisions: v.array(ProvisionSchema) })),
    v.minLength(1),
  ),
});

/** A partial date as the first day it can mean. */
export function earliest(date: PartialDate): IsoDate {
  return date + '-01-01'.slice(date.length - 4);
}

/** The first day on which a version counts: of its being in force, else of its adoption, else its date. */
export function firstDay(version: DatedVersion): IsoDate | undefined {
  const date = version.inForceFrom?.date ?? version.adopted ?? version.date;
  return date === undefined ? undefined : earliest(date);
}

/** Oldest first; a version without any date counts as the oldest. */
export function inTimeOrder<Dated extends DatedVersion>(versions: readonly Dated[]): readonly Dated[] {
  return [...versions].sort((a, b) => {
    const [x, y] = [firstDay(a) ?? '', firstDay(b) ?? ''];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/**
 * The version whose text counts on a day: the newest that had begun by then, or, before all of them, the oldest. A version that
 * had ended by that day still answers (as repealed) when nothing replaced it.
 */
export function versionOn<Dated extends DatedVersion>(versions: readonly Dated[], day: IsoDate): Dated | undefined {
  const ordered = inTimeOrder(versions);
  const begun = ordered.filter((version) => (firstDay(version) ?? '') <= day);
  return begun.at(-1) ?? ordered[0];
}

/** The version before the one whose text counts on a day, where there is just one: of several, any can be meant by “the former one”. */
export function versionBefore<Dated extends DatedVersion>(versions: readonly Dated[], day: IsoDate): Dated | undefined {
  const ordered = inTimeOrder(versions);
  const now = versionOn(ordered, day);
  const place = now === undefined ? 0 : ordered.indexOf(now);
  return place === 1 ? ordered[0] : undefined;
}

/** The version that a year names: the last that was made in it, else the last that came into force in it. */
export function versionOfYear<Dated extends DatedVersion>(versions: readonly Dated[], year: string): Dated | undefined {
  const ordered = inTimeOrder(versions);
  return (
    ordered.findLast(({ date, adopted }) => (date ?? adopted ?? '').startsWith(year)) ??
    ordered.findLast(({ inForceFrom }) => inForceFrom?.date.startsWith(year) === true)
  );
}

/**
 * The status of one of an instrument's versions on a day. A stated status wins. Otherwise it follows from the dates: not yet begun,
 * ended (repealed), replaced by a later version that had begun (amended), in force; `unknown` where the text states no date from
 * which it is in force, because a date of adoption does not prove that.
 */
export function statusOn(version: DatedVersion, versions: readonly DatedVersion[], day: IsoDate): Status {
  if (version.statedStatus !== undefined) return version.statedStatus;
  const start = firstDay(version);
  if (start !== undefined && start > day) return 'not-yet-in-force';
  if (version.inForceUntil !== undefined && earliest(version.inForceUntil) <= day) return 'repealed';
  const current = versionOn(versions, day);
  if (current !== version && current !== undefined && (firstDay(current) ?? '') > (start ?? '')) return 'amended';
  if (version.inForceFrom === undefined || version.inForceFrom.certainty === 'unknown') return 'unknown';
  return 'in-force';
}
