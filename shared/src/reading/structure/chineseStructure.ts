import type { Provision } from '../../model/index.ts';
import type { Block, Place, ReadingWarning } from '../extraction.ts';
import { ITEM_STYLES, readLawLine, splitArticles } from './lawLine.ts';
import type { ArticleLine, DivisionLine, ItemLine, LawLine } from './lawLine.ts';
import { ProvisionTree } from './provisionTree.ts';

/** Ranks of the levels, outermost first; members of lists follow the paragraph by their style. */
const RANK = {
  annex: 0,
  preamble: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  heading: 5,
  article: 10,
  paragraph: 11,
  item: 12,
} as const;

/** A document's text as a tree, with what was left out and what was noticed. */
export interface Structure {
  readonly provisions: readonly Provision[];
  readonly remainder: readonly { readonly text: string; readonly reason: string; readonly place: Place }[];
  readonly warnings: readonly ReadingWarning[];
}

export interface ChineseStructureOptions {
  /** In amendments and decisions without 第…条, the members 一、二、 are what is cited as articles. */
  readonly itemsAreArticles: boolean;
  /** Whether the text has articles at all; what stands before the first one is then its preamble. */
  readonly hasArticles: boolean;
}

/**
 * Reads the blocks of a Chinese law in order. Article numbers have to rise: a line that begins like an article but does not follow
 * the last one quotes or cites, and stays text. Inside an annex numbering begins anew.
 */
class ChineseStructureReader {
  readonly #tree = new ProvisionTree();
  readonly #remainder: { text: string; reason: string; place: Place }[] = [];
  readonly #warnings: ReadingWarning[] = [];
  readonly #options: ChineseStructureOptions;
  #last = { value: 0, branch: 0 };
  #sawArticle = false;
  #contents: string[] | undefined;
  #quoted = false;

  constructor(options: ChineseStructureOptions) {
    this.#options = options;
  }

  add(block: Block): void {
    if (block.cells !== undefined) {
      this.#text(block.cells.join('\t'));
      return;
    }
    const { marker, text, place, boldEnd } = block;
    const wide = marker !== undefined && /^(?:第|[（(一二三四五六七八九十\d①-⑳])/u.test(marker);
    const words = marker === undefined ? text : wide ? `${marker} ${text}` : `${marker}\t${text}`;
    const isQuoted = this.#quotes(words);
    const pieces = isQuoted || block.type === 'heading' ? [words] : splitArticles(words);
    for (const piece of pieces) {
      const line = isQuoted ? { type: 'text' as const, text: piece } : readLawLine(piece, boldEnd);
      if (this.#inContents(line, piece, place)) continue;
      if (block.type === 'heading' && (line.type === 'text' || line.type === 'item'))
        this.#heading(piece, block.level ?? 2);
      else this.#line(line, piece, place);
    }
    this.#quoted = leavesQuoteOpen(words);
  }

  finish(): Structure {
    return { provisions: this.#tree.provisions(), remainder: this.#remainder, warnings: this.#warnings };
  }

  /** Each paragraph of a long quotation opens with the mark again; only the last one closes it. */
  #quotes(words: string): boolean {
    if (/^[“"「『]/u.test(words)) return true;
    if (!this.#quoted) return false;
    const line = readLawLine(words);
    return !(line.type === 'article' && line.value === this.#last.value + 1 && line.setApart);
  }

  /** A list of contents goes on until one of its own lines comes again, or an article begins. */
  #inContents(line: LawLine, words: string, place: Place): boolean {
    if (line.type === 'contents' && !this.#sawArticle) {
      this.#contents = [];
    } else if (this.#contents === undefined) {
      return false;
    } else if (line.type === 'article' || this.#contents.includes(contentsKey(words)) || this.#contents.length > 400) {
      this.#contents = undefined;
      return false;
    } else if (line.type !== 'division' && line.type !== 'preamble' && line.type !== 'annex' && words.length > 60) {
      this.#contents = undefined;
      return false;
    } else {
      this.#contents.push(contentsKey(words));
    }
    this.#remainder.push({ text: words, reason: 'contents', place });
    return true;
  }

  #line(line: LawLine, words: string, place: Place): void {
    switch (line.type) {
      case 'article':
        this.#article(line, words, place);
        break;
      case 'division':
        this.#division(line);
        break;
      case 'annex':
        this.#annex(line, words);
        break;
      case 'preamble':
        this.#tree.begin({ type: 'preamble', rank: RANK.preamble, heading: line.text, text: '' });
        break;
      case 'item':
        this.#item(line, place);
        break;
      default:
        this.#text(line.text);
    }
  }

  #division({ level, number, digits, heading }: DivisionLine): void {
    if (this.#tree.open('preamble')) this.#tree.close(RANK.preamble);
    const rank = RANK[level];
    this.#tree.begin({ type: level, rank, number, digits, heading, text: '' });
  }

  #annex(line: Extract<LawLine, { type: 'annex' }>, words: string): void {
    if (!this.#sawArticle && this.#options.hasArticles) {
      this.#text(words);
      return;
    }
    const start = { type: 'annex' as const, rank: RANK.annex, number: line.number, heading: line.heading, text: '' };
    this.#tree.begin(line.digits === '' ? start : { ...start, digits: line.digits });
    this.#last = { value: 0, branch: 0 };
  }

  #heading(words: string, level: number): void {
    if (this.#tree.open('preamble')) this.#tree.close(RANK.preamble);
    this.#tree.begin({ type: 'heading', rank: RANK.heading + Math.min(level, 4) - 1, heading: words, text: '' });
  }

  #follows(line: ArticleLine): boolean {
    if (line.value === this.#last.value) return line.branch > this.#last.branch && line.setApart;
    if (line.value < this.#last.value) return false;
    return line.setApart || line.value === this.#last.value + 1;
  }

  #article(line: ArticleLine, words: string, place: Place): void {
    if (!this.#follows(line)) {
      if (line.setApart && line.value === this.#last.value && line.branch === this.#last.branch)
        this.#warn('article-repeated', line, place);
      this.#text(words);
      return;
    }
    if (this.#sawArticle && line.value > this.#last.value + 1) this.#warn('article-gap', line, place);
    if (this.#tree.open('preamble')) this.#tree.close(RANK.preamble);
    this.#last = { value: line.value, branch: line.branch };
    this.#sawArticle = true;
    this.#tree.begin({ type: 'article', rank: RANK.article, number: line.number, digits: line.digits, text: '' });
    if (line.text !== '') this.#line(withoutArticle(line.text), line.text, place);
  }

  #item({ style, number, digits, text }: ItemLine, place: Place): void {
    if (style === '一、' && !this.#sawArticle) {
      this.#topItem(number, digits, text, place);
      return;
    }
    if (this.#tree.open('article') && !this.#tree.open('paragraph')) {
      this.#tree.begin({ type: 'paragraph', rank: RANK.paragraph, text: '' });
    }
    const rank = RANK.item + ITEM_STYLES.indexOf(style);
    this.#tree.close(rank);
    const type = this.#tree.open('item') ? 'subitem' : 'item';
    this.#tree.begin({ type, rank, number, digits, text });
  }

  /** 一、 in a text without articles: an article of an amendment, else the outermost list. */
  #topItem(number: string, digits: string, text: string, place: Place): void {
    const type = this.#options.itemsAreArticles ? 'article' : 'item';
    if (this.#tree.open('preamble')) this.#tree.close(RANK.preamble);
    this.#tree.begin({ type, rank: RANK.article, number, digits, text: '' });
    if (text !== '') this.#line(withoutArticle(text), text, place);
  }

  #text(text: string): void {
    if (!this.#sawArticle && this.#options.hasArticles && this.#tree.last === undefined) {
      this.#tree.begin({ type: 'preamble', rank: RANK.preamble, text: '' });
    }
    this.#tree.begin({ type: 'paragraph', rank: RANK.paragraph, text });
  }

  #warn(code: 'article-gap' | 'article-repeated', line: ArticleLine, place: Place): void {
    const after = `${this.#last.value}${this.#last.branch === 0 ? '' : `-${this.#last.branch}`}`;
    const message =
      code === 'article-gap'
        ? {
            en: `${line.number} follows article ${after}: numbers are missing between them.`,
            zh: `${line.number}紧接第${after}条，中间缺号。`,
          }
        : {
            en: `${line.number} stands twice; the second one was kept as text.`,
            zh: `${line.number}重复出现，后一个按正文保留。`,
          };
    this.#warnings.push({ code, place, message });
  }
}

/** A line of contents without its page number and leader dots. */
function contentsKey(words: string): string {
  return words.replace(/[.…·\s\u3000\d]+$/u, '').replace(/[\s\u3000]/gu, '');
}

/** The text of an article as a line of its own, which cannot begin another article. */
function withoutArticle(text: string): LawLine {
  const line = readLawLine(text);
  return line.type === 'item' ? line : { type: 'text', text };
}

function leavesQuoteOpen(words: string): boolean {
  return words.lastIndexOf('“') > words.lastIndexOf('”');
}

/** The structure of a Chinese law from its blocks, without title and history. Linear in the length of the text. */
export function readChineseStructure(blocks: readonly Block[], options: ChineseStructureOptions): Structure {
  const reader = new ChineseStructureReader(options);
  for (const block of blocks) reader.add(block);
  return reader.finish();
}

/** Whether a block begins an article that is set apart, as articles of laws are. */
export function beginsArticle({ marker, text, boldEnd, cells }: Block): boolean {
  if (cells !== undefined) return false;
  const line = readLawLine(marker === undefined ? text : `${marker} ${text}`, boldEnd);
  return line.type === 'article' && line.setApart;
}
