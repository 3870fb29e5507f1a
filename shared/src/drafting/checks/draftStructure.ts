import type { ItemStyle, LineHead } from './draftLine.ts';
import type { DraftLine } from './draftLines.ts';

/** A numbered member of a list, 项 or 目. */
export interface DraftItem {
  /** Its number with its marks. */
  readonly start: number;
  readonly end: number;
  readonly style: ItemStyle;
  readonly value: number;
  /** Whether it stands below a member of another style. */
  readonly isInner: boolean;
}

/** A paragraph (款) with the list below it. */
export interface DraftParagraph {
  readonly start: number;
  readonly items: readonly DraftItem[];
}

/** An article of the draft. */
export interface DraftArticle {
  /** Its number, 第十条. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly branch: number;
  readonly paragraphs: readonly DraftParagraph[];
}

/** A part, chapter or section. */
export type DraftDivision = Extract<LineHead, { readonly type: 'division' }>;

type ItemHead = Extract<LineHead, { readonly type: 'item' }>;
type ArticleHead = Extract<LineHead, { readonly type: 'article' }>;

/** Articles that are numbered as one, from 第一条 on, and the divisions among them. */
export interface DraftSeries {
  readonly start: number;
  readonly end: number;
  readonly articles: readonly DraftArticle[];
  readonly divisions: readonly DraftDivision[];
}

/** Where in a draft an offset stands: places in the lists, from 0; `item` is -1 outside of one. */
export interface DraftPosition {
  readonly series: DraftSeries;
  readonly article: number;
  readonly paragraph: number;
  /** The member of the outer list that has it. */
  readonly item: number;
}

/** The number of an article as references name it: 133-1 for 第一百三十三条之一. */
export function articleNumber({ value, branch }: DraftArticle): string {
  return branch === 0 ? String(value) : `${value}-${branch}`;
}

/** Puts the lines of one series together. */
class SeriesBuilder {
  readonly #articles: { -readonly [Key in keyof DraftArticle]: DraftArticle[Key] }[] = [];
  readonly #divisions: DraftDivision[] = [];
  #paragraphs: { start: number; items: DraftItem[] }[] = [];
  #outerStyle: ItemStyle | undefined;
  readonly #start: number;

  constructor(start: number) {
    this.#start = start;
  }

  get count(): number {
    return this.#articles.length;
  }

  get last(): DraftArticle | undefined {
    return this.#articles.at(-1);
  }

  addDivision(division: DraftDivision, offset: number): void {
    this.#divisions.push({ ...division, start: division.start + offset, end: division.end + offset });
  }

  addArticle(head: ArticleHead, offset: number): void {
    this.#paragraphs = [];
    this.#outerStyle = undefined;
    const { value, branch, isBare } = head;
    const end = head.end + offset;
    this.#articles.push({ start: head.start + offset, end, value, branch, paragraphs: this.#paragraphs });
    if (!isBare) this.#paragraphs.push({ start: end, items: [] });
  }

  addLine(head: LineHead | undefined, offset: number): void {
    if (this.#articles.length === 0) return;
    const last = this.#paragraphs.at(-1);
    if (head?.type !== 'item') {
      this.#outerStyle = undefined;
      this.#paragraphs.push({ start: offset, items: [] });
      return;
    }
    if (this.#goesOn(head)) return this.#addItem(head, offset);
    if (last === undefined) this.#paragraphs.push({ start: offset, items: [] });
    this.#addItem(head, offset);
  }

  /** Whether an item follows the last one of the list before: the lines between are part of that item, no paragraphs. */
  #goesOn({ style, value }: ItemHead): boolean {
    if (this.#paragraphs.at(-1)?.items.length !== 0) return false;
    const list = this.#paragraphs.findLastIndex(({ items }) => items.length > 0);
    const outer = outerItems(this.#paragraphs[list]).at(-1);
    if (outer === undefined || outer.style !== style || value !== outer.value + 1) return false;
    this.#paragraphs.splice(list + 1);
    this.#outerStyle = style;
    return true;
  }

  #addItem(head: ItemHead, offset: number): void {
    const paragraph = this.#paragraphs.at(-1);
    this.#outerStyle ??= head.style;
    const { style, value } = head;
    const isInner = style !== this.#outerStyle;
    paragraph?.items.push({ start: head.start + offset, end: head.end + offset, style, value, isInner });
  }

  finish(end: number): DraftSeries {
    return { start: this.#start, end, articles: this.#articles, divisions: this.#divisions };
  }
}

/**
 * What a draft is made of, where it is one of articles: two or more that begin lines, the first of them 第一条, and no contract. In any
 * other text there is nothing, and nothing to check.
 */
export class DraftStructure {
  readonly series: readonly DraftSeries[];

  constructor(lines: readonly DraftLine[]) {
    const isContract = lines.some(({ reading }) => reading.isContract);
    this.series = isContract ? [] : readSeries(lines).filter(({ articles }) => isSeries(articles));
  }

  /** Whether the draft is one of articles. */
  get isLaw(): boolean {
    return this.series.length > 0;
  }

  /** The place of an offset, or nothing outside of all articles. Logarithmic in the number of articles. */
  positionOf(offset: number): DraftPosition | undefined {
    const series = this.series.find(({ start, end }) => offset >= start && offset < end);
    if (series === undefined) return undefined;
    const article = lastBefore(series.articles, offset);
    const paragraphs = series.articles[article]?.paragraphs ?? [];
    if (article < 0) return undefined;
    const paragraph = lastBefore(paragraphs, offset);
    const outer = outerItems(paragraphs[paragraph]);
    return { series, article, paragraph, item: lastBefore(outer, offset) };
  }
}

/** The members of the outer list of a paragraph. */
export function outerItems(paragraph: DraftParagraph | undefined): readonly DraftItem[] {
  return paragraph?.items.filter(({ isInner }) => !isInner) ?? [];
}

function lastBefore(places: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSeries([first, second]: readonly DraftArticle[]): boolean {
  return first?.value === 1 && first.branch === 0 && second !== undefined;
}

/** Whether 第一条 begins another text: the one before went on beyond, and the next article is the second. */
function beginsAnew(lines: readonly DraftLine[], place: number, before: DraftArticle | undefined): boolean {
  if (before === undefined || before.value < 3) return false;
  const next = lines
    .slice(place + 1, place + 80)
    .find(({ reading }) => reading.head?.type === 'article' && !reading.isQuoted);
  return next?.reading.head?.type === 'article' && !next.reading.head.isGlued && next.reading.head.value === 2;
}

/** Whether an article is the very next: then its number may also be glued to its words. */
function isNext({ value, branch }: ArticleHead, last: DraftArticle | undefined): boolean {
  return last !== undefined && value === last.value + 1 && branch === 0;
}

/** A line between articles that names what they are about, 二、诉讼时效: a heading, or one right before an article. */
function isTopic(lines: readonly DraftLine[], place: number): boolean {
  const line = lines[place]?.reading;
  if (line?.head?.type === 'article' || line?.head?.type === 'division') return false;
  if (line?.isHeading === true) return true;
  if (line?.head?.type !== 'item' || /[。；，：]/u.test(lines[place]?.text ?? '')) return false;
  let next = place + 1;
  while (lines[next]?.reading.isBlank === true) next += 1;
  return lines[next]?.reading.head?.type === 'article';
}

function readSeries(lines: readonly DraftLine[]): readonly DraftSeries[] {
  const found: DraftSeries[] = [];
  let builder: SeriesBuilder | undefined = new SeriesBuilder(0);
  for (const [place, { reading, start }] of lines.entries()) {
    const { head, isBlank, isQuoted } = reading;
    if (isBlank) continue;
    if (isQuoted) {
      builder?.addLine(undefined, start);
      continue;
    }
    if (head?.type === 'annex' && (builder?.count ?? 0) > 0) {
      if (builder !== undefined) found.push(builder.finish(start));
      builder = undefined;
      continue;
    }
    const isFirst = head?.type === 'article' && head.value === 1 && head.branch === 0 && !head.isGlued;
    if (isFirst && (builder === undefined || beginsAnew(lines, place, builder.last))) {
      if (builder !== undefined) found.push(builder.finish(start));
      builder = new SeriesBuilder(start);
    }
    if (isTopic(lines, place)) continue;
    const isArticle = head?.type === 'article' && (!head.isGlued || isNext(head, builder?.last));
    if (isArticle) builder?.addArticle(head, start);
    else if (head?.type === 'division') builder?.addDivision(head, start);
    else builder?.addLine(head, start);
  }
  if (builder !== undefined) found.push(builder.finish((lines.at(-1)?.end ?? 0) + 1));
  return found;
}
