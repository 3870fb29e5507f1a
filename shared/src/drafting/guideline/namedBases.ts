import type { FoundReference } from '../../library/index.ts';

/** A title with its article, which may be misspelt, and a basis that is given as such, whatever it is. */
const WRITTEN = /《[^《》\n]{2,60}》第|(?:依据|\bbas[ei]s)[ 　]*[:：][ 　]*[^\s　）)《]/giu;

/** The places of a text at which it names an instrument as a basis; the text itself is none. */
export class NamedBases {
  readonly #places: readonly number[];

  constructor(text: string, references: readonly FoundReference[]) {
    const named = references.filter(namesInstrument).map(({ start }) => start);
    const written = [...text.matchAll(WRITTEN)].map(({ index }) => index);
    this.#places = [...named, ...written].sort((one, other) => one - other);
  }

  /** Whether a basis is named from `start` to `end`. Logarithmic. */
  has({ start, end }: { readonly start: number; readonly end: number }): boolean {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.#places[low] ?? end) < end;
  }
}

/** An English section may leave open of which act it is. */
function namesInstrument({ law, kind }: FoundReference): boolean {
  return law.type === 'named' || law.type === 'document-number' || (kind === 'english' && law.type === 'unknown');
}
