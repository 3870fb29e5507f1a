import type { CitationReason, CitationState } from '../citation/index.ts';
import type { EndedBy, FoundReference, ReferenceCandidate } from '../library/index.ts';
import type { Localized, PartialDate } from '../model/index.ts';
import { defined } from '../model/index.ts';

/** A reference with what the library says of it. Only `verified` means that it holds. */
export interface CitedAnswer {
  /** The words of the reference. */
  readonly words: string;
  readonly state: CitationState;
  readonly reason?: CitationReason;
  readonly title?: Localized;
  readonly version?: PartialDate;
  /** Absent where it cannot be told which provision is meant, or where there is none. */
  readonly address?: string;
  /** The last provision of a range. */
  readonly rangeEndAddress?: string;
  /** What has repealed an instrument that the library has not. */
  readonly endedBy?: EndedBy;
  /** What may be meant instead; never to be shown as what is meant. */
  readonly candidates?: readonly ReferenceCandidate[];
}

/** Reasons for which a reference is not checked although it is told what it means. */
const TOLD: ReadonlySet<CitationReason> = new Set(['dates-unknown', 'level-not-looked-up']);

/** Whether the library has what is meant, and it can be told what that is. */
function isTold({ state, reason }: FoundReference): boolean {
  if (state === 'verified' || state === 'changed') return true;
  return state === 'not-checked' && reason !== undefined && TOLD.has(reason);
}

/** A found reference for an assistant: an address that is only a guess, or only that of the instrument, becomes a candidate. */
export function citedAnswer(reference: FoundReference): CitedAnswer {
  const { surface, state, reason, title, version, address, rangeEndAddress, endedBy } = reference;
  const told = isTold(reference);
  const guess = told || address === undefined || title === undefined ? [] : [{ title, address }];
  const others = reference.candidates.filter((candidate) => candidate.address !== address);
  const candidates = [...guess, ...others];
  return defined({
    words: surface,
    state,
    reason,
    title: told ? title : undefined,
    version: told ? version : undefined,
    address: told ? address : undefined,
    rangeEndAddress: told ? rangeEndAddress : undefined,
    endedBy,
    candidates: candidates.length === 0 ? undefined : candidates,
  });
}
