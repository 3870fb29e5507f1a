import type { ProvisionType } from '../../model/index.ts';
import { defined } from '../../model/index.ts';
import type { Structure } from './chineseStructure.ts';
import { ENGLISH_ITEM_STYLES, readEnglishLine } from './englishLine.ts';
import type { EnglishLine } from './englishLine.ts';
import type { Block } from '../extraction.ts';
import { ProvisionTree } from './provisionTree.ts';

/** Ranks: divisions of an act, headings by their level, articles (sections), paragraphs, members of lists by style and depth. */
const RANK = {
  annex: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  heading: 5,
  article: 12,
  paragraph: 13,
  item: 14,
} as const;
const STYLES = ENGLISH_ITEM_STYLES.length;
/** Deeper lists than this are read as if they stood here. */
const DEEPEST_LIST = 6;

/** Reads the blocks of an English text in order: acts by Part and Section, manuals by headings, steps and bullets. */
class EnglishStructureReader {
  readonly #tree = new ProvisionTree();
  #lastLetter: string | undefined;

  add(block: Block): void {
    const { type, marker, text, cells, level } = block;
    if (cells !== undefined) {
      this.#paragraph(cells.join('\t'));
      return;
    }
    const words = marker === undefined ? text : `${marker}\t${text}`;
    const line = readEnglishLine(words, this.#lastLetter);
    if (type === 'heading') this.#heading(line, words, level ?? 2);
    else if (line.type === 'division' && type === 'paragraph') this.#division(line);
    else if (line.type === 'item') this.#item(line, level ?? 1);
    else this.#paragraph(words);
  }

  finish(): Structure {
    return { provisions: this.#tree.provisions(), remainder: [], warnings: [] };
  }

  #heading(line: EnglishLine, words: string, level: number): void {
    this.#lastLetter = undefined;
    if (line.type === 'division') this.#division(line);
    else this.#tree.begin({ type: 'heading', rank: RANK.heading + Math.min(level, 6) - 1, heading: words, text: '' });
  }

  #division({ level, number, digits, heading }: Extract<EnglishLine, { type: 'division' }>): void {
    this.#lastLetter = undefined;
    const rank = RANK[level];
    this.#tree.begin(
      defined({ type: level, rank, number, digits, heading: heading === '' ? undefined : heading, text: '' }),
    );
  }

  #item({ style, number, digits, text }: Extract<EnglishLine, { type: 'item' }>, depth: number): void {
    if (style === '(a)') this.#lastLetter = digits;
    else if (style === '1.' || style === '(1)') this.#lastLetter = undefined;
    const order = ENGLISH_ITEM_STYLES.indexOf(style);
    const rank = RANK.item + STYLES * (Math.min(depth, DEEPEST_LIST) - 1) + order;
    this.#tree.close(rank);
    this.#tree.begin(
      defined({ type: this.#itemType(style), rank, number, digits: digits === '' ? undefined : digits, text }),
    );
  }

  /** In an act (1) is a paragraph, (a) an item, (i) a subitem; in a manual 1. is a step and everything unnumbered a bullet. */
  #itemType(style: (typeof ENGLISH_ITEM_STYLES)[number]): ProvisionType {
    switch (style) {
      case '•':
      case '◦':
        return 'bullet';
      case '1.':
        return this.#tree.open('article') ? 'paragraph' : 'step';
      case '(1)':
        return this.#tree.open('article') ? 'paragraph' : 'item';
      case '(a)':
        return this.#tree.open('item') ? 'subitem' : 'item';
      default:
        return 'subitem';
    }
  }

  #paragraph(text: string): void {
    this.#tree.begin({ type: 'paragraph', rank: RANK.paragraph, text });
  }
}

/** The structure of an English text from its blocks, without its title. Linear in the length of the text. */
export function readEnglishStructure(blocks: readonly Block[]): Structure {
  const reader = new EnglishStructureReader();
  for (const block of blocks) reader.add(block);
  return reader.finish();
}
