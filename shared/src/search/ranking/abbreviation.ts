/**
 * Whether a short name is an abbreviation of a title: its characters stand in the title in order, from its first character on,
 * and both end alike (刑诉法 of 刑事诉讼法). `title` has no state prefix. Keys are compared, see `nameKey`.
 */
export function abbreviates(short: string, title: string): boolean {
  if (short.length < 2 || short.length >= title.length || short[0] !== title[0] || short.at(-1) !== title.at(-1))
    return false;
  let place = 0;
  for (const character of short) {
    place = title.indexOf(character, place);
    if (place < 0) return false;
    place += 1;
  }
  return true;
}

/** The longest piece from `from` on that the rest of the title has behind `place`; two characters at least. */
function nextPiece(short: string, from: number, title: string, place: number) {
  for (let length = short.length - from; length >= 2; length -= 1) {
    const at = title.indexOf(short.slice(from, from + length), place);
    if (at >= 0) return { from: from + length, place: at + length };
  }
  return undefined;
}

/**
 * Whether a short name is a title with words left out: pieces of it of two characters or more, in order, the last of them its end
 * (垂钓条例 of 湖泊垂钓管理条例). Keys are compared, as by {@link abbreviates}.
 */
export function shortens(short: string, title: string): boolean {
  if (short.length < 4 || short.length >= title.length || !title.endsWith(short.slice(-2))) return false;
  let reached: { from: number; place: number } | undefined = { from: 0, place: 0 };
  while (reached !== undefined && reached.from < short.length)
    reached = nextPiece(short, reached.from, title, reached.place);
  return reached !== undefined;
}

/** Longest names that are compared. */
const LONGEST = 60;

/** How many characters two names have in common in one order. Bounded. */
export function sharedInOrder(one: string, other: string): number {
  const [short, long] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  let above = new Uint8Array(long.length + 1);
  for (let row = 0; row < short.length; row += 1) {
    const here = new Uint8Array(long.length + 1);
    for (let place = 0; place < long.length; place += 1) {
      const isSame = short.charCodeAt(row) === long.charCodeAt(place);
      here[place + 1] = isSame ? (above[place] ?? 0) + 1 : Math.max(above[place + 1] ?? 0, here[place] ?? 0);
    }
    above = here;
  }
  return above[long.length] ?? 0;
}

/** 最高人民法院关于适用合同法若干问题的解释二, which is called 合同法解释二. */
const INTERPRETATION = /关于.+(?:解释|规定|意见|批复)[一二三四五六七八九十]?$/u;
/** A name of so many characters is written to be taken at its word; shorter ones are abbreviations. */
const LEAST_FULL = 5;

/**
 * Whether a Chinese name, as long as that of a law, is not the name of what was found for it, nor a part of that, and differs by more than one
 * typing error: 人民警察条例 where there is 人民警察警衔条例. Titles of interpretations are never said in full. Keys are compared, as by
 * {@link abbreviates}.
 */
export function isOtherName(name: string, found: string): boolean {
  if (name.length < LEAST_FULL || !/^\p{Script=Han}+$/u.test(name) || found.includes(name)) return false;
  if (INTERPRETATION.test(found) && shortens(name, found)) return false;
  const errors = Math.max(name.length, found.length) - sharedInOrder(name, found);
  return errors > 1;
}
