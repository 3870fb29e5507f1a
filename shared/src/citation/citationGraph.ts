import { fullText } from '../model/index.ts';
import type { Instrument, PartialDate } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { readInstrumentReferences } from './instrumentReferences.ts';
import type { LawNames } from './lawNames.ts';
import { MemoryLibrary } from './memoryLibrary.ts';
import type { CitationReason, CitationState, ResolvedReference } from './resolution.ts';
import { resolveReference } from './resolver.ts';

/** One provision citing another. */
export interface CitationEdge {
  /** Work of the citing instrument, and its version and provision. */
  readonly from: string;
  readonly fromVersion?: PartialDate;
  readonly fromEid: string;
  /** Work of the cited instrument; absent where it is not known. */
  readonly to?: string;
  readonly toVersion?: PartialDate;
  /** The cited provision; absent where the instrument as a whole is cited. */
  readonly toEid?: string;
  /** The last provision of a range. */
  readonly toEndEid?: string;
  /** The name as the text has it, where no instrument was found for it. */
  readonly name?: string;
  readonly state: CitationState;
  readonly reason?: CitationReason;
}

export interface GraphOptions {
  readonly asOf: string;
  readonly signal?: AbortSignal;
  /** Told before each instrument how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** The eId at the end of an address. */
function eidOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('/~') ?? -1;
  return address === undefined || at < 0 ? undefined : decodeURIComponent(address.slice(at + 2));
}

/** A resolved reference of an instrument as an edge of the graph. */
export function edgeOf(work: string, version: PartialDate | undefined, reference: ResolvedReference): CitationEdge {
  const { instrument, law, state, reason, from = '' } = reference;
  const toEid = eidOf(reference.address);
  const toEndEid = eidOf(reference.rangeEndAddress);
  const name = law.type === 'named' ? law.name : law.type === 'document-number' ? law.number : undefined;
  return {
    from: work,
    ...(version === undefined ? {} : { fromVersion: version }),
    fromEid: from,
    ...(instrument === undefined ? {} : { to: instrument.work }),
    ...(reference.version === undefined ? {} : { toVersion: reference.version }),
    ...(toEid === undefined ? {} : { toEid }),
    ...(toEndEid === undefined ? {} : { toEndEid }),
    ...(instrument !== undefined || name === undefined ? {} : { name }),
    state,
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Who cites whom among instruments: an edge for every reference in the text of every version, in the order of the text. Bare words such
 * as 本法, which name no provision, are left out. Linear in the text. @throws when the signal is aborted.
 */
export async function* citationGraph(
  instruments: readonly Instrument[],
  names: LawNames,
  options: GraphOptions,
): AsyncGenerator<CitationEdge> {
  const library: CitedLibrary = new MemoryLibrary(instruments);
  for (const [done, instrument] of instruments.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(done);
    yield* edgesOf(instrument, names, library, options);
  }
}

/** The edges of one instrument, see {@link citationGraph}. */
export async function* edgesOf(
  instrument: Instrument,
  names: LawNames,
  library: CitedLibrary,
  { asOf }: GraphOptions,
): AsyncGenerator<CitationEdge> {
  const title = instrument.title.zh ?? instrument.title.en ?? '';
  for (const [version, { date, expressions }] of instrument.versions.entries()) {
    for (const { provisions } of expressions) {
      const { text, references } = readInstrumentReferences(provisions, title, names);
      const own = { instrument, version };
      for (const reference of references) {
        const isBareOwn = reference.law.type === 'own' && Object.keys(reference.place).length === 0;
        if (isBareOwn) continue;
        const { from } = reference;
        const said = async () => {
          const provision = from === undefined ? undefined : await library.provision(instrument, version, from);
          return provision === undefined ? undefined : fullText(provision);
        };
        const resolved = await resolveReference(reference, { library, asOf, text: text.text, law: title, own, said });
        yield edgeOf(instrument.work, date, resolved);
      }
    }
  }
}
