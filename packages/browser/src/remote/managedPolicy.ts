import { failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import { PACK_NAME, packFailure, parsePinnedKey } from '@dutybook/shared/pack';
import * as v from 'valibot';
import { parseSomeOptions } from '../kept/options.ts';
import type { LockedOptions } from '../kept/options.ts';
import { parsePackAddress } from './packAddress.ts';

/** A pack that whoever manages the browser wants to be installed. */
export interface ManagedPack {
  readonly name: string;
  readonly url: string;
  /** Id of the key with which it has to be signed. */
  readonly keyId: string;
  /** Hours between two looks for an update. */
  readonly updateHours: number;
}

/** Why a pack of the policy is not installed, or not up to date. */
export interface ManagedProblem {
  readonly name: string;
  readonly problem: Problem;
}

/** What whoever manages the browser has set, as far as it can be understood. */
export interface ManagedPolicy {
  readonly packs: readonly ManagedPack[];
  readonly options: LockedOptions;
  readonly problems: readonly ManagedProblem[];
}

const DAY_HOURS = 24;

const PolicySchema = v.object({ packs: v.exactOptional(v.array(v.unknown())), options: v.exactOptional(v.unknown()) });

const PackSchema = v.object({
  name: v.pipe(v.string(), v.regex(PACK_NAME)),
  url: v.string(),
  key: v.string(),
  updateHours: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(8760))),
});

const NOT_UNDERSTOOD = failure('policy-malformed', {
  en: 'This entry of the policy is not complete: it needs a name, an address, a key and, if any, hours from 1 to 8760.',
  zh: '策略中的这一项不完整：需要名称、网址和密钥；如设置间隔，应为1至8760小时。',
});

/** A name of an entry for messages, whatever the entry is. */
function nameOf(entry: unknown): string {
  const named = v.safeParse(v.object({ name: v.string() }), entry);
  return named.success ? named.output.name : '?';
}

function readPack(entry: unknown): ManagedPack | ManagedProblem {
  const name = nameOf(entry);
  const pack = v.safeParse(PackSchema, entry);
  if (!pack.success) return { name, problem: NOT_UNDERSTOOD.problem };
  const url = parsePackAddress(pack.output.url);
  if (!url.ok) return { name, problem: url.problem };
  const keyId = parsePinnedKey(pack.output.key);
  if (!keyId.ok) return { name, problem: keyId.problem };
  return { name, url: url.value.href, keyId: keyId.value, updateHours: pack.output.updateHours ?? DAY_HOURS };
}

/** Reads the policy, entry by entry: one that is wrong does not stop the others. Of two packs of one name the first stands. */
export function readPolicy(managed: unknown): ManagedPolicy {
  const policy = v.safeParse(PolicySchema, managed);
  if (!policy.success) return { packs: [], options: {}, problems: [] };
  const packs = new Map<string, ManagedPack>();
  const problems: ManagedProblem[] = [];
  for (const entry of policy.output.packs ?? []) {
    const read = readPack(entry);
    if ('problem' in read) problems.push(read);
    else if (packs.has(read.name)) problems.push({ name: read.name, ...packFailure('pack-installed-already') });
    else packs.set(read.name, read);
  }
  return { packs: [...packs.values()], options: parseSomeOptions(policy.output.options), problems };
}
