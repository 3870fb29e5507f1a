import { IsoDateSchema } from '@dutybook/shared/model';
import type { IsoDate } from '@dutybook/shared/model';
import { PinSchema, RecentSchema } from '@dutybook/view/kept';
import type { Pin, Recent } from '@dutybook/view/kept';
import * as v from 'valibot';
import { DEFAULT_OPTIONS, parseSomeOptions } from './options.ts';
import type { Options } from './options.ts';
import { SessionSchema } from './sessions.ts';
import type { Session } from './sessions.ts';

/** Everything that is kept for the user beside packs, each under a key of its own. */
export interface Kept {
  readonly pins: readonly Pin[];
  readonly recents: readonly Recent[];
  readonly sessions: readonly Session[];
  readonly options: Options;
  /** The day on which Dutybook was used first. */
  readonly firstDay: IsoDate | undefined;
}
export type KeptName = keyof Kept;

export const KEPT_NAMES = ['pins', 'recents', 'sessions', 'options', 'firstDay'] as const satisfies readonly KeptName[];

/** The form in which this version writes; one that reads a higher number does not know what it reads. */
export const KEPT_VERSION = 1;

/** A value that was read, and whether all of what was kept is in it. */
export interface Read<Value> {
  readonly value: Value;
  readonly whole: boolean;
}

type Reader<Value> = (value: unknown) => Read<Value>;

function listOf<Item>(schema: v.GenericSchema<unknown, Item>): Reader<readonly Item[]> {
  return (value) => {
    if (!Array.isArray(value)) return { value: [], whole: false };
    const items = value.map((item: unknown) => v.safeParse(schema, item));
    const read = items.flatMap((item) => (item.success ? [item.output] : []));
    return { value: read, whole: read.length === items.length };
  };
}

const READERS: { readonly [Name in KeptName]: Reader<Kept[Name]> } = {
  pins: listOf(PinSchema),
  recents: listOf(RecentSchema),
  sessions: listOf(SessionSchema),
  options: (value) => {
    const some = parseSomeOptions(value);
    const given = v.safeParse(v.record(v.string(), v.unknown()), value);
    const whole = given.success && Object.keys(given.output).every((name) => name in some);
    return { value: { ...DEFAULT_OPTIONS, ...some }, whole };
  },
  firstDay: (value) => {
    const day = v.safeParse(IsoDateSchema, value);
    return day.success ? { value: day.output, whole: true } : { value: undefined, whole: false };
  },
};

const NOTHING_KEPT: Kept = { pins: [], recents: [], sessions: [], options: DEFAULT_OPTIONS, firstDay: undefined };

const EnvelopeSchema = v.object({ version: v.literal(KEPT_VERSION), value: v.unknown() });

/** What is written under a key. */
export function wrapKept(value: Kept[KeptName]): unknown {
  return { version: KEPT_VERSION, value };
}

/**
 * Reads what lies under a key. What cannot be read is left out, one entry of a list or one option at a time, and the answer says so:
 * whoever writes next has to put the unread aside first.
 */
export function readKept<Name extends KeptName>(name: Name, found: unknown): Read<Kept[Name]> {
  if (found === undefined) return { value: NOTHING_KEPT[name], whole: true };
  const envelope = v.safeParse(EnvelopeSchema, found);
  if (!envelope.success) return { value: NOTHING_KEPT[name], whole: false };
  return READERS[name](envelope.output.value);
}
