import type { Provision, ProvisionType } from '../model/index.ts';
import { EID_NAME } from '../model/index.ts';
import { readLawLine } from './lawLine.ts';
import type { LawLine } from './lawLine.ts';

type ArticleLine = Extract<LawLine, { type: 'article' }>;

interface Node extends Omit<Provision, 'children' | 'text'> {
  text: string;
  readonly children: Node[];
}

/** How deep each level may stand; a node closes every open node of its own depth or deeper. */
const DEPTH: Readonly<Record<ProvisionType, number>> = {
  preamble: 1,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  heading: 5,
  annex: 1,
  article: 6,
  paragraph: 7,
  item: 8,
  subitem: 9,
  step: 8,
  bullet: 8,
  fact: 8,
};

/**
 * Puts the lines of a law into a tree, one line after the other. Article numbers have to rise: a line that begins like an article
 * but does not follow the last one is text that quotes or cites one, and stays text.
 */
class LawTree {
  readonly roots: Node[] = [];
  readonly #path: Node[] = [];
  readonly #eids = new Map<string, number>();
  #last = { value: 0, branch: 0 };

  add(line: LawLine): void {
    switch (line.type) {
      case 'division':
        this.#open({ type: line.level, number: line.number, heading: line.heading, digits: line.digits, text: '' });
        break;
      case 'heading':
        this.#open({ type: 'heading', heading: line.heading, text: '' });
        break;
      case 'article':
        this.#article(line);
        break;
      case 'item':
      case 'subitem':
        this.#item(line);
        break;
      case 'text':
        this.#open({ type: 'paragraph', text: line.text });
        break;
    }
  }

  #follows(line: ArticleLine): boolean {
    if (line.value === this.#last.value) return line.branch > this.#last.branch && line.setApart;
    if (line.value < this.#last.value) return false;
    return line.setApart || line.value === this.#last.value + 1;
  }

  #article(line: ArticleLine): void {
    if (!this.#follows(line)) {
      this.#open({
        type: 'paragraph',
        text: `${line.number}${line.setApart && line.text !== '' ? '　' : ''}${line.text}`,
      });
      return;
    }
    this.#last = { value: line.value, branch: line.branch };
    this.#open({ type: 'article', number: line.number, digits: line.digits, text: '' });
    if (line.text !== '') this.add(readLawLine(line.text));
  }

  #item(line: Extract<LawLine, { type: 'item' | 'subitem' }>): void {
    const needed: ProvisionType = line.type === 'item' ? 'paragraph' : 'item';
    if (line.type === 'subitem' && !this.#path.some((node) => node.type === 'item')) {
      this.#open({ type: 'paragraph', text: `${line.number}${line.text}` });
      return;
    }
    if (!this.#path.some((node) => node.type === needed)) this.#open({ type: needed, text: '' });
    this.#open({ type: line.type, number: line.number, digits: line.digits, text: line.text });
  }

  #open(given: { type: ProvisionType; number?: string; heading?: string; digits?: string; text: string }): void {
    const { digits, ...rest } = given;
    while ((DEPTH[this.#path.at(-1)?.type ?? 'preamble'] ?? 0) >= DEPTH[given.type] && this.#path.length > 0)
      this.#path.pop();
    const parent = this.#path.at(-1);
    const siblings = parent?.children ?? this.roots;
    const ordinal = digits ?? String(siblings.filter((node) => node.type === given.type).length + 1);
    const node: Node = { ...rest, eid: this.#eid(given.type, ordinal, parent), children: [] };
    siblings.push(node);
    this.#path.push(node);
  }

  /** Articles are numbered through the whole text, so their eId needs no ancestors; everything else stands below its parent. */
  #eid(type: ProvisionType, ordinal: string, parent: Node | undefined): string {
    const own = `${EID_NAME[type]}_${ordinal}`;
    const eid = type === 'article' || parent === undefined ? own : `${parent.eid}__${own}`;
    const times = (this.#eids.get(eid) ?? 0) + 1;
    this.#eids.set(eid, times);
    return times === 1 ? eid : `${eid}-r${times}`;
  }
}

/** The tree of a law from its lines. Linear in the length of the text, but for headings with very many siblings. */
export function lawTree(lines: readonly string[]): readonly Provision[] {
  const tree = new LawTree();
  for (const line of lines) tree.add(readLawLine(line));
  return tree.roots;
}
