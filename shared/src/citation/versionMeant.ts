import { inTimeOrder, versionOn } from '../model/index.ts';
import type { Instrument, IsoDate, Version } from '../model/index.ts';
import { isSameNumber } from './documentNumber.ts';
import type { Reference } from './reference.ts';

/** The version that is meant: the one of the year or of the document number that the text names, or the one for the day. */
export function versionMeant({ versions }: Instrument, { law }: Reference, asOf: IsoDate): Version | undefined {
  const { year, documentNumber } = law.type === 'named' ? law : {};
  if (year === undefined) {
    const now = versionOn(versions, asOf);
    if (documentNumber === undefined || now === undefined || hasNumber(now, documentNumber)) return now;
    return inTimeOrder(versions).findLast((version) => hasNumber(version, documentNumber)) ?? now;
  }
  const inOrder = inTimeOrder(versions);
  return (
    inOrder.findLast((version) => (version.date ?? version.adopted ?? '').startsWith(year)) ??
    inOrder.findLast((version) => version.inForceFrom?.date.startsWith(year) === true)
  );
}

function hasNumber({ documentNumber }: Version, number: string): boolean {
  return documentNumber !== undefined && isSameNumber(documentNumber, number);
}

/** Whether the text gives a law a document number, and the version looked at was published under another one. */
export function hasOtherNumber({ law }: Reference, versions: readonly Version[]): boolean {
  const number = law.type === 'named' && law.year === undefined ? law.documentNumber : undefined;
  if (number === undefined) return false;
  return versions.some((version) => version.documentNumber !== undefined && !hasNumber(version, number));
}
