import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { facetsOfInstruments } from '@dutybook/shared/library';
import type { Facets, Library, LookupRequest } from '@dutybook/shared/library';

/** Counts what a query finds; without one, all instruments of the kinds that are asked for. */
export async function facetsFor(
  library: Pick<Library, 'lookup' | 'instruments'>,
  request: LookupRequest,
): Promise<Outcome<Facets>> {
  if (request.query.trim() === '') {
    const { kinds, asOf } = request;
    const all = await library.instruments(asOf === undefined ? {} : { asOf });
    return success(facetsOfInstruments(all.filter(({ kind }) => kinds === undefined || kinds.includes(kind))));
  }
  const outcome = await library.lookup({ ...request, limit: 1, facets: true });
  return outcome.ok ? success(outcome.value.facets ?? facetsOfInstruments([])) : outcome;
}
