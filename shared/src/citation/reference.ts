import type { ReferenceKind, RelativeWord } from './mention.ts';
import type { CitedLevel, Place } from './place.ts';

/** The instrument a reference means. */
export type CitedLaw =
  | {
      readonly type: 'named';
      /** Its full title where the name is known, else its name as written, without marks. */
      readonly name: string;
      /** The year of a version that the text names: （2012年修正）. */
      readonly year?: string;
      /** Whether an earlier version is meant, and nothing says which: 修订前的《商标法》. */
      readonly isFormer?: true;
      /** Whether it may be a law of the same name of Taiwan, Hong Kong or Macao: nothing but the script tells. */
      readonly isOtherScript?: true;
      readonly documentNumber?: string;
    }
  /** The instrument that the text is part of. */
  | { readonly type: 'own' }
  | { readonly type: 'document-number'; readonly number: string }
  /** The text does not tell. */
  | { readonly type: 'unknown' };

/**
 * Where what a reference does not say was taken from. `guessed` is a reading that the text alone does not prove, such as the paragraph
 * before 前款 in a passage that lost its line breaks.
 */
export type ReferenceBasis = 'stated' | 'list' | 'own-text' | 'antecedent' | 'quoted' | 'guessed';

/** A reference in a text, with what its words and its surroundings say; whether it holds is for {@link resolveReference}. */
export interface Reference {
  /** Its own words, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * `direct` 《法》第N条; `bare-name` 刑法第N条; `list-member` takes its law or article from the member before; `range`; `relative` 前款,
   * 本条, 该条, 第一款; `self` 本法第N条 and 第N条 without a law; `law-only` a name without article; `document-number`; `english`.
   */
  readonly kind: ReferenceKind;
  readonly law: CitedLaw;
  readonly place: Place;
  readonly basis: ReferenceBasis;
  /** The relative word it is written with: 前款, 本章. */
  readonly relative?: RelativeWord;
  /** Words that the text gives in quotation marks as those of the provision. */
  readonly quotation?: { readonly start: number; readonly end: number };
  /** The provision whose words it is among, where the text is an instrument's. */
  readonly from?: string;
  /** Of which level the part or chapter is that it says to be in, together with those words: 本章第三条、第四条. */
  readonly inDivision?: CitedLevel;
}

/** What is known of a text beside its words. */
export interface CitationContext {
  /** Title of the instrument that the text is part of, as 本法 and 第三条 alone mean it. */
  readonly law?: string;
  /** Title of the act that a chapter of policy is about: what a section without an act means, weaker than an act named before. */
  readonly defaultLaw?: string;
  /** Article, paragraph (款) and item (项) that the text begins in. */
  readonly article?: string;
  readonly paragraph?: number;
  readonly item?: number;
}
