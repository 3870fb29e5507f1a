import { isChinese } from './lawName.ts';
import type { LawWord } from './mention.ts';
import type { CitedLaw } from './reference.ts';

/** The instrument that the text is part of. */
export const OWN: CitedLaw = { type: 'own' };
/** A law that the text does not tell. */
export const UNKNOWN: CitedLaw = { type: 'unknown' };

/** Whether a law is of the kind that an English word says: the Regulations, regulation 7. Chinese titles say no English kind. */
export function isOfKind(law: CitedLaw, kind: string): boolean {
  const hasYear = /\d$/u.test(kind);
  if (law.type !== 'named' || isChinese(law.name)) return !hasYear;
  return new RegExp(`\\b${kind.replace(/s$/u, '')}${hasYear ? '$' : ''}`, 'iu').test(law.name);
}

/** A law that words name. */
export function named({
  name,
  year,
  isFormer,
  isOtherScript,
  documentNumber,
}: Extract<LawWord, { by: 'name' }>): CitedLaw {
  return {
    type: 'named',
    name,
    ...(year === undefined ? {} : { year }),
    ...(isFormer === undefined ? {} : { isFormer }),
    ...(isOtherScript === undefined ? {} : { isOtherScript }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}
