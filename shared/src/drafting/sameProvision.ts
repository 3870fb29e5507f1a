import type { FoundReference } from '../library/index.ts';
import { parseAddress, formatWork } from '../model/index.ts';

/** What is cited, whichever version and language: a work, and the provision in it down to the article. */
export interface CitedTarget {
  readonly work: string;
  /** eId of the article or of another provision; absent for the instrument as a whole. */
  readonly eid?: string;
}

const ARTICLE = /^(?:.*__)?art_[^_]+/u;

/** The target of an address: what stands below an article counts as the article. */
export function targetOf(address: string): CitedTarget | undefined {
  const parsed = parseAddress(address);
  if (parsed === undefined) return undefined;
  const { work, eid } = parsed;
  if (eid === undefined) return { work: formatWork(work) };
  return { work: formatWork(work), eid: ARTICLE.exec(eid)?.[0] ?? eid };
}

/** The address of the article that an address lies in, or the address itself where it lies in none. */
export function articleAddress(address: string): string {
  const eid = parseAddress(address)?.eid;
  const article = eid === undefined ? undefined : ARTICLE.exec(eid)?.[0];
  return eid === undefined || article === undefined ? address : `${address.slice(0, -eid.length)}${article}`;
}

/** Whether two targets are one provision. */
export function isSameTarget(one: CitedTarget | undefined, other: CitedTarget | undefined): boolean {
  return one !== undefined && other !== undefined && one.work === other.work && one.eid === other.eid;
}

const BELOW_ARTICLE: ReadonlySet<string | undefined> = new Set(['no-paragraph', 'no-item', 'no-subitem']);

/**
 * The address of the text to show for a reference: of the article that it lies in, also where that has no such paragraph or item; else
 * of what it leads to. The article is there as far as the reference was resolved; its text is still to be asked for.
 */
export function shownAddress({ address, state, reason, place }: FoundReference): string | undefined {
  if (address === undefined) return undefined;
  const isBelow = state === 'missing' && BELOW_ARTICLE.has(reason) && parseAddress(address)?.eid === undefined;
  return isBelow && place.article !== undefined ? `${address}/~art_${place.article}` : articleAddress(address);
}

/** What a reference cites; nothing for one whose provision is missing: all such of a law would count as citing one place. */
export function citedTarget({ address, state }: Pick<FoundReference, 'address' | 'state'>): CitedTarget | undefined {
  return address === undefined || state === 'missing' ? undefined : targetOf(address);
}

/** The references of a text that cite a target. */
export function citing(references: readonly FoundReference[], target: CitedTarget): readonly FoundReference[] {
  return references.filter((reference) => isSameTarget(citedTarget(reference), target));
}
