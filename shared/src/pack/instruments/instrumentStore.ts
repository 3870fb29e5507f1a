import type { Expression, Instrument, Language, Outcome, Provision, Version } from '../../model/index.ts';
import { fullText, pathTo, success } from '../../model/index.ts';
import type { Pack } from '../openPack.ts';
import { packFailure } from '../packFailure.ts';
import type { PackSection } from '../packSection.ts';
import { RecentlyUsed, UnitBuffer } from '../../storage/index.ts';
import { ArticleWords } from './articleWords.ts';
import { Catalogue } from './catalogue.ts';
import type { Span } from './instrumentDirectory.ts';
import { InstrumentDirectory } from './instrumentDirectory.ts';
import { decodeFiles, decodeRecord } from './instrumentRecord.ts';
import { INSTRUMENT_SECTIONS } from './instrumentSections.ts';
import type { ArticlePlace, OpenExpression } from './outline.ts';
import { articleAt, articlePlaces, entriesAbove, nameOf, neighboursOf, subtreeAt } from './outline.ts';
import type { TextForms } from './textForms.ts';
import { decodeTextForms } from './textForms.ts';
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

type Sections = Readonly<Record<keyof typeof INSTRUMENT_SECTIONS, PackSection>>;

function sectionsOf(pack: Pack): Sections | undefined {
  const { directory, forms, records, outlines, texts, catalogue, articleWords } = INSTRUMENT_SECTIONS;
  const found = {
    directory: pack.section(directory),
    forms: pack.section(forms),
    records: pack.section(records),
    outlines: pack.section(outlines),
    texts: pack.section(texts),
    catalogue: pack.section(catalogue),
    articleWords: pack.section(articleWords),
  };
  return isComplete(found) ? found : undefined;
}

function isComplete(found: Readonly<Record<keyof Sections, PackSection | undefined>>): found is Sections {
  return Object.values(found).every((section) => section !== undefined);
}

/**
 * The instruments of a pack, read one by one. Everything but the directory is read when it is asked for; what is asked again soon is not
 * read again. All methods that read fail as `PackSection.read` does, and with `pack-damaged` for content that does not hold together.
 */
export class InstrumentStore {
  readonly #sections: Sections;
  readonly #directory: InstrumentDirectory;
  readonly #forms: TextForms;
  readonly #words: ArticleWords;
  readonly #outlines = new RecentlyUsed<OpenExpression>(KEPT_LINES);

  private constructor(sections: Sections, directory: InstrumentDirectory, forms: TextForms) {
    this.#sections = sections;
    this.#directory = directory;
    this.#forms = forms;
    this.#words = new ArticleWords(sections.articleWords, sections.texts, forms);
  }

  /**
   * Reads the directory and the forms of texts, and where the blocks and pages of the others lie: six reads, five of them at once; 24
   * bytes for each instrument and 16 for each text, 40 for each block and 36 for each page.
   */
  static async open(pack: Pack, signal?: AbortSignal): Promise<Outcome<InstrumentStore>> {
    const sections = sectionsOf(pack);
    if (sections === undefined) return packFailure('pack-damaged', 'instruments');
    const [bytes, formBytes, ...prepared] = await Promise.all([
      sections.directory.whole(signal),
      sections.forms.whole(signal),
      sections.outlines.prepare(signal),
      sections.records.prepare(signal),
      sections.texts.prepare(signal),
    ]);
    const failed = prepared.find(({ ok }) => !ok);
    if (failed?.ok === false) return failed;
    if (!bytes.ok) return bytes;
    if (!formBytes.ok) return formBytes;
    const ends = {
      records: sections.records.length,
      outlines: sections.outlines.length,
      texts: sections.texts.length,
    };
    const directory = InstrumentDirectory.read(bytes.value, ends);
    if (directory === undefined) return packFailure('pack-damaged', INSTRUMENT_SECTIONS.directory);
    if (sections.articleWords.length !== 4 * (directory.articleCount + 1))
      return packFailure('pack-damaged', INSTRUMENT_SECTIONS.articleWords);
    const forms = decodeTextForms(formBytes.value);
    if (forms === undefined) return packFailure('pack-damaged', INSTRUMENT_SECTIONS.forms);
    return success(new InstrumentStore(sections, directory, forms));
  }

  /** Number of instruments; they are numbered from 0. */
  get count(): number {
    return this.#directory.count;
  }

  /** Number of articles in all texts; they are numbered from 0. */
  get articleCount(): number {
    return this.#directory.articleCount;
  }

  /** What is known of every instrument without reading its record, by number. Linear; the caller keeps it. */
  async catalogue(signal?: AbortSignal): Promise<Outcome<Catalogue>> {
    const bytes = await this.#sections.catalogue.whole(signal);
    if (!bytes.ok) return bytes;
    const catalogue = Catalogue.read(bytes.value);
    return catalogue?.count === this.count ? success(catalogue) : this.#damaged('catalogue');
  }

  /** Checksums of the works, by number of the instrument: works with different ones are different. Linear. */
  workChecksums(): Uint32Array {
    return this.#directory.workChecksums();
  }

  /** An instrument without its text: its expressions are there, their provisions are not. One read. */
  async instrument(number: number, signal?: AbortSignal): Promise<Outcome<Instrument>> {
    const bytes = await this.#record(number, signal);
    if (!bytes.ok) return bytes;
    const instrument = decodeRecord(bytes.value);
    return instrument === undefined ? this.#damaged('records') : success(instrument);
  }

  /** The file that each version of an instrument came from, where it is known. One read; several times as fast as the whole record. */
  async files(number: number, signal?: AbortSignal): Promise<Outcome<readonly (string | undefined)[]>> {
    const bytes = await this.#record(number, signal);
    if (!bytes.ok) return bytes;
    const files = decodeFiles(bytes.value);
    return files === undefined ? this.#damaged('records') : success(files);
  }

  /** Number of the instrument with this work; nothing when there is none. Of several the first. */
  byWork(work: string, signal?: AbortSignal): Promise<Outcome<number | undefined>> {
    return this.#firstWhere(this.#directory.withWork(work), (instrument) => instrument.work === work, signal);
  }

  /** Number of the instrument with this id; nothing when there is none. Of several the first. */
  byId(id: string, signal?: AbortSignal): Promise<Outcome<number | undefined>> {
    return this.#firstWhere(this.#directory.withId(id), (instrument) => instrument.id === id, signal);
  }

  /**
   * A provision with all below it; nothing when the text, or the text such a provision, is not there. `version` is a place in
   * the instrument's list. Reads one or two blocks for an article, more for a chapter. Linear in the articles of the law.
   */
  async provision(
    instrument: number,
    version: number,
    language: Language,
    eid: string,
    signal?: AbortSignal,
  ): Promise<Outcome<FoundProvision | undefined>> {
    const number = this.#directory.find({ instrument, version, language });
    if (number === undefined) return success(undefined);
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
    return place === undefined ? this.#damaged('outlines') : success(place);
  }

  /** An article with all below it, and where it stands. */
  async articleText(article: number, signal?: AbortSignal): Promise<Outcome<FoundProvision>> {
    const found = await this.#openArticle(article, signal);
    if (!found.ok) return found;
    const { expression, at } = found.value;
    const provision = await this.#provisionAt(expression, at, expression.entries[at]?.eid ?? '', signal);
    if (!provision.ok) return provision;
    return provision.value === undefined ? this.#damaged('texts') : success(provision.value);
  }

  /**
   * What is made of the words of an article and of all below it, a line for each text and each heading but its own: the units of what
   * `fullText` gives of it, which hold during the call only. One read of its place and one of its words; no outline is read.
   */
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

  /**
   * An article with all below it, made from its label, `26` or `133-1`, which must be the article's own: nothing here can tell. Nothing when
   * the article's name says more than the label; then {@link articleText} has it. Reads as {@link articleUnits} does, no outline.
   */
  async plainArticle(article: number, label: string, signal?: AbortSignal): Promise<Outcome<Provision | undefined>> {
    return this.#outside(article) ?? this.#words.plain(article, label, signal);
  }

  /** Numbers of the articles of a text; nothing when the text is not there. Reads nothing. */
  articlesOf(instrument: number, version: number, language: Language): Span | undefined {
    const number = this.#directory.find({ instrument, version, language });
    return number === undefined ? undefined : this.#directory.expression(number).articles;
  }

  /** Numbers of the articles of a version, language by language in the order of its expressions. Reads nothing. */
  articlesOfVersion(instrument: number, version: number): Span {
    const { start, end } = this.#directory.textsOf(instrument, version);
    return { start: this.#directory.firstArticle(start), end: this.#directory.firstArticle(end) };
  }

  /** The languages of a version, in the order of its expressions. Reads nothing. */
  languagesOf(instrument: number, version: number): readonly Language[] {
    const { start, end } = this.#directory.textsOf(instrument, version);
    return Array.from({ length: end - start }, (_, place) => this.#directory.languageOf(start + place));
  }

  /** The whole tree of a text; nothing when it is not there. Linear in its length. */
  async wholeVersion(
    instrument: number,
    version: number,
    language: Language,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly Provision[] | undefined>> {
    const number = this.#directory.find({ instrument, version, language });
    if (number === undefined) return success(undefined);
    const opened = await this.#open(number, signal);
    return opened.ok ? this.#trees(opened.value.entries, signal) : opened;
  }

  /** An instrument with all its texts. Linear in their length. */
  async wholeInstrument(number: number, signal?: AbortSignal): Promise<Outcome<Instrument>> {
    const record = await this.instrument(number, signal);
    if (!record.ok) return record;
    const versions: Version[] = [];
    for (const [place, version] of record.value.versions.entries()) {
      const expressions: Expression[] = [];
      for (const { language } of version.expressions) {
        const provisions = await this.wholeVersion(number, place, language, signal);
        if (!provisions.ok) return provisions;
        expressions.push({ language, provisions: provisions.value ?? [] });
      }
      versions.push({ ...version, expressions });
    }
    return success({ ...record.value, versions });
  }

  async #record(number: number, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    if (!(number >= 0 && number < this.count)) return packFailure('pack-damaged', `instrument ${number}`);
    const { start, end } = this.#directory.record(number);
    return this.#sections.records.read(start, end - start, signal);
  }

  async #firstWhere(
    candidates: readonly number[],
    isWanted: (instrument: Instrument) => boolean,
    signal?: AbortSignal,
  ): Promise<Outcome<number | undefined>> {
    for (const number of candidates) {
      const instrument = await this.instrument(number, signal);
      if (!instrument.ok) return instrument;
      if (isWanted(instrument.value)) return success(number);
    }
    return success(undefined);
  }

  async #open(number: number, signal?: AbortSignal): Promise<Outcome<OpenExpression>> {
    const kept = this.#outlines.get(number);
    if (kept !== undefined) return success(kept);
    const stored = this.#directory.expression(number);
    const { outline, text, articles } = stored;
    const bytes = await this.#sections.outlines.read(outline.start, outline.end - outline.start, signal);
    if (!bytes.ok) return bytes;
    const entries = readOutline(bytes.value, this.#forms, text.start, text.end);
    const articlesAt = articlePlaces(entries ?? []);
    if (entries === undefined || articlesAt.length !== articles.end - articles.start) return this.#damaged('outlines');
    const opened = { ...stored, entries, articlesAt };
    this.#outlines.set(number, opened, entries.length);
    return success(opened);
  }

  async #openArticle(article: number, signal?: AbortSignal) {
    const outside = this.#outside(article);
    if (outside !== undefined) return outside;
    const expression = await this.#open(this.#directory.expressionOfArticle(article), signal);
    if (!expression.ok) return expression;
    const { articlesAt, articles } = expression.value;
    const at = articlesAt[article - articles.start];
    return at === undefined ? this.#damaged('outlines') : success({ expression: expression.value, at });
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
    const bytes = await this.#sections.texts.read(start, end - start, signal);
    if (!bytes.ok) return bytes;
    const trees = readTrees(entries, this.#forms, ({ textOffset, textLength }) =>
      bytes.value.subarray(textOffset - start, textOffset - start + textLength),
    );
    return trees === undefined ? this.#damaged('texts') : success(trees);
  }

  /** The failure of a number that no article has. */
  #outside(article: number) {
    const isInside = Number.isInteger(article) && article >= 0 && article < this.articleCount;
    return isInside ? undefined : packFailure('pack-damaged', `article ${article}`);
  }

  #damaged(section: keyof typeof INSTRUMENT_SECTIONS) {
    return packFailure('pack-damaged', INSTRUMENT_SECTIONS[section]);
  }
}
