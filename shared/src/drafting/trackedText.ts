import type { TextEdit } from '../citation/index.ts';
import type { CitedText, FoundReference, Library, ReferenceContext } from '../library/index.ts';
import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';

/** Lets whatever else waits in this process have its turn, such as answers to somebody who is typing. */
export type Pause = () => Promise<void>;

/** A part of a text, in UTF-16 units, end exclusive. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** What a text is tracked with. `signal` ends its reading, once nobody wants it any more. */
export interface TrackingOptions {
  readonly context: ReferenceContext;
  readonly pause: Pause;
  readonly signal: AbortSignal;
}

/** Units of a text that are read, and looked up, before others have their turn: a few milliseconds of work. */
const SLICE = 1 << 15;
/** References that are looked up in one go, as after an edit. */
const FEW = 32;

/**
 * A document of an editor, kept as {@link CitedText} keeps it, but read and looked up in slices, so that a large one holds nobody up.
 * Takes edits at any time; those that come while it is still being read wait for the end of that.
 */
export class TrackedText {
  readonly #options: TrackingOptions;
  readonly #reading: Promise<Outcome<CitedText>>;
  #waiting: TextEdit[] = [];
  #cited: CitedText | undefined;
  #length: number;

  constructor(library: Promise<Outcome<Library>>, text: string, options: TrackingOptions) {
    this.#options = options;
    this.#length = text.length;
    this.#reading = this.#read(library, text);
    // Whoever asks for references is told of a failure; one that nobody asked about is nobody's.
    this.#reading.catch(() => undefined);
  }

  /** Length of the text with all edits, in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Takes an edit; of several, each counts in the text that the one before left. */
  edit(edit: TextEdit): void {
    this.#length += edit.text.length - (edit.end - edit.start);
    if (this.#cited === undefined) this.#waiting.push(edit);
    else this.#cited.edit(edit);
  }

  /**
   * Every reference of the text, in its order, or those that touch a part of it, as the text is when the looking up ends. Fails and
   * throws as `CitedText.references`.
   */
  async references(signal?: AbortSignal, part?: TextPart): Promise<Outcome<readonly FoundReference[]>> {
    const cited = await this.#reading;
    signal?.throwIfAborted();
    if (!cited.ok) return cited;
    if (part !== undefined || cited.value.pending <= FEW) return cited.value.references(signal, part);
    for (let start = 0; start < cited.value.length; start += SLICE) {
      const slice = await cited.value.references(signal, { start, end: start + SLICE });
      if (!slice.ok) return slice;
      if (start + SLICE < cited.value.length) await this.#options.pause();
    }
    return cited.value.references(signal);
  }

  async #read(opening: Promise<Outcome<Library>>, text: string): Promise<Outcome<CitedText>> {
    const { context, pause, signal } = this.#options;
    const library = await opening;
    if (!library.ok) return library;
    const cited = await library.value.citedText(text.slice(0, SLICE), context, signal);
    if (!cited.ok) return cited;
    for (let start = SLICE; start < text.length; start += SLICE) {
      await pause();
      signal.throwIfAborted();
      const end = cited.value.length;
      cited.value.edit({ start: end, end, text: text.slice(start, start + SLICE) });
    }
    for (const edit of this.#waiting) cited.value.edit(edit);
    this.#waiting = [];
    this.#cited = cited.value;
    return success(cited.value);
  }
}
