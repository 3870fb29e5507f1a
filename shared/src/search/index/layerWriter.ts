import { LARGEST_FREQUENCY, PostingsWriter } from './postings.ts';
import { PostingCodes, PostingCounter } from './postingCodes.ts';
import { ByteWriter } from '../../storage/index.ts';
import { scanTerms } from './termScanner.ts';
import type { TermSink } from './termScanner.ts';
import { TermDictionaryWriter } from './termDictionary.ts';

class GrowingArray {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** Bits of a frequency less one in a posting, below the number of its term: half as much to move as in two arrays. */
const FREQUENCY_BITS = Math.log2(LARGEST_FREQUENCY);
const MOST_MORE = LARGEST_FREQUENCY - 1;

/**
 * Numbers for Chinese terms, by open addressing: a `Map` of a hundred million look-ups takes most of the time of a build. A pair and its number
 * lie side by side, because most of a look-up is waiting for memory.
 */
class PairNumbers {
  #entries = new Uint32Array(1 << 17);
  #count = 0;

  /** The number of a pair of code units; `next` when it is new. */
  numberOf(first: number, second: number, next: number): number {
    const key = ((first << 16) | second) >>> 0;
    const entries = this.#entries;
    const mask = entries.length - 2;
    let at = slotOf(key) & mask;
    for (;;) {
      const known = entries[at];
      if (known === key) return entries[at + 1] ?? 0;
      if (known === 0) break;
      at = (at + 2) & mask;
    }
    entries[at] = key;
    entries[at + 1] = next;
    this.#count += 1;
    if (this.#count * 4 > entries.length) this.#grow();
    return next;
  }

  #grow(): void {
    const known = this.#entries;
    const entries = new Uint32Array(known.length * 2);
    const mask = entries.length - 2;
    for (let from = 0; from < known.length; from += 2) {
      const key = known[from] ?? 0;
      if (key === 0) continue;
      let at = slotOf(key) & mask;
      while (entries[at] !== 0) at = (at + 2) & mask;
      entries[at] = key;
      entries[at + 1] = known[from + 1] ?? 0;
    }
    this.#entries = entries;
  }
}

/** Where a pair is looked for first, before masking. */
function slotOf(key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) << 1;
}

/** The first three UTF-16 units of a term as a number. */
function headOf(term: string): number {
  const unit = (place: number) => (place < term.length ? term.charCodeAt(place) : 0);
  return unit(0) * 2 ** 32 + unit(1) * 2 ** 16 + unit(2);
}

/** The sections of one layer of an index. */
export interface LayerSections {
  readonly directory: Uint8Array;
  readonly blocks: Uint8Array;
  readonly postings: Uint8Array;
}

/** Inverts texts: units (documents, or groups of them) are added in order, the sections come out at the end. */
export class LayerWriter {
  readonly #pairs = new PairNumbers();
  readonly #words = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Postings in the order of the units. */
  readonly #posted = new GrowingArray();
  readonly #unitStart = new GrowingArray();
  /** For each term, one more than the place of its last posting. */
  readonly #lastPosting = new GrowingArray();
  #length = 0;
  readonly #sink: TermSink = {
    chinese: (first, second) => {
      const number = this.#pairs.numberOf(first, second, this.#terms.length);
      if (number === this.#terms.length)
        this.#addTerm(second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second));
      this.#count(number);
    },
    word: (stem) => {
      const known = this.#words.get(stem);
      const number = known ?? this.#terms.length;
      if (known === undefined) {
        this.#words.set(stem, number);
        this.#addTerm(stem);
      }
      this.#count(number);
    },
  };

  /** Adds the next unit with its normalised texts and answers its length in terms. Linear in the length of the texts. */
  add(texts: readonly string[]): number {
    this.#unitStart.push(this.#posted.length);
    this.#length = 0;
    for (const text of texts) scanTerms(text, this.#sink);
    return this.#length;
  }

  /** Adds the next unit with its terms as they are. */
  addTerms(terms: readonly string[]): void {
    this.#unitStart.push(this.#posted.length);
    this.#length = 0;
    for (const term of terms) this.#sink.word(term);
  }

  /** The layer. Time: that of all postings, and of sorting the terms. Deterministic. */
  finish(): LayerSections {
    const { units, starts, frequencies } = this.#byTerm();
    const codes = this.#codes(units, starts, frequencies);
    const dictionary = new TermDictionaryWriter();
    const encoder = new PostingsWriter(codes);
    const postings = new ByteWriter();
    for (const number of this.#order()) {
      const from = starts[number] ?? 0;
      const to = starts[number + 1] ?? from;
      const term = this.#terms[number] ?? '';
      if (to - from === 1) {
        dictionary.add(term, 1, 0, { document: units[from] ?? 0, frequency: frequencies[from] ?? 1 });
        continue;
      }
      const bytes = encoder.encode(units.subarray(from, to), frequencies.subarray(from, to));
      dictionary.add(term, to - from, bytes.length);
      postings.bytes(bytes);
    }
    const { directory, blocks } = dictionary.finish();
    const head = new ByteWriter();
    codes.write(head);
    head.bytes(directory);
    return { directory: head.finish(), blocks, postings: postings.finish() };
  }

  /** The terms by their UTF-16 units: first as numbers, because comparing a hundred thousand strings takes several times as long. */
  #order(): readonly number[] {
    const terms = this.#terms;
    const heads = Float64Array.from(terms, headOf);
    return Array.from(terms.keys()).sort((a, b) => {
      const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
      if (difference !== 0) return difference;
      return (terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1;
    });
  }

  /** The codes for the postings of terms that more than one unit has. */
  #codes(units: Uint32Array, starts: Uint32Array, frequencies: Uint8Array): PostingCodes {
    const counter = new PostingCounter(this.#unitStart.length);
    for (let term = 0; term < this.#terms.length; term += 1) {
      const from = starts[term] ?? 0;
      const to = starts[term + 1] ?? from;
      if (to - from > 1) counter.count(units.subarray(from, to), frequencies.subarray(from, to));
    }
    return PostingCodes.of(counter);
  }

  #addTerm(term: string): void {
    this.#terms.push(term);
    this.#lastPosting.push(0);
  }

  #count(term: number): void {
    this.#length += 1;
    const posted = this.#posted;
    const last = (this.#lastPosting.values[term] ?? 0) - 1;
    if (last >= (this.#unitStart.values[this.#unitStart.length - 1] ?? 0)) {
      const known = posted.values[last] ?? 0;
      if ((known & MOST_MORE) < MOST_MORE) posted.values[last] = known + 1;
      return;
    }
    posted.push(term << FREQUENCY_BITS);
    this.#lastPosting.values[term] = posted.length;
  }

  /** The postings, sorted by term: counted first, then placed. */
  #byTerm() {
    const starts = new Uint32Array(this.#terms.length + 1);
    const total = this.#posted.length;
    const posted = this.#posted.values;
    for (let place = 0; place < total; place += 1) {
      const term = ((posted[place] ?? 0) >>> FREQUENCY_BITS) + 1;
      starts[term] = (starts[term] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const next = starts.slice();
    const units = new Uint32Array(total);
    const frequencies = new Uint8Array(total);
    for (let unit = 0; unit < this.#unitStart.length; unit += 1) {
      const from = this.#unitStart.values[unit] ?? 0;
      const to = unit + 1 < this.#unitStart.length ? (this.#unitStart.values[unit + 1] ?? 0) : total;
      for (let place = from; place < to; place += 1) {
        const posting = posted[place] ?? 0;
        const term = posting >>> FREQUENCY_BITS;
        const target = next[term] ?? 0;
        units[target] = unit;
        frequencies[target] = (posting & MOST_MORE) + 1;
        next[term] = target + 1;
      }
    }
    return { units, starts, frequencies };
  }
}
