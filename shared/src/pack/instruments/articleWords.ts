import type { Outcome, Provision } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { packFailure } from '../packFailure.ts';
import { UnitBuffer } from '../../storage/index.ts';
import type { PackSection } from '../packSection.ts';
import type { ArticleWord } from './articleWord.ts';
import { plainName, readArticleWord } from './articleWord.ts';
import type { TextForms } from './textForms.ts';
import { readUnit, readWords } from './textReader.ts';

/** The words of articles, found without the outlines of their laws: one read of an article's place, one of its words. */
export class ArticleWords {
  readonly #places: PackSection;
  readonly #texts: PackSection;
  readonly #forms: TextForms;
  readonly #units = new UnitBuffer();

  /** `places` has a word for each article and one for the end. */
  constructor(places: PackSection, texts: PackSection, forms: TextForms) {
    this.#places = places;
    this.#texts = texts;
    this.#forms = forms;
  }

  /**
   * What is made of an article's words, a line for each text and each heading but its own, which are given as units that hold during the
   * call only; nothing when its words are scattered.
   */
  async units<Made>(
    article: number,
    make: (words: UnitBuffer) => Made,
    signal?: AbortSignal,
  ): Promise<Outcome<Made | undefined>> {
    const bytes = await this.#bytes(article, ({ isScattered }) => !isScattered, signal);
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) return success(undefined);
    return readWords(bytes.value, this.#forms, this.#units) ? success(make(this.#units)) : this.#damaged();
  }

  /** An article with this label and all below it; nothing when it is not plain, or the label is not a plain one's. */
  async plain(article: number, label: string, signal?: AbortSignal): Promise<Outcome<Provision | undefined>> {
    const name = plainName(label);
    if (name === undefined) return success(undefined);
    const bytes = await this.#bytes(article, ({ isPlain, isScattered }) => isPlain && !isScattered, signal);
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) return success(undefined);
    const provision = readUnit(bytes.value, this.#forms, name);
    return provision === undefined ? this.#damaged() : success(provision);
  }

  /** The bytes of an article of a wanted kind; nothing for another. */
  async #bytes(
    article: number,
    isWanted: (word: ArticleWord) => boolean,
    signal?: AbortSignal,
  ): Promise<Outcome<Uint8Array | undefined>> {
    const words = await this.#places.read(article * 4, 8, signal);
    if (!words.ok) return words;
    const view = new DataView(words.value.buffer, words.value.byteOffset, 8);
    const word = readArticleWord(view.getUint32(0, true));
    if (!isWanted(word)) return success(undefined);
    return this.#texts.read(word.start, readArticleWord(view.getUint32(4, true)).start - word.start, signal);
  }

  #damaged() {
    return packFailure('pack-damaged', this.#texts.name);
  }
}
