import { eidLabel } from '@dutybook/shared/library';
import type { ReferenceCandidate } from '@dutybook/shared/library';
import { defined, parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { citationName } from './citationLine.ts';

/** What a reference may mean, by the name of the instrument and the number of the provision. */
export function candidateName({ title, address }: ReferenceCandidate, language: Language): string {
  const eid = parseAddress(address)?.eid;
  return citationName(defined({ title, place: eid === undefined ? undefined : eidLabel(eid) }), language);
}
