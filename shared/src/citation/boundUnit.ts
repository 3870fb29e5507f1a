import type { BindingState } from './bindingState.ts';
import type { Rejection } from './mention.ts';
import type { CitedLevel, Place } from './place.ts';
import type { CitedLaw, Reference, ReferenceBasis } from './reference.ts';

/** What is known of the whole text that a unit is part of. */
export interface TextKind {
  /** Whether the text is that of an instrument: 本法 and 第三条 alone mean it. */
  readonly isOwnText: boolean;
  /** Whether the text is a contract: 第三条 alone is a clause of it. */
  readonly isContract: boolean;
  /** The law that an amendment or a decision on amending speaks of by 第N条 alone (立法技术规范: 将第十条修改为…). */
  readonly amended?: CitedLaw;
  /** The law that the text is a rule on: the regulation of 某条例实施细则, which calls it 条例. */
  readonly parent?: CitedLaw;
  /** What a section without an act means where none was just named. */
  readonly defaultLaw?: CitedLaw;
}

/** The law and place that one reference means, and where they were taken from. */
export interface Bound {
  readonly law: CitedLaw;
  readonly place: Place;
  readonly basis: ReferenceBasis;
  /** The article that a relative word counts from, in the text of an instrument. */
  readonly from?: string;
  /** See {@link Reference.inDivision}. */
  readonly inDivision?: CitedLevel;
}

/** What a unit of text cites, what in it only looks like it, and what the next unit has to know. */
export interface BoundUnit {
  readonly references: readonly Reference[];
  readonly rejections: readonly Rejection[];
  readonly state: BindingState;
}
