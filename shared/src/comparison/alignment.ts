import type { UnitText } from './comparedUnit.ts';
import { heaviestChain } from './heaviestChain.ts';
import { likeness, pairCounts } from './likeness.ts';
import type { PairCounts } from './likeness.ts';

/** Units of the old and the new text that are the same provision, by their places. */
export interface Pair {
  readonly old: number;
  readonly now: number;
  /** Whether it stands elsewhere among the others than before. */
  readonly moved: boolean;
}

interface Candidate {
  readonly old: number;
  readonly now: number;
  readonly likeness: number;
  readonly weight: number;
}

/** From here on two texts are one provision that was changed. */
const ALIKE = 0.5;
/** With one number, less is enough: an article that was rewritten is still that article. */
const ALIKE_WITH_ONE_NUMBER = 0.25;
/** A provision that moved must be known by its words alone. */
const ALIKE_ELSEWHERE = 0.75;
const SHORTEST_MOVED = 12;
/** A pair of characters that more units have tells nothing of which of them is meant. */
const MOST_OWNERS = 12;
const MOST_CANDIDATES = 4;
/** What one number counts beside likeness where several provisions are alike. */
const NUMBER_WEIGHT = 0.2;

/** The units of the old text, found by their number, their whole words, and their rare pairs of characters. */
class OldUnits {
  readonly units: readonly UnitText[];
  readonly pairs: readonly PairCounts[];
  readonly #byNumber: ReadonlyMap<string, readonly number[]>;
  readonly #byText: ReadonlyMap<string, readonly number[]>;
  readonly #byPair: ReadonlyMap<string, readonly number[]>;

  constructor(units: readonly UnitText[]) {
    this.units = units;
    this.pairs = units.map(({ text }) => pairCounts(text));
    this.#byNumber = placesBy(units, (unit) => [numberKey(unit)]);
    this.#byText = placesBy(units, ({ text }) => [text]);
    this.#byPair = placesBy(units, (_, place) => this.pairs[place]?.keys() ?? []);
  }

  /** Places that may be what `unit` was; a few at most. */
  like(unit: UnitText, pairs: PairCounts): ReadonlySet<number> {
    const found = new Set<number>();
    const sameText = this.#byText.get(unit.text) ?? [];
    if (sameText.length <= MOST_OWNERS) for (const place of sameText) found.add(place);
    for (const place of this.#byNumber.get(numberKey(unit)) ?? []) found.add(place);
    for (const place of this.#sharing(pairs)) found.add(place);
    return found;
  }

  /** Those that share most rare pairs with a text. */
  #sharing(pairs: PairCounts): readonly number[] {
    const shared = new Map<number, number>();
    for (const pair of pairs.keys()) {
      const owners = this.#byPair.get(pair) ?? [];
      if (owners.length > MOST_OWNERS) continue;
      for (const owner of owners) shared.set(owner, (shared.get(owner) ?? 0) + 1 / owners.length);
    }
    const best = [...shared].sort(([a, x], [b, y]) => y - x || a - b);
    return best.slice(0, MOST_CANDIDATES).map(([place]) => place);
  }
}

function numberKey({ type, number, eid }: UnitText): string {
  return `${type} ${number ?? eid}`;
}

function placesBy(units: readonly UnitText[], keys: (unit: UnitText, place: number) => Iterable<string>) {
  const places = new Map<string, number[]>();
  units.forEach((unit, place) => {
    for (const key of keys(unit, place)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  });
  return places;
}

function candidates(old: OldUnits, units: readonly UnitText[]): readonly Candidate[] {
  return units.flatMap((unit, now) => {
    const pairs = pairCounts(unit.text);
    return [...old.like(unit, pairs)].flatMap((place): Candidate[] => {
      const was = old.units[place];
      const wasPairs = old.pairs[place];
      if (was === undefined || wasPairs === undefined || was.type !== unit.type) return [];
      const alike = likeness(wasPairs, pairs);
      const sameNumber = numberKey(was) === numberKey(unit);
      if (alike < (sameNumber ? ALIKE_WITH_ONE_NUMBER : ALIKE)) return [];
      return [{ old: place, now, likeness: alike, weight: alike + (sameNumber ? NUMBER_WEIGHT : 0) }];
    });
  });
}

/** Of what is left when the order is kept, the provisions that went elsewhere: the most alike first. */
function moved(
  all: readonly Candidate[],
  units: readonly UnitText[],
  kept: readonly Candidate[],
): readonly Candidate[] {
  const [oldTaken, newTaken] = [new Set(kept.map(({ old }) => old)), new Set(kept.map(({ now }) => now))];
  const best = [...all].sort((a, b) => b.weight - a.weight || a.now - b.now || a.old - b.old);
  return best.filter(({ old, now, likeness }) => {
    const isKnown = likeness >= ALIKE_ELSEWHERE && (units[now]?.text.length ?? 0) >= SHORTEST_MOVED;
    if (!isKnown || oldTaken.has(old) || newTaken.has(now)) return false;
    oldTaken.add(old);
    newTaken.add(now);
    return true;
  });
}

/**
 * Which provision of the new text is which of the old one. Each has at most one partner. In time about linear: each unit is compared with a
 * few others only, those with its number, its words, or its rare pairs of characters.
 */
export function align(oldUnits: readonly UnitText[], newUnits: readonly UnitText[]): readonly Pair[] {
  const all = candidates(new OldUnits(oldUnits), newUnits);
  const kept = heaviestChain(all);
  const pairs = [
    ...kept.map(({ old, now }) => ({ old, now, moved: false })),
    ...moved(all, newUnits, kept).map(({ old, now }) => ({ old, now, moved: true })),
  ];
  return pairs.sort((a, b) => a.now - b.now);
}
