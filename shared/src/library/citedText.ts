import type { CitationContext, LawNames, Reference, ResolveOptions, TextEdit } from '../citation/index.ts';
import { CitationDocument, movedReference, resolveReference } from '../citation/index.ts';
import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { foundReference } from './foundReference.ts';
import { reading } from './packIndex.ts';
import type { FoundReference } from './references.ts';

/** What references of a text are resolved with; their words are given with each. */
export type ResolveContext = Omit<ResolveOptions, 'text'>;

/** A reference of the text. Its spans are those in the part of the text that it was read from. */
interface CitedPlace {
  /** Where that part begins in the text as it is now. */
  offset: number;
  readonly start: number;
  /** The reference with its part until it is looked up, then what the library says of it: a part is not kept longer than needed. */
  answer: { readonly reference: Reference; readonly part: string } | { readonly found: FoundReference };
}

function citedPlace(reference: Reference, part: string, offset: number): CitedPlace {
  return { offset, start: reference.start, answer: { reference, part } };
}

/** A part of a text, in UTF-16 units, end exclusive. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** Some references of a part of a text, and where the next one begins where they are not all. */
export interface CitedSlice {
  readonly references: readonly FoundReference[];
  readonly next?: number;
}

const startOf = ({ start, offset }: CitedPlace): number => offset + start;

function endOf({ answer, offset }: CitedPlace): number {
  return offset + ('found' in answer ? answer.found.end : answer.reference.end);
}

/**
 * A text under edit and its references, on the library and the day it was opened with. After an edit only the lines that it touched are
 * read again, see {@link CitationDocument}, and only references that are new there are looked up; all others are kept. What it answers
 * is always what `Library.references` says of the text.
 */
export class CitedText {
  readonly #document: CitationDocument;
  readonly #context: ResolveContext;
  #text: string;
  #places: CitedPlace[];

  constructor(text: string, names: LawNames, read: CitationContext, context: ResolveContext) {
    this.#document = new CitationDocument(text, names, read);
    this.#context = context;
    this.#text = text;
    this.#places = this.#document.references().references.map((reference) => citedPlace(reference, text, 0));
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** How many references were not looked up yet. Linear in the number of references. */
  get pending(): number {
    return this.#places.reduce((count, { answer }) => ('found' in answer ? count : count + 1), 0);
  }

  /**
   * Takes an edit, at once; of several, each counts in the text that the one before left. Linear in the lines that it touches and in the
   * number of references. Answers the part of the new text whose references may be others than before; all others only moved along.
   * @throws RangeError when the edit lies outside the text.
   */
  edit(edit: TextEdit): TextPart {
    const change = this.#document.edit(edit);
    const by = edit.text.length - (edit.end - edit.start);
    this.#text = this.#text.slice(0, edit.start) + edit.text + this.#text.slice(edit.end);
    const part = this.#text.slice(change.start, change.end);
    const before = this.#places.filter((place) => startOf(place) < change.start);
    const behind = this.#places.filter((place) => startOf(place) >= change.end - by);
    for (const place of behind) place.offset += by;
    const changed = change.references.map((reference) =>
      citedPlace(movedReference(reference, -change.start), part, change.start),
    );
    this.#places = [...before, ...changed, ...behind];
    return { start: change.start, end: change.end };
  }

  /**
   * Every reference of the text as it is when this is called, in its order, or those that touch a part of it. Looks up those that were
   * not before, one or two reads for each to something not read yet; what an aborted call looked up is kept. Fails for a pack that
   * cannot be read. Throws the signal's reason when aborted.
   */
  references(
    signal?: AbortSignal,
    part: TextPart = { start: 0, end: this.#text.length },
  ): Promise<Outcome<readonly FoundReference[]>> {
    const touching = this.#places.filter((place) => startOf(place) <= part.end && endOf(place) >= part.start);
    return this.#found(touching, signal);
  }

  /**
   * The first references that begin in a part of the text, `most` of them, for callers that have other things to do in between. As
   * {@link references} else.
   */
  async slice({ start, end }: TextPart, most: number, signal?: AbortSignal): Promise<Outcome<CitedSlice>> {
    const inside = this.#places.filter((place) => startOf(place) >= start && startOf(place) < end);
    const behind = inside[most];
    const next = behind === undefined ? {} : { next: startOf(behind) };
    const found = await this.#found(inside.slice(0, most), signal);
    return found.ok ? success({ references: found.value, ...next }) : found;
  }

  #found(places: readonly CitedPlace[], signal?: AbortSignal): Promise<Outcome<readonly FoundReference[]>> {
    const now = places.map((place) => ({ place, offset: place.offset }));
    return reading(async () => {
      const references: FoundReference[] = [];
      for (const { place, offset } of now) {
        signal?.throwIfAborted();
        const { answer } = place;
        const found = 'found' in answer ? answer.found : await this.#lookUp(place);
        references.push(movedReference(found, offset));
      }
      return success(references);
    });
  }

  async #lookUp(place: CitedPlace): Promise<FoundReference> {
    const { answer } = place;
    if ('found' in answer) return answer.found;
    const { reference, part } = answer;
    const found = foundReference(await resolveReference(reference, { ...this.#context, text: part }), part);
    place.answer = { found };
    return found;
  }
}
