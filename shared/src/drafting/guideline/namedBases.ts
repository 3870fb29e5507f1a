import type { FoundReference } from '../../library/index.ts';

/** A title with its article, which may be misspelt, and a basis that is given as such, whatever it is. */
const WRITTEN = /《[^《》\n]{2,60}》第|(?:依据|\bbas[ei]s)[ 　]*[:：][ 　]*[^\s　）)《]/giu;

/** A place at which a text names a basis. */
export interface NamedBasis {
  readonly start: number;
  /** Whether it is one provision, not a whole instrument or a range. */
  readonly isProvision: boolean;
}

/** The places of a text at which it names an instrument as a basis; the text itself is none. */
export class NamedBases {
  readonly #places: readonly NamedBasis[];

  constructor(text: string, references: readonly FoundReference[]) {
    const places = new Map<number, boolean>();
    for (const { 0: words, index } of text.matchAll(WRITTEN)) places.set(index, words.startsWith('《'));
    for (const reference of references.filter(namesInstrument)) places.set(reference.start, isProvision(reference));
    this.#places = [...places].map(([start, one]) => ({ start, isProvision: one })).sort((a, b) => a.start - b.start);
  }

  /** Whether a basis is named from `start` to `end`. Logarithmic. */
  has({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return (this.#places[this.#firstFrom(start)]?.start ?? end) < end;
  }

  /** The bases that are named from `start` to `end`, in order. */
  within({ start, end }: { readonly start: number; readonly end: number }): readonly NamedBasis[] {
    return this.#places.slice(this.#firstFrom(start), this.#firstFrom(end));
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An English section may leave open of which act it is. */
function namesInstrument({ law, kind }: FoundReference): boolean {
  return law.type === 'named' || law.type === 'document-number' || (kind === 'english' && law.type === 'unknown');
}

function isProvision({ place }: FoundReference): boolean {
  return Object.keys(place).length > 0 && place.rangeEnd === undefined;
}
