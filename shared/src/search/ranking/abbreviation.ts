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
