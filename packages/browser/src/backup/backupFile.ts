import { failure, IsoDateSchema, success } from '@dutybook/shared/model';
import type { IsoDate, Outcome } from '@dutybook/shared/model';
import { checksum, PACK_NAME } from '@dutybook/shared/pack';
import * as v from 'valibot';
import { KEPT_NAMES, readKept, wrapKept } from '../kept/index.ts';
import type { KeptName } from '../kept/index.ts';
import { PackOriginSchema } from '../packs/packOrigin.ts';
import type { PackOrigin } from '../packs/packOrigin.ts';

/**
 * A backup is one file: a line (`dutybook-backup-1:`, the length of the JSON in ten digits, its CRC-32 in eight), the JSON, then the packs
 * as they are, one after the other. A pack has its own checksums.
 */
const MAGIC = 'dutybook-backup-1:';
const LINE = /^dutybook-backup-1:(\d{10}):([0-9a-f]{8})\n$/;
const LINE_LENGTH = MAGIC.length + 20;
const LARGEST_JSON = 64 << 20;
const MOST_PACKS = 1000;

/** A pack in a backup. */
export interface BackupPack {
  readonly name: string;
  readonly day?: IsoDate;
  readonly origin: PackOrigin;
  readonly file: Blob;
}

/** Everything that a backup has. */
export interface Backup {
  readonly day: IsoDate;
  readonly packs: readonly BackupPack[];
  /** What is kept beside packs, each as it is written under its name. */
  readonly kept: Readonly<Partial<Record<KeptName, unknown>>>;
}

const PackSchema = v.object({
  name: v.pipe(v.string(), v.regex(PACK_NAME)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  day: v.exactOptional(IsoDateSchema),
  origin: PackOriginSchema,
});

const HeadSchema = v.object({
  day: IsoDateSchema,
  packs: v.pipe(
    v.array(PackSchema),
    v.maxLength(MOST_PACKS),
    v.check((packs) => new Set(packs.map(({ name }) => name)).size === packs.length),
  ),
  kept: v.record(v.string(), v.unknown()),
});

const NONE = failure('backup-not', {
  en: 'This file is not a Dutybook backup, or it is damaged. Nothing was changed.',
  zh: '此文件不是 Dutybook 备份，或者已损坏。没有做任何改动。',
});

const CUT = failure('backup-truncated', {
  en: 'This backup is incomplete: a part of it is missing. Copy it again. Nothing was changed.',
  zh: '此备份不完整，缺少一部分。请重新复制。没有做任何改动。',
});

/** A backup as one file. Packs are not copied: the browser reads them when the file is saved. */
export function writeBackup({ day, packs, kept }: Backup): Blob {
  const entries = packs.map(({ file, ...pack }) => ({ ...pack, size: file.size }));
  const json = new TextEncoder().encode(JSON.stringify({ day, packs: entries, kept }));
  const sum = checksum(json).toString(16).padStart(8, '0');
  const line = `${MAGIC}${`${json.length}`.padStart(10, '0')}:${sum}\n`;
  return new Blob([line, json, ...packs.map(({ file }) => file)], { type: 'application/octet-stream' });
}

async function readHead(file: Blob): Promise<Outcome<v.InferOutput<typeof HeadSchema> & { readonly end: number }>> {
  const line = LINE.exec(await file.slice(0, LINE_LENGTH).text());
  const length = Number(line?.[1]);
  if (line === null || length > LARGEST_JSON) return NONE;
  const end = LINE_LENGTH + length;
  if (file.size < end) return CUT;
  const json = new Uint8Array(await file.slice(LINE_LENGTH, end).arrayBuffer());
  if (checksum(json) !== Number.parseInt(line[2] ?? '', 16)) return NONE;
  try {
    const head = v.safeParse(HeadSchema, JSON.parse(new TextDecoder().decode(json)));
    return head.success ? success({ ...head.output, end }) : NONE;
  } catch {
    return NONE;
  }
}

/** What is kept of a backup, read entry by entry, so that nothing of an unknown form is ever written into the store. */
function soundKept(kept: Readonly<Record<string, unknown>>): Backup['kept'] {
  return Object.fromEntries(
    KEPT_NAMES.flatMap((name) =>
      Object.hasOwn(kept, name) ? [[name, wrapKept(readKept(name, kept[name]).value)]] : [],
    ),
  );
}

/** Reads a backup. The packs are only cut out, not yet looked into. Fails with `backup-not`, `backup-truncated`. */
export async function readBackup(file: Blob): Promise<Outcome<Backup>> {
  const head = await readHead(file);
  if (!head.ok) return head;
  const { day, kept, end } = head.value;
  let at = end;
  const packs: BackupPack[] = [];
  for (const { size, ...pack } of head.value.packs) {
    packs.push({ ...pack, file: file.slice(at, at + size) });
    at += size;
  }
  if (at > file.size) return CUT;
  return at === file.size ? success({ day, packs, kept: soundKept(kept) }) : NONE;
}
