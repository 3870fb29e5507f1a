import type { CitationContext, Reference, ResolvedReference } from '../citation/index.ts';
import { readReferences, resolveReference } from '../citation/index.ts';
import type { ResolveOptions } from '../citation/index.ts';
import type { IsoDate } from '../model/index.ts';
import { defined, parseEid } from '../model/index.ts';
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

/** A reference as plain data. */
function foundReference(resolved: ResolvedReference, text: string): FoundReference {
  const { instrument, candidates, ...more } = resolved;
  return {
    ...more,
    surface: text.slice(more.start, more.end),
    ...(instrument === undefined ? {} : { title: instrument.title, work: instrument.work }),
    candidates: candidates.map(({ instrument: { title }, address }) => ({ title, address })),
  };
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
    const ownInstrument = await this.#own(own);
    const { title } = ownInstrument?.instrument ?? {};
    const law = context.law ?? title?.zh ?? title?.en;
    const { defaultLaw, article, paragraph, item } = context;
    const place = article === undefined ? positionOf(own?.eid) : {};
    const read = defined({ law, defaultLaw, article, paragraph, item, ...place });
    const { references } = readReferences(text, this.#library.names.known, read);
    const options = defined({ library: this.#library, asOf: context.asOf, text, law, own: ownInstrument });
    return this.#resolve(references, options, signal);
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
