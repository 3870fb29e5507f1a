import type { CitationContext, Reference } from '../citation/index.ts';
import { readReferences, resolveReference } from '../citation/index.ts';
import type { ResolveOptions } from '../citation/index.ts';
import type { IsoDate } from '../model/index.ts';
import { defined, parseEid } from '../model/index.ts';
import { CitedText } from './citedText.ts';
import type { ResolveContext } from './citedText.ts';
import { foundReference } from './foundReference.ts';
import type { PackCitedLibrary } from './packCitedLibrary.ts';
import type { FoundReference, ReferenceContext } from './references.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';

/** The instrument that a text is of, and the provision that it begins in. */
export interface OwnPlace {
  readonly placed: PlacedVersion;
  readonly eid?: string;
}

type Position = Pick<CitationContext, 'article' | 'paragraph' | 'item'>;

/** Article, paragraph and item of an eId. */
function positionOf(eid: string | undefined): Position {
  const steps = (eid === undefined ? undefined : parseEid(eid)) ?? [];
  const numberOf = (type: string) => steps.find((step) => step.type === type)?.number;
  const whole = (number: string | undefined) =>
    number !== undefined && /^\d+$/u.test(number) ? Number(number) : undefined;
  return defined({
    article: numberOf('article'),
    paragraph: whole(numberOf('paragraph')),
    item: whole(numberOf('item')),
  });
}

/** Finds the references of texts and resolves them on a shelf. */
export class ReferenceReader {
  readonly #shelf: Shelf;
  readonly #library: PackCitedLibrary;

  constructor(shelf: Shelf, library: PackCitedLibrary) {
    this.#shelf = shelf;
    this.#library = library;
  }

  /** Every reference of a text. Linear in its length; then one or two reads for each reference to something not read yet. */
  async references(
    text: string,
    context: ReferenceContext & { readonly asOf: IsoDate },
    own: OwnPlace | undefined,
    signal?: AbortSignal,
  ): Promise<readonly FoundReference[]> {
    const { read, resolve } = await this.#contexts(context, own);
    const { references } = readReferences(text, this.#library.names.known, read);
    return this.#resolve(references, { ...resolve, text }, signal);
  }

  /** A text whose references are kept while it is edited. Reading it is linear in its length. */
  async citedText(
    text: string,
    context: ReferenceContext & { readonly asOf: IsoDate },
    own: OwnPlace | undefined,
  ): Promise<CitedText> {
    const { read, resolve } = await this.#contexts(context, own);
    return new CitedText(text, this.#library.names.known, read, resolve);
  }

  /** What reading and resolving take from what is known of a text. */
  async #contexts(context: ReferenceContext & { readonly asOf: IsoDate }, own: OwnPlace | undefined) {
    const ownInstrument = await this.#own(own);
    const { title } = ownInstrument?.instrument ?? {};
    const law = context.law ?? title?.zh ?? title?.en;
    const { defaultLaw, article, paragraph, item, asOf } = context;
    const place = article === undefined ? positionOf(own?.eid) : {};
    const read: CitationContext = defined({ law, defaultLaw, article, paragraph, item, ...place });
    const resolve: ResolveContext = defined({ library: this.#library, asOf, law, own: ownInstrument });
    return { read, resolve };
  }

  async #resolve(references: readonly Reference[], options: ResolveOptions, signal?: AbortSignal) {
    const found: FoundReference[] = [];
    for (const reference of references) {
      signal?.throwIfAborted();
      found.push(foundReference(await resolveReference(reference, options), options.text));
    }
    return found;
  }

  async #own(own: OwnPlace | undefined): Promise<ResolveOptions['own']> {
    if (own === undefined) return undefined;
    const instrument = await this.#library.instrument(this.#shelf.firstOf(own.placed.instrument));
    const version = this.#shelf.placeOf(own.placed);
    return version < 0 ? undefined : { instrument, version };
  }
}
