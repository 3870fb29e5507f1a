import type { OwnPosition } from './ownPosition.ts';
import type { Place } from './place.ts';
import type { CitedLaw } from './reference.ts';

/** What later words can mean by 该法, 该条, 前款. */
export interface Antecedent {
  readonly law: CitedLaw;
  readonly place: Place;
  /** Paragraphs since, to count those of a quoted article. */
  readonly paragraphs: number;
  /** A contract or the like, whose clauses are no references. */
  readonly isPrivate: boolean;
  /** Whether it is the last of several laws named together without an article: 《甲法》和《乙法》. */
  readonly isOneOfSeveral?: true;
}

/** Words of a provision in quotation marks that go on over several lines. */
export interface OpenQuotation {
  readonly law: CitedLaw;
  readonly place: Place;
  readonly lines: number;
  /** Lines of them that begin a paragraph. */
  readonly paragraphs: number;
}

/** What is carried from one unit of a text to the next, so that a unit can be bound again without those before it. */
export interface BindingState {
  readonly antecedent?: Antecedent;
  /** The article whose words the text gives, where the one last named was cited inside them: 依照本法第五条处罚. */
  readonly givenArticle?: string;
  /** Laws named last, each once, the latest at the end. */
  readonly laws: readonly CitedLaw[];
  readonly quotation?: OpenQuotation;
  /** Whether a contract or agreement was spoken of. */
  readonly speaksOfContract: boolean;
  /** Where in its own instrument the text stands. */
  readonly position: OwnPosition;
}

/** Most laws that are remembered for 本解释 and 该法. */
const MOST_LAWS = 8;
/** Paragraphs are counted up to here; those of one article are fewer. */
const MOST_PARAGRAPHS = 60;

/** The state before the first unit of a text. */
export function initialState(position: OwnPosition): BindingState {
  return { laws: [], speaksOfContract: false, position };
}

/** The laws with one more named. */
export function withLaw(laws: readonly CitedLaw[], law: CitedLaw): readonly CitedLaw[] {
  if (law.type !== 'named') return laws;
  const others = laws.filter((each) => !(each.type === 'named' && each.name === law.name));
  return [...others, law].slice(-MOST_LAWS);
}

/** One more paragraph, as far as they are counted. */
export function oneMore(paragraphs: number): number {
  return Math.min(paragraphs + 1, MOST_PARAGRAPHS);
}

/** The state behind a blank line in prose: nothing that was spoken of before is meant any more. */
export function afterBlankLine({ position }: BindingState): BindingState {
  return initialState(position);
}

/** The state at a line of an instrument's text: where an article begins, what the one before it spoke of is not meant any more. */
export function atPosition(state: BindingState, position: OwnPosition): BindingState {
  const isSameArticle = position.article === state.position.article;
  return isSameArticle ? { ...state, position } : initialState(position);
}

/** Whether two states lead to the same reading of what follows. */
export function isSameState(one: BindingState, other: BindingState): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
