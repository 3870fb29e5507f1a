import { failure } from '@dutybook/shared/model';
import type { Outcome, Problem } from '@dutybook/shared/model';
import type { PackStore } from '@dutybook/shared/pack';
import type { KeptPack, PackKeeping } from '../packs/packKeeping.ts';
import { fetchedPack } from './fetchedPack.ts';
import type { ManagedPack, ManagedPolicy, ManagedProblem } from './managedPolicy.ts';
import type { FetchPack } from './packDownload.ts';

const HOUR_MS = 3_600_000;

interface ManagedPorts {
  readonly policy: () => Promise<ManagedPolicy>;
  readonly keeping: PackKeeping;
  readonly store: () => Promise<Outcome<PackStore>>;
  readonly fetch: FetchPack;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What was done: names of packs that are others now, and what could not be done. */
export interface ManagedNews {
  readonly changed: readonly string[];
  readonly problems: readonly ManagedProblem[];
}

const NAME_TAKEN = failure('policy-name-taken', {
  en: 'The user has a pack of this name that another key or nobody signed. It was left as it is.',
  zh: '用户已有同名的指引包，其签名密钥不同或者没有签名，因此未作改动。',
});

/** Whether a pack may be replaced by that of the policy: it came from there, or it is signed with the same key. */
function isReplaceable({ pack, origin }: KeptPack, { keyId }: ManagedPack): boolean {
  return origin.from === 'policy' || (pack.verdict.state === 'signed' && pack.verdict.keyId === keyId);
}

/** Installs the packs that a policy names, and looks for updates when they are due. */
export class ManagedPacks {
  readonly #ports: ManagedPorts;

  constructor(ports: ManagedPorts) {
    this.#ports = ports;
  }

  /** Makes the packs what the policy wants. Whatever fails leaves what was there, and is tried again at the next call. */
  async reconcile(): Promise<ManagedNews> {
    const { packs, problems } = await this.#ports.policy();
    const tidied = await this.#ports.keeping.tidy();
    const holdings = tidied.ok ? await this.#ports.keeping.holdings() : tidied;
    if (!holdings.ok) return { changed: [], problems: packs.map(({ name }) => ({ name, problem: holdings.problem })) };
    await this.#release(holdings.value.packs, packs);
    const changed: string[] = [];
    const failed: ManagedProblem[] = [...problems];
    for (const wanted of packs) {
      const installed = holdings.value.packs.find(({ pack }) => pack.stored.name === wanted.name);
      const done = await this.#bring(wanted, installed);
      if (typeof done === 'object') failed.push({ name: wanted.name, problem: done });
      else if (done) changed.push(wanted.name);
    }
    return { changed, problems: failed };
  }

  /** Packs that the policy does not name any more are the user's own. */
  async #release(installed: readonly KeptPack[], wanted: readonly ManagedPack[]): Promise<void> {
    for (const { pack, origin } of installed) {
      const { name } = pack.stored;
      const isWanted = wanted.some((each) => each.name === name);
      if (origin.from === 'policy' && !isWanted) await this.#ports.keeping.note(name, { ...origin, from: 'address' });
    }
  }

  #isDue({ url, keyId, updateHours }: ManagedPack, installed: KeptPack | undefined): boolean {
    const origin = installed?.origin;
    if (installed?.pack.verdict.state === 'broken' || origin?.from !== 'policy') return true;
    const isOther = origin.url !== url || origin.keyId !== keyId;
    return isOther || Math.abs(this.#ports.now() - origin.checked) >= updateHours * HOUR_MS;
  }

  /** Whether the pack is another one now, or why it is not. */
  async #bring(wanted: ManagedPack, installed: KeptPack | undefined): Promise<boolean | Problem> {
    if (installed !== undefined && !isReplaceable(installed, wanted)) return NAME_TAKEN.problem;
    if (!this.#isDue(wanted, installed)) return false;
    const { name, url, keyId } = wanted;
    const { store, fetch, keeping, now } = this.#ports;
    const fetched = await fetchedPack({ name, url, keyId, isNew: installed === undefined }, { store, fetch });
    if (!fetched.ok) return fetched.problem;
    await keeping.note(name, { from: 'policy', url, keyId, checked: now() });
    return fetched.value === 'stored';
  }
}
