import type { CitedLevel, Place } from './place.ts';

/** How a reference is written, see {@link Reference.kind}. */
export const REFERENCE_KINDS = [
  'direct',
  'bare-name',
  'list-member',
  'range',
  'relative',
  'self',
  'law-only',
  'document-number',
  'english',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** Why words that look like a reference are none. */
export const REJECTIONS = [
  /** The number of an article, chapter or section at the head of its own text. */
  'own-heading',
  /** A clause of a contract, a charter, a plan, a judgment. */
  'private-document',
  /** 条, 款 or 项 as a counter: 第二条路. */
  'counter',
  /** A relative word with nothing before it that it could mean. */
  'no-antecedent',
] as const;
export type RejectionClass = (typeof REJECTIONS)[number];

/** What the words of a reference say of the instrument. */
export type LawWord =
  | {
      readonly by: 'name';
      /** Full title where the name is known, else as written without marks. */
      readonly name: string;
      readonly isKnown: boolean;
      readonly year?: string;
      readonly isFormer?: true;
      /** Whether it is written in traditional script and without the state's name. */
      readonly isOtherScript?: true;
      readonly documentNumber?: string;
    }
  /** 本法, 本条例; `ending` is what follows 本. */
  | { readonly by: 'own'; readonly ending: string }
  /** 该法, 同法, that Act. */
  | { readonly by: 'that'; readonly ending: string }
  | { readonly by: 'document-number'; readonly number: string }
  /** Nothing: 第三条, 前款, section 7. */
  | { readonly by: 'none' };

/** 前款, 前两条, 本条, 该款: a level by its distance from here. */
export interface RelativeWord {
  readonly which: 'previous' | 'own' | 'that';
  readonly level: CitedLevel;
  /** How many before: 2 for 前两款. */
  readonly count: number;
}

/** A reference as its own words give it, before anything around it is known. */
export interface RawReference {
  readonly type: 'reference';
  readonly start: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  readonly law: LawWord;
  readonly place: Place;
  readonly relative?: RelativeWord;
  /** Whether it takes what it does not say from the reference before it. */
  readonly isMember: boolean;
  /** Whether the words around it are those of a reference to law, for forms that could be something else. */
  readonly hasLegalContext: boolean;
  /** Whether it stands before something that could be counted (第一项任务); only in a law's own text it is a reference then. */
  readonly isCounting?: boolean;
  /** Words in quotation marks that the text gives as those of the provision. */
  readonly quotation?: { readonly start: number; readonly end: number };
}

/** Words that look like a reference and are none. */
export interface Rejection {
  readonly type: 'rejection';
  readonly start: number;
  readonly end: number;
  readonly reason: RejectionClass;
  /** The article whose own number this is, for `own-heading`. */
  readonly article?: string;
}

export type Mention = RawReference | Rejection;

/** The law word of a name, with what notes behind it tell. */
export function nameWord(
  name: string,
  isKnown: boolean,
  {
    year,
    isFormer,
    documentNumber,
  }: { readonly year?: string; readonly isFormer?: true; readonly documentNumber?: string } = {},
): LawWord {
  return {
    by: 'name',
    name,
    isKnown,
    ...(year === undefined ? {} : { year }),
    ...(isFormer === undefined ? {} : { isFormer }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
  };
}
