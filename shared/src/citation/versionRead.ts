import { joinAddress } from '../model/index.ts';
import type { Instrument, Version } from '../model/index.ts';

/** A version of an instrument in which a place was looked up. */
export interface VersionRead {
  readonly instrument: Instrument;
  readonly version: Version;
}

/** The address of a provision of the version; of the version where none is named. */
export function addressIn({ instrument, version }: VersionRead, eid?: string): string {
  const language = version.expressions[0]?.language ?? 'zh';
  const expression = version.date === undefined ? { language } : { language, version: version.date };
  return joinAddress(instrument.work, expression, eid);
}
