import * as v from 'valibot';

/**
 * The levels of a text, outermost first. Part to subitem are 编 分编 章 节 条 款 项 目 (立法法, art. 65 in the text of 2023);
 * preamble and annex stand beside them; heading, step, bullet and fact are the levels of guidance without articles.
 */
export const PROVISION_TYPES = [
  'preamble',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'annex',
  'heading',
  'step',
  'bullet',
  'fact',
] as const;
export type ProvisionType = (typeof PROVISION_TYPES)[number];

/** A node of a version's tree. Its own words are `text`; the words of its children are theirs alone. */
export interface Provision {
  readonly type: ProvisionType;
  /** Its `eId` in the version, e.g. `art_43__para_2` (Akoma Ntoso naming convention, section 5). */
  readonly eid: string;
  /** The number as printed, e.g. `第四十三条`. */
  readonly number?: string;
  readonly heading?: string;
  readonly text: string;
  readonly children: readonly Provision[];
}

export const ProvisionSchema: v.GenericSchema<unknown, Provision> = v.strictObject({
  type: v.picklist(PROVISION_TYPES),
  eid: v.pipe(v.string(), v.minLength(1)),
  number: v.exactOptional(v.string()),
  heading: v.exactOptional(v.string()),
  text: v.string(),
  children: v.array(v.lazy(() => ProvisionSchema)),
});

/** A provision and all below it, in the order of the text. */
export function* provisionsOf(roots: readonly Provision[]): Generator<Provision> {
  // One generator for a whole tree: one for each node costs more than all that is done with the nodes.
  const rest = [...roots].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    yield node;
    for (let place = node.children.length - 1; place >= 0; place -= 1) {
      const child = node.children[place];
      if (child !== undefined) rest.push(child);
    }
  }
}

/** The words of a provision and of all below it, one line for each. */
export function fullText(provision: Provision): string {
  const lines: string[] = [];
  if (provision.text !== '') lines.push(provision.text);
  for (const child of provision.children) addLines(child, lines);
  return lines.join('\n');
}

function addLines({ heading, text, children }: Provision, lines: string[]): void {
  if (heading !== undefined && heading !== '') lines.push(heading);
  if (text !== '') lines.push(text);
  for (const child of children) addLines(child, lines);
}

/** The nodes from a root down to the one with this `eid`, or nothing. Linear in the size of the tree. */
export function pathTo(roots: readonly Provision[], eid: string): readonly Provision[] {
  for (const root of roots) {
    if (root.eid === eid) return [root];
    const below = pathTo(root.children, eid);
    if (below.length > 0) return [root, ...below];
  }
  return [];
}
