import { CITATION_STATES } from '../citation/index.ts';
import type { CitationState } from '../citation/index.ts';
import type { FoundReference, Library } from '../library/index.ts';
import type { IsoDate, Outcome } from '../model/index.ts';
import { defined, parseAddress, success } from '../model/index.ts';
import type { CitedAnswer } from './citedAnswer.ts';
import { citedAnswer } from './citedAnswer.ts';
import { CitationsInputSchema } from './inputSchemas.ts';
import { quoteAt } from './quotedProvision.ts';
import type { QuotedProvision } from './quotedProvision.ts';
import { readInput } from './toolInput.ts';

/** A reference of the text that was checked. */
export interface CheckedReference extends CitedAnswer {
  /** Its place in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
}

/** The answer of the tool `check_citations`. */
export interface CitationsAnswer {
  /** References found in the text, and how many of them are in each state. */
  readonly total: number;
  readonly states: Readonly<Record<CitationState, number>>;
  /** In the order of the text. */
  readonly references: readonly CheckedReference[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
  /** The words of the provisions that those references mean, each once. */
  readonly provisions: readonly QuotedProvision[];
}

const DEFAULT_LIMIT = 50;
/** Longest text of one provision, in UTF-16 units, and of how many. */
const LONGEST = 600;
const MOST_PROVISIONS = 40;

/** Numbers the lines that offsets lie in, asked in rising order. */
class LineNumbers {
  readonly #text: string;
  #line = 1;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  of(offset: number): number {
    for (;;) {
      const next = this.#text.indexOf('\n', this.#at);
      if (next < 0 || next >= offset) return this.#line;
      this.#line += 1;
      this.#at = next + 1;
    }
  }
}

function countStates(references: readonly FoundReference[]): CitationsAnswer['states'] {
  const count = (state: CitationState) => references.filter((reference) => reference.state === state).length;
  const [verified, changed, missing, unknown, unchecked] = CITATION_STATES.map(count);
  return {
    verified: verified ?? 0,
    changed: changed ?? 0,
    missing: missing ?? 0,
    'unknown-instrument': unknown ?? 0,
    'not-checked': unchecked ?? 0,
  };
}

/** The words of what the references mean. Instruments cited as a whole have none: nobody asked for all of them. */
async function provisionsOf(
  library: Library,
  references: readonly CheckedReference[],
  asOf: IsoDate | undefined,
  signal?: AbortSignal,
): Promise<Outcome<readonly QuotedProvision[]>> {
  const addresses = new Set(references.flatMap(({ address }) => address ?? []));
  const provisions: QuotedProvision[] = [];
  for (const address of addresses) {
    const parsed = parseAddress(address);
    if (parsed?.eid === undefined || provisions.length === MOST_PROVISIONS) continue;
    const language = parsed.expression?.language ?? 'zh';
    const provision = await quoteAt(library, address, defined({ language, asOf, longest: LONGEST }), signal);
    if (!provision.ok) return provision;
    provisions.push(provision.value);
  }
  return success(provisions);
}

/**
 * The tool `check_citations`: every reference of a text, whether it holds, and the words of what it means. Fails with `bad-input` and as
 * {@link Library.references} does. Throws the signal's reason when aborted.
 */
export async function checkCitations(
  library: Library,
  input: unknown,
  signal?: AbortSignal,
): Promise<Outcome<CitationsAnswer>> {
  const asked = readInput(CitationsInputSchema, input);
  if (!asked.ok) return asked;
  const { text, instrument, asOf, onlyProblems = false, limit = DEFAULT_LIMIT, offset = 0 } = asked.value;
  const found = await library.references(text, defined({ law: instrument, asOf }), signal);
  if (!found.ok) return found;
  const lines = new LineNumbers(text);
  const wanted = found.value.filter(({ state }) => !onlyProblems || state !== 'verified');
  const references = wanted
    .slice(offset, offset + limit)
    .map((each) => ({ ...citedAnswer(each), start: each.start, end: each.end, line: lines.of(each.start) }));
  const provisions = await provisionsOf(library, references, asOf, signal);
  if (!provisions.ok) return provisions;
  return success({
    total: found.value.length,
    states: countStates(found.value),
    references,
    more: wanted.length > offset + limit,
    provisions: provisions.value,
  });
}
