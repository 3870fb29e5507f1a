import type { Provision } from '../../model/index.ts';

/**
 * A part of a text that is stored and read alone: an article with all below it, or, outside of articles, a single provision.
 * One behind the other the units are the text in its order.
 */
export interface TextUnit {
  readonly provision: Provision;
  /** Levels above it. */
  readonly depth: number;
  readonly parent?: string;
  /** Whether its children belong to it; otherwise they are units of their own. */
  readonly isWhole: boolean;
}

function hasArticleBelow(provision: Provision): boolean {
  return provision.children.some((child) => child.type === 'article' || hasArticleBelow(child));
}

/** The units of a text in its order. */
export function* unitsOf(provisions: readonly Provision[], depth = 0, parent?: string): Generator<TextUnit> {
  for (const provision of provisions) {
    const isWhole = provision.type === 'article' && !hasArticleBelow(provision);
    yield { provision, depth, isWhole, ...(parent === undefined ? {} : { parent }) };
    if (!isWhole) yield* unitsOf(provision.children, depth + 1, provision.eid);
  }
}

/** A provision without its words and its children. */
export type ProvisionName = Pick<Provision, 'type' | 'eid' | 'number' | 'heading'>;

/** A line of the outline of a text: a unit without its words, and where those lie. */
export interface OutlineEntry extends ProvisionName {
  readonly depth: number;
  /** Place in the section of texts. */
  readonly textOffset: number;
  readonly textLength: number;
}
