import type { Advice, Hit, Library, Reason } from '../library/index.ts';
import type { IsoDate, Language, Outcome, Status } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { SearchInputSchema } from './inputSchemas.ts';
import { quoteAt } from './quotedProvision.ts';
import type { QuotedProvision } from './quotedProvision.ts';
import { readInput } from './toolInput.ts';

/** A hit with what an assistant needs to cite it. Of an instrument found as a whole there is no text: its provisions are asked for. */
export type AssistantHit = Pick<QuotedProvision, 'address' | 'title' | 'number' | 'kind' | 'level' | 'version'> &
  Partial<QuotedProvision> & {
    readonly status: Status;
    /** Why it matched, best reason first. */
    readonly why: readonly Reason[];
    /** The words around what matched; shortened, so not to be quoted. */
    readonly matched?: string;
    /** The query cites a paragraph or item that the article does not have; what is given is the article. */
    readonly citedPartMissing?: true;
  };

/** The answer of the tool `search`. */
export interface SearchAnswer {
  readonly asOf: IsoDate;
  readonly total: number;
  readonly instrumentsSearched: number;
  readonly hits: readonly AssistantHit[];
  readonly didYouMean: readonly string[];
  readonly advice: readonly Advice[];
}

const DEFAULT_LIMIT = 5;

/** Longest text of one hit, in UTF-16 units. */
const LONGEST = 1500;

async function hitFor(
  library: Library,
  hit: Hit,
  context: { readonly language: Language; readonly asOf: IsoDate },
  signal?: AbortSignal,
): Promise<Outcome<AssistantHit>> {
  const { address, title, heading, kind, subtype, status, date, inForceFrom, snippet, cited, why, row } = hit;
  const isWholeLaw = heading === undefined && row === undefined;
  const quotation = isWholeLaw
    ? success({})
    : await quoteAt(library, address, { ...context, longest: LONGEST }, signal);
  if (!quotation.ok) return quotation;
  return success(
    defined({
      address,
      title,
      number: heading,
      kind,
      level: subtype,
      status,
      version: date,
      inForceFrom,
      ...quotation.value,
      asOf: context.asOf,
      matched: snippet?.text,
      citedPartMissing: cited?.found === false ? (true as const) : undefined,
      why,
    }),
  );
}

/**
 * The tool `search`: what the library has on a query, each hit with its address and exact words. Fails with `bad-input` and as
 * {@link Library.lookup} does. Throws the signal's reason when aborted.
 */
export async function searchGuidance(
  library: Library,
  input: unknown,
  signal?: AbortSignal,
): Promise<Outcome<SearchAnswer>> {
  const asked = readInput(SearchInputSchema, input);
  if (!asked.ok) return asked;
  const { query, kinds, levels, statuses, asOf, limit = DEFAULT_LIMIT, offset } = asked.value;
  const answer = await library.lookup(
    defined({ query, kinds, subtypes: levels, statuses, asOf, limit, offset }),
    signal,
  );
  if (!answer.ok) return answer;
  const { language, total, searched, didYouMean, advice } = answer.value;
  const hits: AssistantHit[] = [];
  for (const hit of answer.value.hits) {
    const found = await hitFor(library, hit, { language, asOf: answer.value.asOf }, signal);
    if (!found.ok) return found;
    hits.push(found.value);
  }
  return success({ asOf: answer.value.asOf, total, instrumentsSearched: searched, hits, didYouMean, advice });
}
