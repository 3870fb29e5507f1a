import type { Provision, ProvisionType } from '../../model/index.ts';
import { defined, EID_NAME } from '../../model/index.ts';

/** A provision that is still being read. */
export interface OpenProvision extends Omit<Provision, 'children' | 'text'> {
  text: string;
  readonly children: OpenProvision[];
  /** How deep it stands: it closes every open provision of the same rank or a higher one. */
  readonly rank: number;
}

/** What is known of a provision when it begins. */
export interface ProvisionStart {
  readonly type: ProvisionType;
  readonly rank: number;
  readonly number?: string;
  /** The number for the eId; without it, its place among its siblings of the same type. */
  readonly digits?: string;
  readonly heading?: string;
  readonly text: string;
}

/** Grows a tree of provisions in the order of the text, from the rank of each provision. */
export class ProvisionTree {
  readonly roots: OpenProvision[] = [];
  #path: OpenProvision[] = [];
  readonly #eids = new Map<string, number>();
  readonly #ordinals = new Map<string, number>();
  /** Articles are numbered through the whole text; in an annex they begin anew and stand below it. */
  #scope: OpenProvision | undefined;

  /** The innermost open provision. */
  get last(): OpenProvision | undefined {
    return this.#path.at(-1);
  }

  /** The nearest open provision of one of these types. */
  open(...types: readonly ProvisionType[]): OpenProvision | undefined {
    return this.#path.findLast(({ type }) => types.includes(type));
  }

  /** Closes every open provision of this rank or a higher one. */
  close(rank: number): void {
    while ((this.#path.at(-1)?.rank ?? -1) >= rank) this.#path.pop();
  }

  /** Begins a provision below the innermost one that it does not close. */
  begin(start: ProvisionStart): OpenProvision {
    this.close(start.rank);
    if (start.type === 'annex') this.#scope = undefined;
    const parent = this.#path.at(-1);
    const { type, digits, number, heading, text, rank } = start;
    const eid = this.#eidOf(type, digits, parent);
    const provision: OpenProvision = defined({ type, eid, number, heading, text, rank, children: [] });
    (parent?.children ?? this.roots).push(provision);
    this.#path.push(provision);
    if (type === 'annex') this.#scope = provision;
    return provision;
  }

  #eidOf(type: ProvisionType, digits: string | undefined, parent: OpenProvision | undefined): string {
    const above = type === 'article' ? this.#scope : parent;
    const prefix = above === undefined ? '' : `${above.eid}__`;
    const eid = `${prefix}${EID_NAME[type]}_${digits ?? this.#ordinal(prefix, type)}`;
    const times = (this.#eids.get(eid) ?? 0) + 1;
    this.#eids.set(eid, times);
    return times === 1 ? eid : `${eid}-r${times}`;
  }

  #ordinal(prefix: string, type: ProvisionType): number {
    const key = `${prefix}${type}`;
    const ordinal = (this.#ordinals.get(key) ?? 0) + 1;
    this.#ordinals.set(key, ordinal);
    return ordinal;
  }

  /** The finished tree. */
  provisions(): readonly Provision[] {
    return this.roots.map(finished);
  }
}

/** Copies without the rank. Its depth is bounded by the number of ranks. */
function finished({ type, eid, number, heading, text, children }: OpenProvision): Provision {
  return defined({ type, eid, number, heading, text, children: children.map(finished) });
}
