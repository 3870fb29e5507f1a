import type { LookupRequest, LookupResult } from '@dutybook/shared/library';
import type { IsoDate } from '@dutybook/shared/model';
import * as v from 'valibot';
import { LookupResultSchema } from '../messages/lookupReply.ts';

/** Where the background notes a new name whenever the packs have changed. */
export const LIBRARY_KEY = 'library';

/** The answer that a surface showed last: its rows stand there again at once, while the library is asked anew. */
export interface KeptAnswer {
  /** The library that was asked, by the name it had then; nothing where the packs never changed in this session. */
  readonly library: string;
  /** The request as a text: a browser's store gives the parts of an object back in another order. */
  readonly asked: string;
  readonly result: LookupResult;
}

const KeptAnswerSchema: v.GenericSchema<unknown, KeptAnswer> = v.object({
  library: v.string(),
  asked: v.string(),
  result: LookupResultSchema,
});

/** An answer as it is kept. */
export function keptAnswer(library: string, request: LookupRequest, result: LookupResult): KeptAnswer {
  return { library, asked: JSON.stringify(request), result };
}

/** The name of the library as it is noted for the session. */
export function libraryName(noted: unknown): string {
  return typeof noted === 'string' ? noted : '';
}

/**
 * The rows of an answer that was kept: only where the same is asked of the same packs on the same day. Rows of an older law would be wrong,
 * even for half a second.
 */
export function answerAgain(
  kept: unknown,
  now: { readonly library: string; readonly request: LookupRequest; readonly today: IsoDate },
): LookupResult | undefined {
  const parsed = v.safeParse(KeptAnswerSchema, kept);
  if (!parsed.success || parsed.output.library !== now.library) return undefined;
  const { asked, result } = parsed.output;
  if (asked !== JSON.stringify(now.request)) return undefined;
  return result.asOf === (now.request.asOf ?? now.today) ? result : undefined;
}
