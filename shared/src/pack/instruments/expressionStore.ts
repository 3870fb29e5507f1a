import type { Outcome, Provision } from '../../model/index.ts';
import { fullText, pathTo, success } from '../../model/index.ts';
import { packFailure } from '../packFailure.ts';
import type { PackSection } from '../packSection.ts';
import { RecentlyUsed, UnitBuffer } from '../../storage/index.ts';
import { ArticleWords } from './articleWords.ts';
import type { InstrumentDirectory } from './instrumentDirectory.ts';
import type { ArticlePlace, OpenExpression } from './outline.ts';
import { articleAt, articlePlaces, entriesAbove, nameOf, neighboursOf, subtreeAt } from './outline.ts';
import type { TextForms } from './textForms.ts';
import { readOutline, readTrees } from './textReader.ts';
import type { OutlineEntry, ProvisionName } from './textUnit.ts';

/** Lines of outlines that are kept: those of the last laws read, some 1 MB. */
const KEPT_LINES = 8192;

/** A provision with all below it, and where it stands. */
export interface FoundProvision {
  readonly provision: Provision;
  /** The provisions above it, outermost first. */
  readonly above: readonly ProvisionName[];
  /** The articles before and after it in the text, where it is an article itself. */
  readonly previous?: ArticlePlace;
  readonly next?: ArticlePlace;
}

/** The sections that texts are read from. */
export interface ExpressionSections {
  readonly outlines: PackSection;
  readonly texts: PackSection;
  readonly articleWords: PackSection;
}

/**
 * The texts of a pack, by the numbers that the directory gives them, and their articles, by their numbers among those of all texts. An
 * outline is read when it is asked for and kept for a while. Methods fail as those of `InstrumentStore` do.
 */
export class ExpressionStore {
  readonly #directory: InstrumentDirectory;
  readonly #forms: TextForms;
  readonly #outlines: PackSection;
  readonly #texts: PackSection;
  readonly #words: ArticleWords;
  readonly #opened = new RecentlyUsed<OpenExpression>(KEPT_LINES);

  constructor({ outlines, texts, articleWords }: ExpressionSections, directory: InstrumentDirectory, forms: TextForms) {
    this.#directory = directory;
    this.#forms = forms;
    this.#outlines = outlines;
    this.#texts = texts;
    this.#words = new ArticleWords(articleWords, texts, forms);
  }

  /** A provision of a text with all below it; nothing when it is not there. Linear in the articles of the text. */
  async provision(number: number, eid: string, signal?: AbortSignal): Promise<Outcome<FoundProvision | undefined>> {
    const opened = await this.#open(number, signal);
    if (!opened.ok) return opened;
    const { entries } = opened.value;
    const exact = entries.findIndex((entry) => entry.eid === eid);
    const at = exact >= 0 ? exact : entries.findLastIndex((entry) => eid.startsWith(`${entry.eid}__`));
    const near = at < 0 ? success(undefined) : await this.#provisionAt(opened.value, at, eid, signal);
    if (!near.ok || near.value !== undefined) return near;
    return this.#anywhere(opened.value, eid, signal);
  }

  /** What an article is called and where it is. Reads the outline of its law. */
  async article(article: number, signal?: AbortSignal): Promise<Outcome<ArticlePlace>> {
    const found = await this.#openArticle(article, signal);
    if (!found.ok) return found;
    const { expression, at } = found.value;
    const place = articleAt(expression, at, article - expression.articles.start);
    return place === undefined ? this.#damaged(this.#outlines) : success(place);
  }

  /** An article with all below it, and where it stands. */
  async articleText(article: number, signal?: AbortSignal): Promise<Outcome<FoundProvision>> {
    const found = await this.#openArticle(article, signal);
    if (!found.ok) return found;
    const { expression, at } = found.value;
    const provision = await this.#provisionAt(expression, at, expression.entries[at]?.eid ?? '', signal);
    if (!provision.ok) return provision;
    return provision.value === undefined ? this.#damaged(this.#texts) : success(provision.value);
  }

  /** What is made of the words of an article and of all below it. No outline is read unless its words are scattered. */
  async articleUnits<Made>(
    article: number,
    make: (words: UnitBuffer) => Made,
    signal?: AbortSignal,
  ): Promise<Outcome<Made>> {
    const outside = this.#outside(article);
    if (outside !== undefined) return outside;
    const made = await this.#words.units(article, make, signal);
    if (!made.ok) return made;
    if (made.value !== undefined) return success(made.value);
    const found = await this.articleText(article, signal);
    return found.ok ? success(make(UnitBuffer.of(fullText(found.value.provision)))) : found;
  }

  /** An article made from its label, which must be its own; nothing when its name says more. No outline is read. */
  async plainArticle(article: number, label: string, signal?: AbortSignal): Promise<Outcome<Provision | undefined>> {
    return this.#outside(article) ?? this.#words.plain(article, label, signal);
  }

  /** The whole tree of a text. Linear in its length. */
  async whole(number: number, signal?: AbortSignal): Promise<Outcome<readonly Provision[]>> {
    const opened = await this.#open(number, signal);
    return opened.ok ? this.#trees(opened.value.entries, signal) : opened;
  }

  async #open(number: number, signal?: AbortSignal): Promise<Outcome<OpenExpression>> {
    const kept = this.#opened.get(number);
    if (kept !== undefined) return success(kept);
    const stored = this.#directory.expression(number);
    const { outline, text, articles } = stored;
    const bytes = await this.#outlines.read(outline.start, outline.end - outline.start, signal);
    if (!bytes.ok) return bytes;
    const entries = readOutline(bytes.value, this.#forms, text.start, text.end);
    const articlesAt = articlePlaces(entries ?? []);
    if (entries === undefined || articlesAt.length !== articles.end - articles.start)
      return this.#damaged(this.#outlines);
    const opened = { ...stored, entries, articlesAt };
    this.#opened.set(number, opened, entries.length);
    return success(opened);
  }

  async #openArticle(article: number, signal?: AbortSignal) {
    const outside = this.#outside(article);
    if (outside !== undefined) return outside;
    const expression = await this.#open(this.#directory.expressionOfArticle(article), signal);
    if (!expression.ok) return expression;
    const { articlesAt, articles } = expression.value;
    const at = articlesAt[article - articles.start];
    return at === undefined ? this.#damaged(this.#outlines) : success({ expression: expression.value, at });
  }

  /** The provision with this eId in the unit `at`, or in those below it; nothing when it is not there. */
  async #provisionAt(
    expression: OpenExpression,
    at: number,
    eid: string,
    signal?: AbortSignal,
  ): Promise<Outcome<FoundProvision | undefined>> {
    const { entries } = expression;
    const trees = await this.#trees(subtreeAt(entries, at), signal);
    if (!trees.ok) return trees;
    const path = pathTo(trees.value, eid);
    const provision = path.at(-1);
    if (provision === undefined) return success(undefined);
    const above = [...entriesAbove(entries, at), ...path.slice(0, -1)].map(nameOf);
    return success({ provision, above, ...(path.length === 1 ? neighboursOf(expression, at) : {}) });
  }

  /** For texts whose eIds do not begin with those above them. */
  async #anywhere(
    { entries }: OpenExpression,
    eid: string,
    signal?: AbortSignal,
  ): Promise<Outcome<FoundProvision | undefined>> {
    const trees = await this.#trees(entries, signal);
    if (!trees.ok) return trees;
    const path = pathTo(trees.value, eid);
    const provision = path.at(-1);
    return success(provision && { provision, above: path.slice(0, -1).map(nameOf) });
  }

  async #trees(entries: readonly OutlineEntry[], signal?: AbortSignal): Promise<Outcome<readonly Provision[]>> {
    const start = entries[0]?.textOffset ?? 0;
    const last = entries.at(-1);
    const end = last === undefined ? start : last.textOffset + last.textLength;
    const bytes = await this.#texts.read(start, end - start, signal);
    if (!bytes.ok) return bytes;
    const trees = readTrees(entries, this.#forms, ({ textOffset, textLength }) =>
      bytes.value.subarray(textOffset - start, textOffset - start + textLength),
    );
    return trees === undefined ? this.#damaged(this.#texts) : success(trees);
  }

  /** The failure of a number that no article has. */
  #outside(article: number) {
    const isInside = Number.isInteger(article) && article >= 0 && article < this.#directory.articleCount;
    return isInside ? undefined : packFailure('pack-damaged', `article ${article}`);
  }

  #damaged(section: PackSection) {
    return packFailure('pack-damaged', section.name);
  }
}
