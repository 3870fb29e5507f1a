import type { Language } from '../../model/index.ts';
import { textChecksum } from '../checksum.ts';

/** Languages by their number in a directory. */
const LANGUAGE_CODES: readonly Language[] = ['en', 'zh'];
const HEAD = 4;
const EXPRESSION = 4;

/** A text: one language of one version of an instrument. */
export interface ExpressionPlace {
  readonly instrument: number;
  /** Its place in the instrument's list of versions. */
  readonly version: number;
  readonly language: Language;
}

/** A text and where its parts lie in their sections. */
export interface StoredExpression extends ExpressionPlace {
  readonly outline: Span;
  readonly text: Span;
  /** Number of its first article among all of the pack, and of the first behind it. */
  readonly articles: Span;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a directory is made from. Starts are one more than there are things; the last is the end. */
export interface DirectoryInput {
  readonly works: readonly string[];
  readonly ids: readonly string[];
  readonly recordStarts: readonly number[];
  readonly firstExpressions: readonly number[];
  readonly expressions: readonly Pick<StoredExpression, 'version' | 'language'>[];
  readonly outlineStarts: readonly number[];
  readonly textStarts: readonly number[];
  readonly articleStarts: readonly number[];
}

/** Names to instruments: pairs of a checksum and a number, in the order of the checksums. */
function nameTable(names: readonly string[]): readonly number[] {
  return names
    .map((name, number) => [textChecksum(name), number] as const)
    .sort(([a, first], [b, second]) => a - b || first - second)
    .flat();
}

/** The section `instrument-directory`: 32-bit words, see FORMAT.md. @throws RangeError for texts of 4 GiB. */
export function encodeDirectory(input: DirectoryInput): Uint8Array {
  const rows = input.textStarts.flatMap((textStart, place) => {
    const expression = input.expressions[place];
    const code = expression === undefined ? 0 : expression.version * 256 + LANGUAGE_CODES.indexOf(expression.language);
    return [code, input.outlineStarts[place] ?? 0, textStart, input.articleStarts[place] ?? 0];
  });
  const words = [
    input.works.length,
    input.expressions.length,
    input.articleStarts.at(-1) ?? 0,
    0,
    ...input.recordStarts,
    ...input.firstExpressions,
    ...rows,
    ...nameTable(input.works),
    ...nameTable(input.ids),
  ];
  if (words.some((word) => word >= 2 ** 32)) throw new RangeError('the texts of a pack take less than 4 GiB');
  return new Uint8Array(Uint32Array.from(words).buffer);
}

/** Where everything about the instruments of a pack lies. */
export class InstrumentDirectory {
  readonly count: number;
  readonly expressionCount: number;
  readonly articleCount: number;
  readonly #words: Uint32Array;
  readonly #records: number;
  readonly #firsts: number;
  readonly #rows: number;
  readonly #works: number;
  readonly #ids: number;

  private constructor(words: Uint32Array) {
    [this.count = 0, this.expressionCount = 0, this.articleCount = 0] = words;
    this.#words = words;
    this.#records = HEAD;
    this.#firsts = this.#records + this.count + 1;
    this.#rows = this.#firsts + this.count + 1;
    this.#works = this.#rows + (this.expressionCount + 1) * EXPRESSION;
    this.#ids = this.#works + 2 * this.count;
  }

  /** Reads a directory in place; nothing when it does not hold together, or points outside its sections. Linear. */
  static read(
    bytes: Uint8Array,
    ends: { readonly records: number; readonly outlines: number; readonly texts: number },
  ) {
    if (bytes.length % 4 !== 0 || bytes.length < HEAD * 4) return undefined;
    const directory = new InstrumentDirectory(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4));
    return directory.#isSound(ends) ? directory : undefined;
  }

  /** Bytes of an instrument's record. */
  record(instrument: number): Span {
    return this.#span(this.#records + instrument);
  }

  /** Numbers of an instrument's expressions. */
  expressionsOf(instrument: number): Span {
    return this.#span(this.#firsts + instrument);
  }

  /** A text and where its parts lie. The number must be below `expressionCount`. Logarithmic in the instruments. */
  expression(number: number): StoredExpression {
    const row = this.#rows + number * EXPRESSION;
    const code = this.#word(row);
    const language = LANGUAGE_CODES[code % 256] ?? 'zh';
    const version = Math.floor(code / 256);
    const instrument = this.#lastAtMost(this.#firsts, 1, this.count, number);
    const span = (column: number) => ({ start: this.#word(row + column), end: this.#word(row + EXPRESSION + column) });
    return { instrument, version, language, outline: span(1), text: span(2), articles: span(3) };
  }

  /** Number of a text, or nothing when the pack has it not. */
  find({ instrument, version, language }: ExpressionPlace): number | undefined {
    if (!(instrument >= 0 && instrument < this.count)) return undefined;
    const code = version * 256 + LANGUAGE_CODES.indexOf(language);
    const { start, end } = this.expressionsOf(instrument);
    for (let number = start; number < end; number += 1) {
      if (this.#word(this.#rows + number * EXPRESSION) === code) return number;
    }
    return undefined;
  }

  /** Numbers of the texts of a version, which lie together. */
  textsOf(instrument: number, version: number): Span {
    if (!(instrument >= 0 && instrument < this.count)) return { start: 0, end: 0 };
    const { start: first, end: last } = this.expressionsOf(instrument);
    let start = first;
    while (start < last && this.#versionOf(start) < version) start += 1;
    let end = start;
    while (end < last && this.#versionOf(end) === version) end += 1;
    return { start, end };
  }

  /** Number of the first article of a text; for the number behind the last text, of all articles. */
  firstArticle(text: number): number {
    return this.#word(this.#rows + text * EXPRESSION + 3);
  }

  /** The language of a text, without all else that {@link expression} finds out. */
  languageOf(text: number): Language {
    return LANGUAGE_CODES[this.#word(this.#rows + text * EXPRESSION) % 256] ?? 'zh';
  }

  #versionOf(text: number): number {
    return Math.floor(this.#word(this.#rows + text * EXPRESSION) / 256);
  }

  /** Number of the text that an article is in. The article must be below `articleCount`. */
  expressionOfArticle(article: number): number {
    return this.#lastAtMost(this.#rows + 3, EXPRESSION, this.expressionCount, article);
  }

  /** Instruments that may have this work; each must be looked at. */
  withWork(work: string): readonly number[] {
    return this.#named(this.#works, work);
  }

  /** Checksums of the works, by number of the instrument. */
  workChecksums(): Uint32Array {
    const sums = new Uint32Array(this.count);
    for (let place = 0; place < this.count; place += 1)
      sums[this.#word(this.#works + 2 * place + 1)] = this.#word(this.#works + 2 * place);
    return sums;
  }

  /** Instruments that may have this id; each must be looked at. */
  withId(id: string): readonly number[] {
    return this.#named(this.#ids, id);
  }

  #named(table: number, name: string): readonly number[] {
    const hash = textChecksum(name);
    const found: number[] = [];
    const first = hash === 0 ? 0 : this.#lastAtMost(table, 2, this.count, hash - 1);
    for (let place = first; place < this.count; place += 1) {
      const other = this.#word(table + 2 * place);
      if (other > hash) break;
      if (other === hash) found.push(this.#word(table + 2 * place + 1));
    }
    return found;
  }

  /** Place of the last of `count` rising words, `step` apart, that is at most `value`; 0 when none is. */
  #lastAtMost(start: number, step: number, count: number, value: number): number {
    let [low, high] = [0, count];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#word(start + middle * step) <= value) low = middle;
      else high = middle;
    }
    return low;
  }

  #word(place: number): number {
    return this.#words[place] ?? 0;
  }

  #span(place: number): Span {
    return { start: this.#word(place), end: this.#word(place + 1) };
  }

  #rises(start: number, step: number, count: number, end: number): boolean {
    for (let place = 0; place < count; place += 1) {
      if (this.#word(start + place * step) > this.#word(start + (place + 1) * step)) return false;
    }
    return this.#word(start) === 0 && this.#word(start + count * step) === end;
  }

  #isSound({
    records,
    outlines,
    texts,
  }: {
    readonly records: number;
    readonly outlines: number;
    readonly texts: number;
  }) {
    const { count, expressionCount, articleCount } = this;
    if (this.#ids + 2 * count !== this.#words.length) return false;
    for (let row = 0; row < expressionCount; row += 1) {
      if (this.#word(this.#rows + row * EXPRESSION) % 256 >= LANGUAGE_CODES.length) return false;
    }
    for (let place = 0; place < 2 * count; place += 1) {
      if (this.#word(this.#works + 2 * place + 1) >= count) return false;
    }
    return (
      this.#rises(this.#records, 1, count, records) &&
      this.#rises(this.#firsts, 1, count, expressionCount) &&
      this.#rises(this.#rows + 1, EXPRESSION, expressionCount, outlines) &&
      this.#rises(this.#rows + 2, EXPRESSION, expressionCount, texts) &&
      this.#rises(this.#rows + 3, EXPRESSION, expressionCount, articleCount)
    );
  }
}
