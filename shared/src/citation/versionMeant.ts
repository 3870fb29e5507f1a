import { inTimeOrder, versionOfYear, versionOn } from '../model/index.ts';
import type { Instrument, IsoDate, Version } from '../model/index.ts';
import { isSameNumber } from './documentNumber.ts';
import type { CitedLaw, Reference } from './reference.ts';
import type { VersionRead } from './versionRead.ts';

/** The version that is meant: the one of the year or of the document number that the text names, or the one for the day. */
export function versionMeant({ versions }: Instrument, { law }: Reference, asOf: IsoDate): Version | undefined {
  const year = law.type === 'named' ? law.year : undefined;
  const documentNumber = numberOf(law);
  if (year === undefined) {
    const now = versionOn(versions, asOf);
    if (documentNumber === undefined || now === undefined || isNumbered(now, documentNumber)) return now;
    return inTimeOrder(versions).findLast((version) => isNumbered(version, documentNumber)) ?? now;
  }
  return versionOfYear(versions, year);
}

/** The document number that the words give a law, or by which alone they name it. */
function numberOf(law: CitedLaw): string | undefined {
  if (law.type === 'document-number') return law.number;
  return law.type === 'named' ? law.documentNumber : undefined;
}

function hasNumber({ documentNumber }: Version, number: string): boolean {
  return documentNumber !== undefined && isSameNumber(documentNumber, number);
}

/** Whether a version has this number, or, where its own is not known, is of the year in it: 法释〔2012〕21号. */
function isNumbered(version: Version, number: string): boolean {
  if (version.documentNumber !== undefined) return hasNumber(version, number);
  const year = /[〔（([［]((?:19|20)\d\d)[〕）)\]］]/u.exec(number)?.[1];
  return year !== undefined && (version.date ?? version.adopted ?? '').startsWith(year);
}

/**
 * Whether the text gives a law a document number that is not shown to be that of the version looked at: the version has another one, or
 * none that is known while the law has several versions.
 */
export function hasOtherNumber({ law }: Reference, readings: readonly VersionRead[]): boolean {
  const number = numberOf(law);
  if (number === undefined || (law.type === 'named' && law.year !== undefined)) return false;
  return readings.some(
    ({ instrument, version }) =>
      (version.documentNumber !== undefined || instrument.versions.length > 1) && !isNumbered(version, number),
  );
}
