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
