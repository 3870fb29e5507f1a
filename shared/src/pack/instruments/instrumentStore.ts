import type { Expression, Instrument, Language, Outcome, Provision, Version } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import type { Pack } from '../openPack.ts';
import { packFailure } from '../packFailure.ts';
import type { PackSection } from '../packSection.ts';
import type { UnitBuffer } from '../../storage/index.ts';
import { Catalogue } from './catalogue.ts';
import type { FoundProvision } from './expressionStore.ts';
import { ExpressionStore } from './expressionStore.ts';
import type { Span } from './instrumentDirectory.ts';
import { InstrumentDirectory } from './instrumentDirectory.ts';
import { decodeFiles, decodeRecord } from './instrumentRecord.ts';
import { INSTRUMENT_SECTIONS } from './instrumentSections.ts';
import type { ArticlePlace } from './outline.ts';
import type { TextForms } from './textForms.ts';
import { decodeTextForms } from './textForms.ts';

/** The answer for a text that a pack does not have. */
const NOTHING = Promise.resolve(success(undefined));

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
  readonly #expressions: ExpressionStore;

  private constructor(sections: Sections, directory: InstrumentDirectory, forms: TextForms) {
    this.#sections = sections;
    this.#directory = directory;
    this.#expressions = new ExpressionStore(sections, directory, forms);
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
  provision(
    instrument: number,
    version: number,
    language: Language,
    eid: string,
    signal?: AbortSignal,
  ): Promise<Outcome<FoundProvision | undefined>> {
    const number = this.#directory.find({ instrument, version, language });
    return number === undefined ? NOTHING : this.#expressions.provision(number, eid, signal);
  }

  /** What an article is called and where it is. Reads the outline of its law. */
  article(article: number, signal?: AbortSignal): Promise<Outcome<ArticlePlace>> {
    return this.#expressions.article(article, signal);
  }

  /** An article with all below it, and where it stands. */
  articleText(article: number, signal?: AbortSignal): Promise<Outcome<FoundProvision>> {
    return this.#expressions.articleText(article, signal);
  }

  /**
   * What is made of the words of an article and of all below it, a line for each text and each heading but its own: the units of what
   * `fullText` gives of it, which hold during the call only. One read of its place and one of its words; no outline is read.
   */
  articleUnits<Made>(article: number, make: (words: UnitBuffer) => Made, signal?: AbortSignal): Promise<Outcome<Made>> {
    return this.#expressions.articleUnits(article, make, signal);
  }

  /**
   * An article with all below it, made from its label, `26` or `133-1`, which must be the article's own: nothing here can tell. Nothing when
   * the article's name says more than the label; then {@link articleText} has it. Reads as {@link articleUnits} does, no outline.
   */
  plainArticle(article: number, label: string, signal?: AbortSignal): Promise<Outcome<Provision | undefined>> {
    return this.#expressions.plainArticle(article, label, signal);
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
  wholeVersion(
    instrument: number,
    version: number,
    language: Language,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly Provision[] | undefined>> {
    const number = this.#directory.find({ instrument, version, language });
    return number === undefined ? NOTHING : this.#expressions.whole(number, signal);
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

  #damaged(section: keyof typeof INSTRUMENT_SECTIONS) {
    return packFailure('pack-damaged', INSTRUMENT_SECTIONS[section]);
  }
}
