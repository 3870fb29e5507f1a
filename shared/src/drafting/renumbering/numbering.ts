import type { ArticleNumber } from './articleNumber.ts';

/** What is done with an article; places count the articles of the draft as it is. */
export type ArticleChange =
  | {
      readonly type: 'insert';
      /** Behind which article it goes, or before which one. */
      readonly to: ArticlePlace;
      /** The words of the article, without its number. */
      readonly text: string;
      /** Whether it becomes 第…条之一 of the article before it, so that no other number changes. */
      readonly asBranch?: boolean;
    }
  | { readonly type: 'remove'; readonly at: number }
  | { readonly type: 'move'; readonly at: number; readonly to: ArticlePlace };

/** A place between articles: they differ where a chapter begins in between. */
export type ArticlePlace = { readonly after: number } | { readonly before: number };

/** The article that was not there before. */
export const NEW = 'new';

/** How a draft is numbered after a change. */
export interface Numbering {
  /** The articles in their new order, by their old places. */
  readonly order: readonly (number | typeof NEW)[];
  /** New numbers in that order. */
  readonly numbers: readonly ArticleNumber[];
}

function shifted({ value, branch }: ArticleNumber, by: 1 | -1, level: keyof ArticleNumber): ArticleNumber {
  return level === 'value' ? { value: value + by, branch } : { value, branch: branch + by };
}

/** Numbers with one more at a place: those behind it go on by one, and only the branches of one article inside 第…条之…. */
function withOne(numbers: readonly ArticleNumber[], at: number, asBranch: boolean): readonly ArticleNumber[] {
  const before = numbers[at - 1];
  const behind = numbers[at];
  const isAmongBranches = before !== undefined && behind?.value === before.value;
  if (before !== undefined && (asBranch || isAmongBranches)) {
    const { value } = before;
    const further = numbers.slice(at).map((each) => (each.value === value ? shifted(each, 1, 'branch') : each));
    return [...numbers.slice(0, at), shifted(before, 1, 'branch'), ...further];
  }
  const value = before === undefined ? (behind?.value ?? 1) : before.value + 1;
  return [...numbers.slice(0, at), { value, branch: 0 }, ...numbers.slice(at).map((each) => shifted(each, 1, 'value'))];
}

/** Numbers with one less: what {@link withOne} did, undone. */
function withoutOne(numbers: readonly ArticleNumber[], at: number): readonly ArticleNumber[] {
  const removed = numbers[at];
  const behind = numbers.slice(at + 1);
  if (removed === undefined) return numbers;
  const { value } = removed;
  const isAmongBranches = removed.branch > 0 || behind[0]?.value === value;
  const closed = isAmongBranches
    ? behind.map((each) => (each.value === value ? shifted(each, -1, 'branch') : each))
    : behind.map((each) => shifted(each, -1, 'value'));
  return [...numbers.slice(0, at), ...closed];
}

/** The place of the article that will stand behind a place between articles. */
export function placeBehind(place: ArticlePlace): number {
  return 'after' in place ? place.after + 1 : place.before;
}

function moved(numbers: readonly ArticleNumber[], from: number, to: ArticlePlace): Numbering {
  const target = placeBehind(to);
  const at = target > from ? target - 1 : target;
  const others = numbers.map((_, place) => place).filter((place) => place !== from);
  const order = [...others.slice(0, at), from, ...others.slice(at)];
  return { order, numbers: at === from ? numbers : withOne(withoutOne(numbers, from), at, false) };
}

/** How articles are numbered after a change. */
export function renumbered(numbers: readonly ArticleNumber[], change: ArticleChange): Numbering {
  const places = numbers.map((_, place) => place);
  if (change.type === 'move') return moved(numbers, change.at, change.to);
  if (change.type === 'remove')
    return { order: places.filter((place) => place !== change.at), numbers: withoutOne(numbers, change.at) };
  const at = placeBehind(change.to);
  return {
    order: [...places.slice(0, at), NEW, ...places.slice(at)],
    numbers: withOne(numbers, at, change.asBranch === true),
  };
}

/** New numbers and places by old places. */
export class NumberingMap {
  readonly order: Numbering['order'];
  readonly #numbers: readonly ArticleNumber[];
  readonly #places = new Map<number, number>();

  constructor({ order, numbers }: Numbering) {
    this.order = order;
    this.#numbers = numbers;
    for (const [place, old] of order.entries()) if (old !== NEW) this.#places.set(old, place);
  }

  /** The new place of an article; nothing for one that was removed. */
  placeOf(old: number): number | undefined {
    return this.#places.get(old);
  }

  /** The new number of an article; nothing for one that was removed. */
  numberOf(old: number): ArticleNumber | undefined {
    const place = this.#places.get(old);
    return place === undefined ? undefined : this.#numbers[place];
  }

  /** The number at a new place. */
  numberAt(place: number): ArticleNumber | undefined {
    return this.#numbers[place];
  }

  /**
   * Articles as runs of new places, first and last of each. A new article inside a run belongs to it: who writes one between two
   * articles that are cited together means it.
   */
  runsOf(olds: readonly number[]): readonly (readonly [number, number])[] {
    const places = olds.flatMap((old) => this.#places.get(old) ?? []).sort((a, b) => a - b);
    const runs: [number, number][] = [];
    for (const place of places) {
      const run = runs.at(-1);
      const isNext =
        run !== undefined && (place === run[1] + 1 || (place === run[1] + 2 && this.order[place - 1] === NEW));
      if (isNext) run[1] = place;
      else runs.push([place, place]);
    }
    return runs;
  }
}
