import { lawKey } from '../../citation/index.ts';

/** Shortest name that is compared, and shortest in which a letter may be another one: 动物 and 植物 are two laws. */
const SHORTEST = 5;
const SHORTEST_REPLACED = 8;
/** The same for a name that is written in full: it says itself that it is that of a law of the whole country. */
const SHORTEST_FULL = 4;
const SHORTEST_FULL_REPLACED = 5;
const FULL = /^《?中华人民共和国/u;
/** Words of which one replaces another in the names of different laws; a place or a number does not come by mistyping. */
const NUMBERS = /[\d一二三四五六七八九十]/u;
/** A letter that makes another law: 民法总则 held before the Civil Code, 民法典总则 is a part of it, with articles of its own. */
const CODE = '典';
/** A name that begins with that of a place: two places differ by a letter as often as one is mistyped. */
const PLACE = /^.{1,6}(?:省|市|县|区|州|盟|旗)/u;
const MOST = 3;
/** What is typed for the last letter of a title, because it sounds alike. */
const SOUNDS: Readonly<Record<string, string>> = {
  法: '发罚乏伐',
  例: '列利历立力',
  定: '订顶丁',
  则: '责泽择',
  释: '是示事视',
  见: '件建',
};

interface KeyedTitle {
  readonly key: string;
  readonly title: string;
}

function byLength(titles: readonly string[]): ReadonlyMap<number, readonly KeyedTitle[]> {
  const lengths = new Map<number, KeyedTitle[]>();
  for (const title of titles) {
    const key = lawKey(title);
    const same = lengths.get(key.length);
    if (same === undefined) lengths.set(key.length, [{ key, title }]);
    else same.push({ key, title });
  }
  return lengths;
}

/** Titles that differ from a name by one letter. */
export class SimilarTitles {
  readonly #titles: readonly string[];
  #byLength: ReadonlyMap<number, readonly KeyedTitle[]> | undefined;
  readonly #known = new Map<string, readonly string[]>();

  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  /** The titles that a name may be a misspelling of, none when it is too short or names a place. Linear in their number, once a name. */
  like(name: string): readonly string[] {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    this.#known.set(name, found);
    return found;
  }

  #find(name: string): readonly string[] {
    const key = lawKey(name);
    const isFull = FULL.test(name);
    if (key.length < (isFull ? SHORTEST_FULL : SHORTEST)) return [];
    // Most drafts have no name that is unknown; the titles are sorted for the first that is.
    this.#byLength ??= byLength(this.#titles);
    const found = new Set<string>();
    for (const length of [key.length, key.length - 1, key.length + 1]) {
      for (const each of this.#byLength.get(length) ?? []) {
        const areFull = isFull && FULL.test(each.title);
        if (key.length < SHORTEST && !areFull) continue;
        if (isOneLetterOff(key, each.key, areFull)) found.add(each.title);
        if (found.size > MOST) return [];
      }
    }
    return [...found];
  }
}

/** Whether two keys differ in one letter, that is wrong, missing, too many or changed places with its neighbour. */
function isOneLetterOff(one: string, other: string, areFull: boolean): boolean {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)) tail += 1;
  const mine = one.slice(head, one.length - tail);
  const its = other.slice(head, other.length - tail);
  if (mine === its || NUMBERS.test(mine + its) || mine + its === CODE) return false;
  const place = areFull ? 0 : (PLACE.exec(other)?.[0].length ?? 0);
  if (head < place) return false;
  const isSwapped =
    mine.length === 2 && its.length === 2 && mine.charAt(0) === its.charAt(1) && mine.charAt(1) === its.charAt(0);
  // The last letter tells the kind of a text: 居民身份证 is a card, 居民身份证法 the law on it.
  if (tail === 0) return mine.length === 1 && (SOUNDS[its] ?? '').includes(mine);
  if (mine.length === 1 && its.length === 1)
    return one.length >= (areFull ? SHORTEST_FULL_REPLACED : SHORTEST_REPLACED);
  return isSwapped || mine.length + its.length === 1;
}
